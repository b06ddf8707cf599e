"""A store as an SQLite file: private, copied while others write, and checked without the rest of digest."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from digest.errors import StoreError
from digest.store.explained import explained

# The write-ahead log and its index, which SQLite keeps beside a file.
BESIDE = ("-wal", "-shm")
_BEGINNING = b"SQLite format 3\0"
_PRIVATE = 0o600
_BUSY_SECONDS = 10
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
# Damage comes in thousands of lines, of which the first say enough.
_PROBLEMS = 5


def create_private(path: Path) -> None:
    """Create an empty file that only its owner may read and write, whatever the umask; a file that exists stays."""
    with suppress(FileExistsError):
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
        try:
            os.fchmod(handle, _PRIVATE)
        finally:
            os.close(handle)


def make_private(path: Path) -> None:
    """Let only the owner read and write a store, its log and its index, as far as this user may decide that."""
    for place in (path, *(path.with_name(path.name + ending) for ending in BESIDE)):
        with suppress(OSError):
            if not is_private(place):
                place.chmod(_PRIVATE)


def is_private(path: Path) -> bool:
    """Return whether nobody but its owner may read or write a file. Raises OSError if it is missing."""
    return path.stat().st_mode & 0o077 == 0


def is_sqlite(path: Path) -> bool:
    """Return whether a file begins as an SQLite file does. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_BEGINNING)) == _BEGINNING


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a store for reading only; nothing is created or upgraded.

    Raises StoreError, also for what is read from it.
    """
    address = f"file:{quote(os.fspath(path.absolute()))}?mode=ro"
    with explained(str(path)), closing(sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield connection


def copy(source: Path, target: Path) -> None:
    """Copy a store as it is at one moment to a new file, whole on disk, while others read and write it.

    Raises StoreError; OSError if the target exists or cannot be created.
    """

    def stop_if_busy(status: int, _remaining: int, _total: int) -> None:
        if status in _BUSY:  # Otherwise, Python would try for ever.
            raise sqlite3.OperationalError("database is locked")

    with opened(source) as there:
        target.unlink(missing_ok=True)
        create_private(target)
        try:
            with explained(str(target)), closing(sqlite3.connect(target)) as made:
                there.backup(made, progress=stop_if_busy)
                made.execute("PRAGMA journal_mode = DELETE")
            sync(target)
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def sync(path: Path) -> None:
    """Flush a file or a folder to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def revision_of(connection: sqlite3.Connection) -> str:
    """Return the revision of a store, "" for a database that is no store."""
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError:
        return ""
    return str(row[0]) if row else ""


def problems_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Check the pages and indexes of a store; return a few of the problems found, in the words of SQLite."""
    try:
        rows = connection.execute(f"PRAGMA integrity_check({_PROBLEMS})").fetchall()
    except sqlite3.DatabaseError as error:
        return (str(error),)
    return tuple(line for (text,) in rows for line in str(text).splitlines() if line != "ok")[:_PROBLEMS]


def need_sound(path: Path) -> None:
    """Raise StoreError if a store is damaged."""
    with opened(path) as connection:
        if problems := problems_of(connection):
            raise StoreError(f"{path}: damaged ({problems[0]})")
