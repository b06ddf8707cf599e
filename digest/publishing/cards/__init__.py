"""Cards: images of digests for link previews. The door to Pillow."""
