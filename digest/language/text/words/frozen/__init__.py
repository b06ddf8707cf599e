"""What must never change: the ids of subjects in stored editions."""
