"""A store in which every table has rows, with values that are valid but rare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Boolean, Column, Float, Index, Integer, LargeBinary, Table, UniqueConstraint, select

from digest.store.checksums import CHECKSUM
from digest.store.database import Database
from digest.store.tables import metadata

# Signs that mean something in SQL and in the text of PostgreSQL's COPY, other scripts, and what is hardly a character.
TEXTS = (
    *("plain", "", " ", "0", "\\N", "\\", "\t", "\n", "\r\n", "'\"`;--", "%s %(a)s :b {c}", "\\.", "null", "\x01\x7f"),
    *("Ærøskøbing", "Київ", "القاهرة", "東京", "👩‍👩‍👧", "e\u0301", "\u2028", "\ufeff", "\ufffd", "\uffff"),
    *("\U0010ffff", "a" * 300_000),
)
_BYTES = (b"", b"\0", b"\xff\xfe", b"plain", bytes(range(256)), b"\\x00")
_INTEGERS = (0, 1, -1, 2**31 - 1, -(2**31), 2**63 - 1, -(2**63))
_FLOATS = (0.0, 0.1, -1e-308, 1.7976931348623157e308, 5e-324, 2.0**53 + 1, float("inf"))
ROWS = len(TEXTS)


def fill(database: Database) -> None:
    """Add rows to all tables, each with other values in each column, and each with a key of its own."""
    with database.transaction() as connection:
        for table in metadata.sorted_tables:
            connection.execute(table.insert(), [_row(table, number) for number in range(ROWS)])


def rows_of(database: Database) -> Mapping[str, Sequence[object]]:
    """Return all rows of all tables, as values of the types of their columns."""
    return {
        table.name: sorted((tuple(row) for row in database.connection.execute(select(table))), key=repr)
        for table in metadata.sorted_tables
    }


def _row(table: Table, number: int) -> dict[str, object]:
    columns = [column for column in table.columns if column.name != CHECKSUM]
    return {column.name: _value(column, number, place) for place, column in enumerate(columns)}


def _value(column: Column[Any], number: int, place: int) -> object:
    if column.foreign_keys:
        column = next(iter(column.foreign_keys)).column
        place = list(column.table.columns).index(column)
    # Other values in each column of a row, and in keys values of their own.
    turn, is_own = number + place, column.primary_key or column.unique or column.name == "fingerprint"
    match column.type:
        case _ if column.nullable and turn % 3 == 0:
            return None
        case LargeBinary():
            return _BYTES[turn % len(_BYTES)] + (number.to_bytes(2) if is_own else b"")
        case Boolean():
            return turn % 2 == 0
        case Integer():
            return number + 1 if is_own else _INTEGERS[turn % len(_INTEGERS)]
        case Float():
            return _FLOATS[turn % len(_FLOATS)]
    # The last text is too long for the indexes of PostgreSQL.
    is_indexed = is_own or any(column in index.columns.values() for index in _indexes(column.table))
    return TEXTS[turn % (ROWS - is_indexed)] + str(number) * is_own


def _indexes(table: Table) -> Iterator[Index | UniqueConstraint]:
    yield from table.indexes
    yield from (one for one in table.constraints if isinstance(one, UniqueConstraint))
