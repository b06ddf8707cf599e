"""Mailboxes: where readers and mail servers write to."""
