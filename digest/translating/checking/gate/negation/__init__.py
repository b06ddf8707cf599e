"""Denials: what is denied in a sentence must be denied in its translation."""
