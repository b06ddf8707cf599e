"""Dates in texts, in figures or in words."""
