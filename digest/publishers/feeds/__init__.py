"""Feeds: what they hold, and one writer for each form."""
