"""Measures how long digest takes, and how much memory."""
