"""What must never change: the keys of items, the names in stored editions, and the Message-IDs of letters."""
