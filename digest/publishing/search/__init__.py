"""Search: an index of our own, or that of Pagefind."""
