"""Editions: which weeks are due, and which stories an edition has in what order."""
