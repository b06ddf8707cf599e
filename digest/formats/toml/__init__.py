"""Mistakes in TOML files, and the lines where they stand."""
