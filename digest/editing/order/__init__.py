"""Editions: the week of an item, and the choice and order of its stories."""
