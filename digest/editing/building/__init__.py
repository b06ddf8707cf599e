"""Building a digest: an edition in one locale, and which of its texts are translated for that."""
