"""Decisions, pure: which items make which edition."""
