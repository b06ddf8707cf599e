"""Copy, save and replace whole stores, in files and on database servers.

A store on a server is backed up as an SQLite file with all of its rows, so the same code reads and verifies any backup.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from digest.errors import StoreError
from digest.files.whole import sync
from digest.ports import Progress
from digest.store.address import path_of
from digest.store.copying import Copied, copy_checked, need_empty
from digest.store.database import Database
from digest.store.explained import explained
from digest.store.row_check import broken_references
from digest.store.rows import counts_of
from digest.store.snapshots import empty_tables, lock_all, lock_tables, snapshot
from digest.store.sqlite_file import beside


def copy_store(source: str, target: str, progress: Progress, *, dry: bool = False) -> Copied:
    """Copy a store to an empty or new database, and compare both row by row.

    Meanwhile, nobody else can write to either. After an error or a kill, the target is still empty. With ``dry``, only
    count the rows. Raises StoreError.
    """
    with snapshot(source, still=not dry) as frozen:
        if not any(counts_of(frozen).values()):
            raise StoreError(f"{frozen.name}: holds nothing; nothing was copied; is it the right database?")
        if broken := next(broken_references(frozen), ""):
            raise StoreError(f"{frozen.name}: {broken}; nothing was copied; first run `digest doctor --fix` there")
        with _nothing_left_of(target), closing(Database.open(target, dry=dry)) as made:
            # Before it is locked: under another name, it may be the source, which is locked already.
            need_empty(made)
            if not dry:
                lock_all(made)
            with made.joined():
                if made.is_on_server:
                    with explained(made.name):
                        lock_tables(made.connection, "EXCLUSIVE")
                need_empty(made)
                return Copied(counts_of(frozen)) if dry else copy_checked(frozen, made, progress)


@contextmanager
def _nothing_left_of(target: str) -> Iterator[None]:
    """Remove the file of a store that was not there before, if it cannot be written: the disk may be full."""
    path = path_of(target)
    is_new = path is not None and not path.exists()
    try:
        yield
    except BaseException:
        for place in (path, *beside(path)) if path and is_new else ():
            with suppress(OSError):
                place.unlink()
        raise


def save(address: str, path: Path, progress: Progress) -> None:
    """Write a store on a server, as it is at one moment, to a new SQLite file on disk, while others use it.

    Raises StoreError; OSError if the file cannot be created.
    """
    with snapshot(address) as source:
        if not any(counts_of(source).values()):
            raise StoreError(f"{source.name}: holds nothing yet; is `store` in digest.toml right?")
        save_open(source, path, progress)


def save_open(source: Database, path: Path, progress: Progress) -> None:
    """Write a store that nobody changes meanwhile to a new SQLite file on disk. Raises StoreError, OSError."""
    path.unlink(missing_ok=True)
    try:
        made = Database.open(str(path))
        try:
            with made.joined():
                copy_checked(source, made, progress)
        finally:
            made.close()
        with explained(str(path)), closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        sync(path)
    except BaseException:
        for place in (path, *beside(path)):
            place.unlink(missing_ok=True)
        raise


@contextmanager
def held(address: str) -> Iterator[Database]:
    """Yield a store on a server, in one transaction, while nobody else can read or write it.

    Raises StoreError.
    """
    database = Database.open(address)
    try:
        lock_all(database)
        with database.joined(), explained(database.name):
            lock_tables(database.connection, "ACCESS EXCLUSIVE")
            yield database
    finally:
        database.close()


def replace_rows(target: Database, new: Path, progress: Progress) -> Copied:
    """Replace all rows of a store that is ``held`` by those of an SQLite file. Raises StoreError."""
    with snapshot(str(new)) as source:
        if broken := next(broken_references(source), ""):
            raise StoreError(f"{target.name}: accepts no {broken}")
        with explained(target.name):
            empty_tables(target.connection)
        return copy_checked(source, target, progress)
