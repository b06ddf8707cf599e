"""Checks of dates, days of the week and times of day."""
