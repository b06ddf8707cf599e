"""Translators, each behind the port of that name."""
