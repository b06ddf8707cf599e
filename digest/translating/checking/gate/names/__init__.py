"""Checks of names: people, places and offices."""
