"""Checks of days, months and hours."""
