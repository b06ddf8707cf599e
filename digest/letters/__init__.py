"""Deliver editions by email: choose the subscribers, and hand the emails over."""
