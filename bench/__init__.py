"""Measure the time and memory that digest needs."""
