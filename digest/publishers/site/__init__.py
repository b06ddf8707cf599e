"""Web pages: of digests, lists of them, and what machines read of the site."""
