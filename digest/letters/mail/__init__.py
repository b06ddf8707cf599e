"""Mail: addresses, and the messages that come back."""
