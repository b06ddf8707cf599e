"""Sentences: their boundaries, and filters for sentences that are not news."""
