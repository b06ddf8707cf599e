"""Drafts of editions as TOML."""
