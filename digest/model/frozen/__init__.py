"""What must never change: the keys of items, and the names in stored editions."""
