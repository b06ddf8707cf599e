"""Dates, in figures or in words, wherever a text names them."""
