"""Web pages: digests, lists of digests, and files for search engines.

A page holds its style: it is one request and one file, to be saved or sent on, and an old edition needs no style sheet
of its time. Its policy (``Content-Security-Policy``) names the hash of that style, and allows no other, no inline
attribute, and no script but that of the search. JSON-LD is a block of data, to which no policy applies.
"""
