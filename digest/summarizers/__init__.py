"""Summarizers, each behind the port of that name."""
