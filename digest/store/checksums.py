"""A checksum for each row that nothing brings back: changed by every statement, so that a flipped bit is noticed.

The checksum of a row is the sum of the hashes of its values. An update takes the hashes of old values away and adds
those of new ones, in the same statement and in the SQL of both databases: what it does not set stays as suspect as it
was. Computed again from the whole row, it would bless what was damaged before. The checksum may be missing for a
moment, after raw SQL and in migrations, which add it at their end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, reduce
from operator import add, sub
from typing import Any, Self

from sqlalchemy import (
    BigInteger,
    Boolean,
    ClauseElement,
    Column,
    ColumnElement,
    Integer,
    LargeBinary,
    Table,
    Text,
    Update,
    cast,
    literal,
    literal_column,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from digest.store.address import POSTGRESQL
from digest.store.frozen.value_hash import BYTES, bytes_hash, value_hash
from digest.store.types import INTEGER

CHECKSUM = "checksum"
# What follows from other rows: `row_check.mend_references` derives it again.
_DERIVED = frozenset({CHECKSUM, "waiting"})


class CheckedUpdate(Update):
    """An update that keeps the checksums of its rows right."""

    inherit_cache = True

    def values(self, *args: Any, **kwargs: Any) -> Self:
        """Set columns, given by their names, and the checksum."""
        new: dict[str, Any] = dict(*args, **kwargs)
        return super().values(new | {CHECKSUM: _changed(summed(self.table.columns), new)})


class CheckedTable(Table):
    """A table whose updates keep the checksums, so that none can forget it; one of another form is refused."""

    inherit_cache = True

    def update(self) -> Update:
        """Return an update of this table; give it the new ``values``."""
        return CheckedUpdate(self)


def checksum() -> Column[int]:
    """Return the column for the checksums of a table, which nothing but this module writes."""
    return Column(CHECKSUM, INTEGER, default=_of_parameters, onupdate=_refuse)


def summed(columns: Iterable[Any]) -> Sequence[Column[Any]]:
    """Return the columns that the checksum covers."""
    return [column for column in columns if column.name not in _DERIVED]


def checksum_of(row: Mapping[str, Any], columns: Iterable[Column[Any]]) -> int:
    """Return the checksum of a row with these columns."""
    return sum(value_hash(column.name, row[column.name]) for column in summed(columns))


def register(connection: sqlite3.Connection) -> None:
    """Let SQLite compute checksums on a connection."""
    connection.create_function("checksum_part", 2, bytes_hash, deterministic=True)


def add_checksums(table: Table) -> Update:
    """Return the statement that adds the checksums of rows that have none."""
    parts = map(_present, summed(table.columns))
    missing = table.c[CHECKSUM].is_(None)
    # Not that of a CheckedTable, for which this would be a change.
    return Update(table).where(missing).values({CHECKSUM: reduce(add, parts)})


class _HexText(FunctionElement[str]):
    """Bytes as a text of hexadecimal digits."""

    inherit_cache = True
    type = Text()


class _ValueHash(FunctionElement[int]):
    """The hash of the name of a column and of a value; that of no value is 0, so that a new column changes no sum."""

    inherit_cache = True
    type = BigInteger()


@compiles(_HexText)
def _text_in_file(made: _HexText, compiler: SQLCompiler, **options: Any) -> str:
    return f"lower(hex({compiler.process(made.clauses, **options)}))"


@compiles(_HexText, POSTGRESQL)
def _text_on_server(made: _HexText, compiler: SQLCompiler, **options: Any) -> str:
    return f"encode({compiler.process(made.clauses, **options)}, 'hex')"


@compiles(_ValueHash)
def _part_in_file(part: _ValueHash, compiler: SQLCompiler, **options: Any) -> str:
    name, value = (compiler.process(one, **options) for one in part.clauses)
    # Bytes, since Python reads no text that is damaged.
    return f"checksum_part({name}, CAST({value} AS BLOB))"


@compiles(_ValueHash, POSTGRESQL)
def _part_on_server(part: _ValueHash, compiler: SQLCompiler, **options: Any) -> str:
    name, value = (compiler.process(one, **options) for one in part.clauses)
    hashed = f"sha256(convert_to({name} || '=' || CAST({value} AS TEXT), 'UTF8'))"
    digits = f"encode(substring({hashed} for {BYTES}), 'hex')"
    return f"coalesce(CAST(CAST('x' || {digits} AS bit({8 * BYTES})) AS bigint), 0)"


def _part(column: Column[Any], value: Any) -> ColumnElement[int]:
    if not isinstance(value, ClauseElement):
        return literal(value_hash(column.name, value), INTEGER)
    if isinstance(column.type, Boolean):
        value = cast(value, Integer)
    elif isinstance(column.type, LargeBinary):
        value = _HexText(value)
    return _ValueHash(literal_column(f"'{column.name}'"), value)


@cache
def _present(column: Column[Any]) -> ColumnElement[int]:
    return _part(column, column)


def _changed(columns: Sequence[Column[Any]], new: Mapping[str, Any]) -> ColumnElement[int]:
    """Return the checksum after a change; that of a row that is replaced as a whole depends on nothing old."""
    added = [_part(column, new[column.name]) for column in columns if column.name in new]
    kept = [column for column in columns if column.name not in new]
    if all(column.primary_key for column in kept):
        return reduce(add, (*map(_present, kept), *added))
    removed = [_present(column) for column in columns if column.name in new]
    return reduce(add, added, reduce(sub, removed, columns[0].table.c[CHECKSUM]))


def _of_parameters(context: Any) -> int:
    return checksum_of(context.get_current_parameters(), context.current_column.table.columns)


def _refuse() -> int:
    raise AssertionError("an update without values() does not change the checksum")
