"""What must never change: the keys of drafts, since editors have such files."""
