"""A store as an SQLite file: private, copied while others write, and checked without the rest of digest."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from digest.errors import BackupError, StoreError
from digest.files.whole import sync
from digest.store.explained import DAMAGED, explained
from digest.store.tables import REVISION, metadata

# The write-ahead log and its index, which SQLite keeps beside a file.
BESIDE = ("-wal", "-shm")
# A database with these is a store.
STORE_TABLES = frozenset({"alembic_version", "edition_items"})
# In bytes, for a new file: an item of 2 to 4 KB leaves much of a page of 4,096 empty, which is SQLite's default, and
# 100,000 items take 441 MB instead of 304. An older file keeps its pages, and so does a copy of it by SQLite.
PAGE_SIZE = 8_192
_BEGINNING = b"SQLite format 3\0"
_PRIVATE = 0o600
_BUSY_SECONDS = 10
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_CANNOT_WRITE = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_READONLY_DIRECTORY})
# Damage comes in thousands of lines, of which the first say enough.
_PROBLEMS = 5


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """The revision of a store, its settings, the number of rows of each table, and the weeks of its editions."""

    revision: str
    settings: Mapping[str, str]
    counts: Mapping[str, int]
    weeks: tuple[str, ...]


def create_private(path: Path) -> None:
    """Create an empty file that only its owner may read and write, whatever the umask; a file that exists stays."""
    with suppress(FileExistsError):
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
        try:
            os.fchmod(handle, _PRIVATE)
        finally:
            os.close(handle)


def beside(path: Path) -> tuple[Path, ...]:
    """Return the files that SQLite may keep beside a store."""
    return tuple(path.with_name(path.name + ending) for ending in (*BESIDE, "-journal"))


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
    with explained(str(path)), closing(_connected(path)) as connection:
        yield connection


def _connected(path: Path) -> sqlite3.Connection:
    """Connect to a file that is there. Where nothing can be written beside it, it is read as it is, without a log."""
    modes = ["rw"] if path.with_name(path.name + BESIDE[0]).exists() else ["rw", "ro&immutable=1"]
    for mode in modes:
        # With "ro", SQLite would leave its log and index behind.
        address = f"file:{quote(os.fspath(path.absolute()))}?mode={mode}"
        connection = sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS)
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error as error:
            connection.close()
            if mode == modes[-1] or error.sqlite_errorcode not in _CANNOT_WRITE:
                raise
        else:
            return connection
    raise AssertionError("the last mode raises or returns")


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


def is_without_tables(path: Path) -> bool:
    """Return whether a file has no tables, as if its disk was full when the store was created. Raises StoreError."""
    with opened(path) as connection:
        return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None


def facts_of(path: Path, name: str = "") -> StoreFacts:
    """Read what a file says of itself; ``name`` is how to call it, if that is not its path.

    Raises StoreError if it is no store, or is damaged.
    """
    with opened(path) as connection:
        names = {str(table) for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not names:
            raise StoreError(f"{name or path}: empty; `digest run` creates its tables")
        if not names >= STORE_TABLES:
            raise StoreError(f"{path}: a database, but not a digest store")
        counts = {
            table: int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - one of ours
            for table in metadata.tables
            if table in names
        }
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if revision is None or (revision[0] == REVISION and not names >= metadata.tables.keys()):
            raise StoreError(f"{path}: {DAMAGED}")
        settings = dict(connection.execute("SELECT name, value FROM settings"))
        weeks = tuple(str(week) for (week,) in connection.execute("SELECT week FROM editions ORDER BY week"))
        return StoreFacts(str(revision[0]), settings, counts, weeks)


def problems_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Check the pages and indexes of a store; return a few of the problems found, in the words of SQLite."""
    try:
        rows = connection.execute(f"PRAGMA integrity_check({_PROBLEMS})").fetchall()
    except sqlite3.DatabaseError as error:
        return (str(error),)
    return tuple(line for (text,) in rows for line in str(text).splitlines() if line != "ok")[:_PROBLEMS]


def need_sound(path: Path, name: str = "") -> None:
    """Raise StoreError if a store is damaged; ``name`` is how to call it, if that is not its path."""
    with opened(path) as connection:
        if problems_of(connection):
            raise StoreError(f"{name or path}: {DAMAGED}")


def checked_facts(path: Path, name: str = "") -> StoreFacts:
    """Check the pages of a store, then read what it says of itself.

    Raises StoreError if it is damaged, or no store.
    """
    need_sound(path, name)
    return facts_of(path, name)


@contextmanager
def checked_copy(write: Callable[[Path], None], path: Path, name: str) -> Iterator[StoreFacts]:
    """Let a copy of a store be written to a file, check it, and yield what it says of itself.

    The file is removed at the end, unless it was moved. Backups, restores and the doctor accept the same copies by
    this. Rows are examined apart (``row_check.examine_file``): a copy with a damaged one still has all others.

    Raises StoreError if it is damaged, or no store; BackupError if it has a trigger or a view; what ``write`` raises.
    """
    path.unlink(missing_ok=True)
    try:
        write(path)
        facts = checked_facts(path, name)
        _need_plain(path, name)
        yield facts
    finally:
        with suppress(OSError):
            path.unlink()


def _need_plain(path: Path, name: str) -> None:
    """Raise BackupError for code in a store, which would run with what digest writes and reads."""
    with opened(path) as connection:
        query = "SELECT type FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY type LIMIT 1"
        if found := connection.execute(query).fetchone():
            raise BackupError(
                f"{name}: holds a {found[0]}, which no backup by digest has; nothing was changed; "
                f"drop the {found[0]} first"
            )


def replace(path: Path, new: Path, kept: Path) -> None:
    """Put a new file in the place of a store, at once, and keep the old one as ``kept``, with its log.

    Raises OSError.
    """
    if path.exists():
        # An old log beside a new store would be taken for its own. Usually, this empties it.
        with suppress(sqlite3.Error):
            if is_sqlite(path):
                _empty_log(path)
        _link(path, kept)
        for ending in BESIDE:
            with suppress(FileNotFoundError):
                path.with_name(path.name + ending).rename(kept.with_name(kept.name + ending))
        make_private(kept)
    new.replace(path)
    sync(path.parent)


def move_aside(path: Path, kept: Path) -> None:
    """Move a store away, with its log: beside a new store, an old log would be taken for its own. Raises OSError."""
    for ending in (*BESIDE, ""):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(kept.with_name(kept.name + ending))
    make_private(kept)
    sync(path.parent)


def _empty_log(path: Path) -> None:
    with closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _link(path: Path, kept: Path) -> None:
    """Give a file a second name, or copy it where that is impossible, so that its first name is never missing."""
    try:
        os.link(path, kept)
    except OSError:
        create_private(kept)
        shutil.copyfile(path, kept)
        sync(kept)
