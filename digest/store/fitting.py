"""Read rows as their tables declare them: SQLite keeps any value in any column, PostgreSQL does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from sqlalchemy import Boolean, Column, Float, Integer, LargeBinary, Table
from sqlalchemy.types import TypeEngine

Value = str | int | float | bool | bytes | None
Row = tuple[Value, ...]

# The character that no text in PostgreSQL may have (its manual, 8.3), and the character that replaces it.
_NUL, _REPLACEMENT = "\0", "\N{REPLACEMENT CHARACTER}"


@cache
def fit(table: Table) -> Callable[[Sequence[object]], Row]:
    """Return the function that reads the rows of a table, whose values are in the order of its columns.

    It raises ValueError for a value that is not of the type of its column. The message names the column, but not the
    value, which may be a secret.
    """
    columns = [(column, _accepted(column.type), column.nullable) for column in table.columns]

    def read(row: Sequence[object]) -> Row:
        return tuple(
            value if type(value) is kind or (value is None and is_nullable) else _converted(column, kind, value)  # type: ignore[misc]
            for (column, kind, is_nullable), value in zip(columns, row, strict=True)
        )

    return read


def without_nul(row: Row) -> Row:
    """Return a row with a replacement character for each NUL."""
    if not any(isinstance(value, str) and _NUL in value for value in row):
        return row
    return tuple(value.replace(_NUL, _REPLACEMENT) if isinstance(value, str) else value for value in row)


def _accepted(kind: TypeEngine[object]) -> type:
    kinds = {Boolean: bool, Integer: int, Float: float, LargeBinary: bytes}
    return next((python for sql, python in kinds.items() if isinstance(kind, sql)), str)


def _converted(column: Column[object], kind: type, value: object) -> Value:
    """Convert values that SQLite keeps in another form: Booleans, and fractions that are whole numbers."""
    if kind is bool and type(value) is int and value in {0, 1}:
        return bool(value)
    if kind is float and type(value) is int:
        return float(value)
    names = {str: "a text", bytes: "bytes", float: "a fraction", int: "a number", type(None): "nothing"}
    raise ValueError(f"`{column.name}` holds {names.get(type(value), 'another kind of value')}")
