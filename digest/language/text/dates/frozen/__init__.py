"""What must never change: the dates by which stored items are found again."""
