"""What must never change: the keys of items, and the Message-IDs of letters."""
