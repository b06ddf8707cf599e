"""Summarizers: implementations of the port of that name."""
