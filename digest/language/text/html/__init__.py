"""HTML from sources: sanitized markup, plain text, links, and markup around translated sentences."""
