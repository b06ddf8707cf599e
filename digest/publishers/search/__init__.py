"""The search of a site: an index of our own, or that of Pagefind."""
