"""What must never change: the keys of items."""
