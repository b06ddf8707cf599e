"""Emails: HTML, plain text, and the message."""
