"""Save the rows of a damaged store that can still be read, in a new file; the damaged one is not changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path

from digest.store.explained import explained
from digest.store.sqlite_file import create_private, opened, sync

# Rows between two damaged places that are tried one by one.
_TRIED = 200_000


def salvage(path: Path, new: Path) -> Mapping[str, int]:
    """Copy all readable rows to a new file; return their number by table.

    Raises StoreError if not even the list of tables can be read, OSError.
    """
    with opened(path) as damaged:
        # An invalid character is no reason to lose a row.
        damaged.text_factory = lambda data: data.decode(errors="replace")
        schema = damaged.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        new.unlink(missing_ok=True)
        create_private(new)
        with explained(str(new)), closing(sqlite3.connect(new)) as made:
            tables = [(name, sql) for kind, name, sql in schema if kind == "table" and not name.startswith("sqlite_")]
            counts = {name: _copy_table(damaged, made, name, sql) for name, sql in tables}
            for kind, _, sql in schema:
                if kind == "index":
                    made.execute(sql)
            made.commit()
    sync(new)
    return counts


def _copy_table(damaged: sqlite3.Connection, made: sqlite3.Connection, name: str, sql: str) -> int:
    made.execute(sql)
    saved = 0
    for row in _readable(damaged, name):
        values = row[1:]
        places = ", ".join("?" * len(values))
        saved += made.execute(f'INSERT OR IGNORE INTO "{name}" VALUES ({places})', values).rowcount  # noqa: S608
    return saved


def _readable(damaged: sqlite3.Connection, name: str) -> Iterator[tuple[object, ...]]:
    """Yield rows from the beginning up to the damage, from the end down to it, then one by one between these."""
    query = f'SELECT rowid, * FROM "{name}"'  # noqa: S608 - a name of the store itself
    low: object = None
    with suppress(sqlite3.DatabaseError):
        for row in damaged.execute(f"{query} ORDER BY rowid"):
            low = row[0]
            yield row
        return
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
