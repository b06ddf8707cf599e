"""Sentences: where they begin and end, and which of them are not news."""
