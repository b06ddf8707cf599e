"""Shortening: places where a sentence can be cut, and parts that it can lose."""
