"""Emails: HTML, plain text, and the message that combines them."""
