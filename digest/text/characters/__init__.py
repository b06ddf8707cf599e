"""Characters: encodings, scripts, cleaning, and what counts as the same text."""
