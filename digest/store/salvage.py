"""Save the rows of a damaged store that can still be read, in a new file; the damaged one is not changed.

It stays apart from the copies of whole stores (``sqlite_file.copy``, ``copying.copy_checked``), which end at the first
page that cannot be read, and so they must: here, each row that can be read is one saved.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from digest.files.whole import sync
from digest.store.explained import explained
from digest.store.sqlite_file import BESIDE, PAGE_SIZE, create_private

# Of an SQLite file: page size at byte 16, number of pages at byte 28.
_HEADER = 100
_LARGEST_PAGE = 65_536
# A header that claims a file many times as long is damaged itself.
_MOST_LOST = 1_000
# A document is not read again as long as it is known to be as it was, and its items would not come back.
_READ_ANEW = {
    "fetch_states": "UPDATE fetch_states SET etag = '', last_modified = '', body = ''",
    "source_files": "DELETE FROM source_files",
}
# Rows between two damaged places that are tried one by one.
_TRIED = 200_000


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The number of rows that were saved, by table, and the tables of which some could not be read."""

    counts: Mapping[str, int]
    torn: tuple[str, ...]


def salvage(path: Path, new: Path) -> Salvaged:
    """Copy all readable rows to a new file.

    Raises StoreError if not even the list of tables can be read, OSError.
    """
    whole = new.with_name(f"{new.name}.whole")
    try:
        _copy_padded(path, whole)
        return _salvage(whole, new)
    finally:
        for ending in ("", *BESIDE):
            whole.with_name(whole.name + ending).unlink(missing_ok=True)


def _copy_padded(path: Path, whole: Path) -> None:
    """Copy a file, as long as its header says, since SQLite opens no file that was cut off; its log comes along."""
    for ending in ("", *BESIDE[:1]):
        target = whole.with_name(whole.name + ending)
        target.unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            create_private(target)
            shutil.copyfile(path.with_name(path.name + ending), target)
    with whole.open("r+b") as file:
        header = file.read(_HEADER)
        if len(header) == _HEADER:
            page = int.from_bytes(header[16:18], "big")
            length = (_LARGEST_PAGE if page == 1 else page) * int.from_bytes(header[28:32], "big")
            size = file.seek(0, os.SEEK_END)
            if size < length <= size * _MOST_LOST:
                file.truncate(length)


def _salvage(path: Path, new: Path) -> Salvaged:
    torn: list[str] = []
    with explained(str(path)), closing(sqlite3.connect(path)) as damaged:
        # An invalid character is no reason to lose a row.
        damaged.text_factory = lambda data: data.decode(errors="replace")
        # A definition that cannot be read is no reason to lose the tables whose definitions can be.
        damaged.execute("PRAGMA writable_schema = ON")
        schema = damaged.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        new.unlink(missing_ok=True)
        create_private(new)
        with explained(str(new)), closing(sqlite3.connect(new)) as made:
            made.execute(f"PRAGMA page_size = {PAGE_SIZE}")
            tables = [(name, sql) for kind, name, sql in schema if kind == "table" and not name.startswith("sqlite_")]
            counts = {name: _copy_table(damaged, made, name, sql, torn) for name, sql in tables}
            for statement in (_READ_ANEW[name] for name in _READ_ANEW if name in counts and "items" in torn):
                made.execute(statement)
            for kind, _, sql in schema:
                if kind == "index":
                    made.execute(sql)
            made.commit()
    sync(new)
    return Salvaged(counts, tuple(torn))


def _copy_table(damaged: sqlite3.Connection, made: sqlite3.Connection, name: str, sql: str, torn: list[str]) -> int:
    made.execute(sql)
    saved = 0
    for row in _readable(damaged, name, torn):
        values = row[1:]
        places = ", ".join("?" * len(values))
        saved += made.execute(f'INSERT OR IGNORE INTO "{name}" VALUES ({places})', values).rowcount  # noqa: S608
    return saved


def _readable(damaged: sqlite3.Connection, name: str, torn: list[str]) -> Iterator[tuple[object, ...]]:
    """Yield rows from the beginning up to the damage, from the end down to it, then one by one between these."""
    query = f'SELECT rowid, * FROM "{name}"'  # noqa: S608 - a name of the store itself
    low: object = None
    with suppress(sqlite3.DatabaseError):
        for row in damaged.execute(f"{query} ORDER BY rowid"):
            low = row[0]
            yield row
        return
    torn.append(name)
    high: object = None
    with suppress(sqlite3.DatabaseError):
        for row in damaged.execute(f"{query} ORDER BY rowid DESC"):
            if row[0] == low:
                return
            high = row[0]
            yield row
    first = low if isinstance(low, int) else 0
    last = high if isinstance(high, int) else first + _TRIED
    for number in range(first + 1, min(last, first + _TRIED)):
        with suppress(sqlite3.DatabaseError):
            yield from damaged.execute(f"{query} WHERE rowid = ?", (number,))
