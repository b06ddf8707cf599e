"""Looks through built files for what harms readers: pure, bytes in, findings out, one kind of file a module."""
