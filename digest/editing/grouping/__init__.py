"""Grouping: items about the same event become one story."""
