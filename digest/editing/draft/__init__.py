"""Drafts: an edition as its editor wants it."""
