"""Bytes to values and back, pure: one format, one file."""
