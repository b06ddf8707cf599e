"""Mailboxes to which readers and mail servers write."""
