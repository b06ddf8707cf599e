"""Search: an index of our own, or that of Pagefind.

The page falls back to ours in the browser, so it is the same whether Pagefind could make its index or not.
"""
