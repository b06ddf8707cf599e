"""Digests: an edition in one locale."""
