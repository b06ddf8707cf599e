"""XML from outside, made ready for a parser."""
