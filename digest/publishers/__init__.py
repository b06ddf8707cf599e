"""Publishers make files of digests."""
