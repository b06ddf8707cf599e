"""Characters: encodings, scripts, cleaning, and normalization for comparing texts."""
