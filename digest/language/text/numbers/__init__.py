"""Numbers, and the things that they count."""
