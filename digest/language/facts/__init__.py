"""Facts: what a text claims, read alike in every language."""
