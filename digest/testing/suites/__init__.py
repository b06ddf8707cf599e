"""The suites: one port a module."""
