"""The place of a site's store: a file, or a database on a server.

Either kind is saved to a file and replaced from a file; the replaced store is kept as a file beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digest.config import Config
from digest.errors import StoreError
from digest.files.aside import dated
from digest.files.backup_file import STORE
from digest.files.whole import temporary
from digest.language.text.numbers.plural import count
from digest.model.translation import Report
from digest.ports import Progress
from digest.store import sqlite_file, whole_store
from digest.store.address import path_of
from digest.store.copying import is_empty
from digest.store.snapshots import snapshot
from digest.store.sqlite_file import StoreFacts
from digest.tasks.stores import ID

_REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class ReplacedStore:
    """The store that a restored one replaces: the file that ``holds`` it meanwhile, and the file that is ``kept``."""

    holds: Path | None = None
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A store in a file."""

    path: Path

    def files(self) -> tuple[Path, ...]:
        """Return the file, and those that SQLite keeps beside it."""
        taken = self.path.resolve()
        return (taken, *sqlite_file.beside(taken))

    def id(self) -> str:
        """Return the id that the store remembers, "" if it cannot be read."""
        return id_in(self.path)

    def save(self, target: Path) -> None:
        """Copy the file as it is at one moment to a new one. Raises StoreError, OSError."""
        if not self.path.is_file():
            raise StoreError(f"{self.path}: there is no store to back up; is `store` in digest.toml right?")
        sqlite_file.copy(self.path, target)

    @contextmanager
    def replaced(self, new: Path, now: datetime) -> Iterator[ReplacedStore]:
        """Yield the present store; at the end, rename the new file over it. It keeps a second name.

        Raises StoreError, OSError.
        """
        kept = dated(self.path, _REPLACED, now) if self.path.exists() else None
        yield ReplacedStore(self.path if kept else None, kept)
        sqlite_file.replace(self.path, new, kept or self.path)


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """A store on a database server; its files are where that of a store would be, at ``path``."""

    address: str
    path: Path
    progress: Progress
    report: Report

    def files(self) -> tuple[Path, ...]:
        """Return nothing."""
        return ()

    def id(self) -> str:
        """Return the id that the store remembers."""
        with snapshot(self.address) as database:
            return database.setting(ID)

    def save(self, target: Path) -> None:
        """Write all rows as they are at one moment to a new file. Raises StoreError, OSError."""
        whole_store.save(self.address, target, self.progress)

    @contextmanager
    def replaced(self, new: Path, now: datetime) -> Iterator[ReplacedStore]:
        """Yield a file with all rows, and replace them at the end, while nobody else can read or write them.

        Raises StoreError, OSError.
        """
        with whole_store.held(self.address) as database:
            kept = None if is_empty(database) else dated(self.path, _REPLACED, now)
            # Under the same name until it is complete, so that the next restore removes what a killed one left.
            made = temporary(self.path.with_name(f"{self.path.name}.{_REPLACED}"))
            try:
                if kept:
                    whole_store.save_open(database, made, self.progress)
                yield ReplacedStore(made if kept else None, kept)
                copied = whole_store.replace_rows(database, new, self.progress)
                if kept:
                    made.replace(kept)
            finally:
                with suppress(OSError):
                    made.unlink()
        for table, number in copied.altered.items():
            self.report(altered_told(table, number))


StorePlace = FilePlace | ServerPlace


def store_place(config: Config, progress: Progress, report: Report) -> StorePlace:
    """Return the place of a site's store. Raises ConfigError if its address is invalid."""
    path = path_of(config.store)
    return FilePlace(path) if path else ServerPlace(config.store, config.root / STORE, progress, report)


def site_id_of(facts: StoreFacts) -> str:
    """Return the id of the site of a store, "" if it does not know it yet."""
    return facts.settings.get(ID) or facts.settings.get("id", "")


def altered_told(table: str, number: int) -> str:
    """Say how many rows of a store on a server differ from the original."""
    rows = count(number, "row has", "rows have")
    return f"{table}: {rows} a replacement character for each NUL character, which a PostgreSQL database cannot store"


def id_in(path: Path) -> str:
    """Return the id of the site that the store in a file remembers, "" if it has none, or cannot be read."""
    # A file that is not a database is not opened: SQLite would remove the log beside it.
    try:
        return sqlite_file.facts_of(path).settings.get(ID, "") if path.exists() and sqlite_file.is_sqlite(path) else ""
    except StoreError:
        return ""
