"""Copy all rows of a store to another one of any kind, and compare the two row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from math import ceil

from sqlalchemy import Table

from digest.errors import StoreError
from digest.language.text.numbers.plural import count
from digest.ports import Progress
from digest.store.database import Database
from digest.store.explained import explained
from digest.store.fitting import Row, without_nul
from digest.store.frozen.row_keys import short_key
from digest.store.rows import (
    PIECE,
    TABLES,
    continue_numbers,
    counts_of,
    find_rows,
    key_reader,
    named,
    read_pieces,
    write_rows,
)
from digest.store.tables import articles, settings


@dataclass(frozen=True, slots=True)
class Copied:
    """The numbers of rows by table: all that were copied, and those in which a NUL character was replaced."""

    rows: Mapping[str, int]
    altered: Mapping[str, int] = field(default_factory=dict)


def copy_checked(source: Database, target: Database, progress: Progress) -> Copied:
    """Copy all rows to an empty store within its transaction, then compare them. Raises StoreError."""
    copier = StoreCopier(source, target, progress)
    copied = copier.copy()
    copier.compare()
    return copied


def is_empty(database: Database) -> bool:
    """Return whether a store has nothing but settings, which even opening a new store writes."""
    return not any(number for name, number in counts_of(database).items() if name != settings.name)


def need_empty(database: Database) -> None:
    """Raise StoreError if a store is not empty. The message counts its rows as that of a finished copy does."""
    if not is_empty(database):
        held = count(sum(counts_of(database).values()), "row", "rows")
        raise StoreError(
            f"{database.name}: holds {held} already, which must not be lost; nothing was copied; name a new or empty "
            "database"
        )


@dataclass(frozen=True, slots=True)
class StoreCopier:
    """Copies all rows of a store, which must not change meanwhile, to an empty one that is in a transaction."""

    source: Database
    target: Database
    progress: Progress

    def copy(self) -> Copied:
        """Copy all rows. Raises StoreError."""
        rows, altered = counts_of(self.source), Counter[str]()
        with explained(self.target.name):
            self.target.connection.execute(settings.delete())
        with closing(self._pieces("copying", rows)) as pieces:
            for table, piece in pieces:
                kept = self._as_kept(piece)
                altered[table.name] += sum(one is not other for one, other in zip(kept, piece, strict=True))
                write_rows(self.target, table, kept)
        if self.target.is_on_server:
            continue_numbers(self.target)
        return Copied(rows, +altered)

    def compare(self) -> None:
        """Compare each row with the one that has its key in the other store.

        Raises StoreError, naming the first row that differs or is missing, or the table with too many rows.
        """
        rows = counts_of(self.source)
        with closing(self._pieces("comparing", rows)) as pieces:
            for table, piece in pieces:
                self._compare(table, self._as_kept(piece))
        for name, number in counts_of(self.target).items():
            if number != rows[name]:
                raise StoreError(
                    f"{self.target.name}: {name} has {count(number, 'row', 'rows')}, and {rows[name]:,} in "
                    f"{self.source.name}; nothing was copied"
                )

    def _compare(self, table: Table, expected: Sequence[Row]) -> None:
        key_of = key_reader(table)
        there = find_rows(self.target, table, [key_of(row) for row in expected])
        for row in expected:
            if there.get(key_of(row)) != row:
                self._refuse(table, row, there.get(key_of(row)))

    def _pieces(self, label: str, rows: Mapping[str, int]) -> Generator[tuple[Table, Sequence[Row]]]:
        steps = sum(ceil(number / PIECE) for number in rows.values())
        with closing(self._all_pieces()) as pieces:
            yield from self.progress.track(pieces, label, steps)

    def _all_pieces(self) -> Generator[tuple[Table, Sequence[Row]]]:
        for table in TABLES:
            is_shortened = table is articles and self.target.is_on_server
            with closing(read_pieces(self.source, table)) as pieces:
                for piece in pieces:
                    yield table, [_with_short_key(row) for row in piece] if is_shortened else piece

    def _as_kept(self, rows: Sequence[Row]) -> Sequence[Row]:
        return [without_nul(row) for row in rows] if self.target.is_on_server else rows

    def _refuse(self, table: Table, row: Row, other: Row | None) -> None:
        which = f"{self.target.name}: {named(table, key_reader(table)(row))}"
        if other is None:
            raise StoreError(f"{which} is missing, and is in {self.source.name}; nothing was copied")
        names = (column.name for column, one, two in zip(table.columns, row, other, strict=True) if one != two)
        raise StoreError(f"{which} has another `{next(names)}` than in {self.source.name}; nothing was copied")


def _with_short_key(row: Row) -> Row:
    """Return the row of an article as a server can hold it: earlier versions kept it under the whole of a long URL."""
    source, url, *rest = row
    return (source, short_key(str(url)), *rest)
