"""Checks of numbers, units and currencies."""
