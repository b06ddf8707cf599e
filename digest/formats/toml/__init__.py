"""Mistakes in TOML files, and their lines."""
