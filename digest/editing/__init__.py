"""Editing: items become an edition: which stories, in what order, in which sentences."""
