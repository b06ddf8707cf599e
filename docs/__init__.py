"""The documentation, and what generates and builds it."""
