"""Pictures of digests, for those who link to them. The door to Pillow."""
