"""Implementations of the port Translator."""
