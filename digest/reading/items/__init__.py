"""What a source says of an item, and what is made of it before it is stored."""
