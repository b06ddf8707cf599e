"""Who subscribes: readers who confirm, and people whom an editor names, one by one or in a table."""
