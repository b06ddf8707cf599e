"""Addresses of articles: without what tracks readers, and in a form in which equal ones compare equal."""
