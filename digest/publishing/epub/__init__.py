"""Each digest as a book for e-readers (EPUB 3.3), the newest at an address that stays, and a catalog of all (OPDS 1.2).

A book holds all that it shows, pictures included, and nothing that runs. It is made of the macros that make the entries
of feeds, so it says the same, with the same labels.
"""
