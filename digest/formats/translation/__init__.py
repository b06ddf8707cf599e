"""Files that translators exchange: glossaries and translation memories."""
