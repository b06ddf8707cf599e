"""Similarity: implementations of the port of that name, and what asks them about items."""
