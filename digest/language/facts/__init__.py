"""What a text claims: one reading of it, purely, one extractor a kind."""
