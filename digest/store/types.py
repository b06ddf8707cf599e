"""The types of columns, which mean the same in each database."""

from __future__ import annotations

from sqlalchemy import BigInteger, Integer, Text

# Compared by code points, as SQLite does, whatever language a database on a server has.
TEXT = Text().with_variant(Text(collation="C"), "postgresql")
# Of 64 bits, as each integer is in SQLite.
INTEGER = Integer().with_variant(BigInteger(), "postgresql")
