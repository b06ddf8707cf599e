"""Engines: language models that editing may ask, each behind a port. Nothing else of this street acts."""
