"""What an editor does to a draft: one kind a file. Each edit knows the new values, and the new text."""
