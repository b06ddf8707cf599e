"""Split values into chunks, since the number of values in a statement is limited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Connection, Delete, Row, Select, Update, bindparam

# Within the limit of every database.
CHUNK = 500

# Stands in a statement for values that are given when it is executed. As parts of the statement, they would stay in
# memory until garbage is collected, which is rare: expressions of SQLAlchemy refer to themselves.
WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)

T = TypeVar("T")


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield the values in chunks of that size."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


def chunked(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield values that are made one by one in chunks of that size."""
    rest = iter(values)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def rows_for(connection: Connection, query: Select[Any], values: Iterable[Any]) -> Iterator[Row[Any]]:
    """Yield the rows of a query with ``WANTED`` for values that may be more than one statement can have."""
    for chunk in chunks(sorted(set(values))):
        yield from connection.execute(query, {WANTED.key: chunk})


def change_for(connection: Connection, statement: Update | Delete, values: Iterable[Any]) -> None:
    """Update or delete the rows of a statement with ``WANTED`` for values that may be more than one can have."""
    for chunk in chunks(sorted(set(values))):
        connection.execute(statement, {WANTED.key: chunk})
