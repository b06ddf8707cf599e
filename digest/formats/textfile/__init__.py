"""Plain-text news files."""
