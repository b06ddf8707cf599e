"""Translation files: glossaries and translation memories."""
