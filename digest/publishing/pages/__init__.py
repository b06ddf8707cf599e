"""Web pages: digests, lists of digests, and files for search engines."""
