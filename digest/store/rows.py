"""Read and write whole rows of any table, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any

import sqlalchemy
from sqlalchemy import Column, ColumnElement, Select, Table, and_, func, select, tuple_, type_coerce
from sqlalchemy.types import NullType

from digest.errors import StoreError
from digest.store.checksums import CHECKSUM, CheckedTable, checksum_of
from digest.store.database import Database
from digest.store.explained import explained, reason
from digest.store.fitting import Row, fit
from digest.store.tables import metadata

# Rows in memory at a time: each may hold a long article.
PIECE = 200
# A row refers only to tables before its own.
TABLES: Sequence[Table] = metadata.sorted_tables
# The first characters of a key are enough to name a row.
_SHOWN = 20

Key = tuple[Any, ...]
# A row as the driver returns it, whose values may be of any type.
Stored = sqlalchemy.Row[Any]


def counts_of(database: Database) -> Mapping[str, int]:
    """Return the number of rows by table. Raises StoreError."""
    with explained(database.name):
        return {
            table.name: database.connection.scalar(select(func.count()).select_from(table)) or 0 for table in TABLES
        }


def stored_pieces(
    database: Database, table: Table, *where: ColumnElement[bool], order: Sequence[Column[Any]] = ()
) -> Generator[Sequence[Stored]]:
    """Yield the rows of a table, or those that match, ``PIECE`` at a time, whatever is in them.

    They come in the order in which they were stored, so that those of a week stay together, or in that of columns.
    Raises StoreError.
    """
    # SQLAlchemy's Boolean would accept any number.
    raw: Iterator[Any] = (type_coerce(column, NullType()).label(column.name) for column in table.columns)
    query: Select[Any] = select(*raw).where(*where).order_by(*order).execution_options(yield_per=PIECE)
    # A server keeps a cursor open that is not read to its end.
    with explained(database.name), closing(database.connection.execute(query)) as result:
        yield from result.partitions()


def stored_rows(
    database: Database, table: Table, *where: ColumnElement[bool], order: Sequence[Column[Any]] = ()
) -> Generator[Stored]:
    """Yield the rows of ``stored_pieces`` one by one. Raises StoreError."""
    with closing(stored_pieces(database, table, *where, order=order)) as pieces:
        for piece in pieces:
            yield from piece


def stored_row(database: Database, table: Table, key: Key) -> Stored | None:
    """Return the row that has this key, None if there is none. Raises StoreError."""
    return next(stored_rows(database, table, is_row(table, key)), None)


def read_pieces(database: Database, table: Table) -> Generator[Sequence[Row]]:
    """Yield all rows, ``PIECE`` at a time.

    Raises StoreError for a value that is not of the type of its column; see ``fit``.
    """
    with closing(stored_pieces(database, table)) as pieces:
        for piece in pieces:
            yield _fitted(database, table, piece)


def find_rows(database: Database, table: Table, keys: Sequence[Key]) -> Mapping[Key, Row]:
    """Return the rows that have these keys. Raises StoreError."""
    rows, key_of = list(stored_rows(database, table, _is_among(table, keys))), key_reader(table)
    return {key_of(row): row for row in _fitted(database, table, rows)}


def write_rows(database: Database, table: Table, rows: Sequence[Row]) -> None:
    """Add rows to a table. Raises StoreError."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    if not database.is_on_server:
        places = ", ".join("?" * len(table.columns))
        statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({places})'  # noqa: S608 - our own names
        with explained(database.name):
            database.connection.exec_driver_sql(statement, list(rows))
        return
    # COPY takes a quarter of the time of INSERT; SQLAlchemy does not support it.
    raw: Any = database.connection.connection.driver_connection
    try:
        with raw.cursor() as cursor, cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row(row)
    except database.connection.dialect.loaded_dbapi.Error as error:
        raise StoreError(f"{database.name}: {reason(error, database.name)}") from error


def continue_numbers(database: Database) -> None:
    """Let a server number new rows after the highest number of the copied ones. Raises StoreError."""
    with explained(database.name):
        for table in TABLES:
            column = table.autoincrement_column
            if column is not None:
                sequence = func.pg_get_serial_sequence(table.name, column.name)
                following = func.coalesce(func.max(column) + 1, 1)
                database.connection.execute(select(func.setval(sequence, following, False)))


def is_checked(table: Table, row: Sequence[Any]) -> bool:
    """Return whether a row has the values that were stored, so far as checksums tell.

    Raises ValueError for a value that is not of the type of its column.
    """
    fitted = fit(table)(row)
    if not isinstance(table, CheckedTable):
        return True
    values = dict(zip(table.columns.keys(), fitted, strict=True))
    return values[CHECKSUM] == checksum_of(values, table.columns)


def key_reader(table: Table) -> Callable[[Sequence[Any]], Key]:
    """Return the function that returns the primary key of a row."""
    places = [place for place, column in enumerate(table.columns) if column.primary_key]
    return lambda row: tuple(row[place] for place in places)


def is_row(table: Table, key: Key) -> ColumnElement[bool]:
    """Return the condition for the row of a key, whose values may be of other types than their columns."""
    columns = (type_coerce(column, NullType()) for column in table.primary_key)
    return and_(*(column == value for column, value in zip(columns, key, strict=True)))


def named(table: Table, key: Key) -> str:
    """Return a short name of a row."""
    values = (value.hex() if isinstance(value, bytes) else str(value) for value in key)
    return f"the row {' '.join(value[:_SHOWN] for value in values)!r} of {table.name}"


def _is_among(table: Table, keys: Sequence[Key]) -> ColumnElement[bool]:
    columns = [column for column in table.columns if column.primary_key]
    if len(columns) == 1:
        return columns[0].in_([one for (one,) in keys])
    return tuple_(*columns).in_(keys)


def _fitted(database: Database, table: Table, rows: Sequence[Sequence[Any]]) -> Sequence[Row]:
    read, fitted = fit(table), []
    for row in rows:
        try:
            fitted.append(read(row))
        except ValueError as error:
            which = named(table, key_reader(table)(row))
            raise StoreError(f"{database.name}: {which} cannot be copied ({error}); see `digest doctor`") from error
    return fitted
