"""What a new source is called, and where it is."""
