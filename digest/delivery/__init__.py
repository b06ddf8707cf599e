"""Deliver digests by email: who gets them, and how they are handed over."""
