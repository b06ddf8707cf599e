"""Publishers: turn digests into files."""
