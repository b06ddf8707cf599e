"""HTML from outside: sanitized markup, plain text, links, and markup around translated sentences."""
