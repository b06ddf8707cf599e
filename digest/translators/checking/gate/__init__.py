"""Checks a translation against its segment, without a dictionary: what can be seen from outside."""
