"""The types of columns that behave the same in each database.

The server of the tests sorts by English rules, so a test notices a column of text that lacks the type.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Integer, Text

# Compared by code points, as in SQLite, whatever the locale of a database on a server is.
TEXT = Text().with_variant(Text(collation="C"), "postgresql")
# 64 bits, as each integer has in SQLite.
INTEGER = Integer().with_variant(BigInteger(), "postgresql")
