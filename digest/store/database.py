"""Open the store: connection, transactions and locks.

Several machines keep out of each other's way in two ways: what only one of them may do is a ``Purpose``, locked for as
long as the store is open; and changes of subscriptions, claims in the ledger and a restore are ``joined``, so that each
comes before or after any other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from sqlalchemy import URL, Connection, Engine, create_engine, event, select, text
from sqlalchemy.pool import StaticPool

from digest.errors import ConfigError, LockError, StoreError
from digest.model.store_address import without_password
from digest.store import postgresql
from digest.store.address import SQLITE, is_url, url_of
from digest.store.checksums import register
from digest.store.explained import explained
from digest.store.server_errors import DAMAGED_ROWS
from digest.store.sqlite_file import PAGE_SIZE, create_private
from digest.store.tables import settings
from digest.store.upgrading import bring_up_to_date

# The work that only one program may do at a time; on one machine, the lock files of the site ensure that.
Purpose = Literal["run", "send", "mail", "letters"]
_BUSY_SECONDS = 10
# Marks a connection whose transactions are parts of a larger one.
_JOINED = "joined"
_WRITERS = "writers"
# In one statement, since another program may store the same at the same time.
KEEP_SETTING = text(
    "INSERT INTO settings (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)


@dataclass(frozen=True, slots=True)
class Database:
    """An open store. With ``dry``, changes are visible until the store is closed, and are then discarded."""

    name: str
    connection: Connection
    dry: bool = False

    @classmethod
    def open(
        cls, address: str, *, dry: bool = False, patience: float = _BUSY_SECONDS, purpose: Purpose | None = None
    ) -> Self:
        """Open the store at a path or database URL; create or migrate it if necessary.

        ``patience`` is how many seconds it waits for another program that writes. With a ``purpose``, no other machine
        opens the store for the same until it is closed.

        Raises StoreError if it cannot be opened, is not a store, or is newer than this program; ConfigError if the URL
        is invalid; LockError if another program has opened it for the same purpose.
        """
        name = without_password(address)
        with explained(name):
            try:
                connection = _engine(address, dry=dry, patience=patience).connect()
            except UnicodeDecodeError:  # SQLite quotes the bytes of a damaged file.
                raise
            except UnicodeError as error:
                raise ConfigError(f"store: {name!r}: a name in it cannot be that of a host or a database") from error
            made = cls(name, connection, dry)
            try:
                made._prepare(purpose)
            except BaseException:
                connection.close()
                connection.engine.dispose()
                raise
        return made

    @property
    def is_on_server(self) -> bool:
        """Whether other machines may use the store, too."""
        return self.connection.dialect.name != SQLITE

    def _prepare(self, purpose: Purpose | None) -> None:
        if self.is_on_server:
            postgresql.need_fit(self.connection, self.name)
            if purpose:
                self.lock(purpose)
            if self.dry:
                postgresql.begin(self.connection)
        bring_up_to_date(self.connection, self.name, dry=self.dry)

    def lock(self, purpose: Purpose) -> None:
        """Lock a purpose until the store is closed, on all machines that share it. Raises LockError."""
        if self.is_on_server and not postgresql.lock(self.connection, purpose):
            raise LockError(
                f"{self.name}: another digest {purpose} is in progress, maybe on another machine; try again when it "
                "has finished"
            )

    @contextmanager
    def locked(self, purpose: Purpose) -> Iterator[None]:
        """Lock a purpose on all machines that share the store. Raises LockError if another program has it."""
        if not self.is_on_server:
            yield
            return
        with explained(self.name):
            self.lock(purpose)
        try:
            yield
        finally:
            with explained(self.name):
                postgresql.unlock(self.connection, purpose)

    def is_locked(self, purpose: Purpose) -> bool:
        """Return whether a program on any machine has opened the store for a purpose; False for a file."""
        with explained(self.name):
            return self.is_on_server and postgresql.is_locked(self.connection, purpose)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection for reading and decoding values; reads may be nested.

        Raises StoreError if a value is invalid, because the store is damaged.
        """
        with explained(self.name):
            try:
                yield self.connection
            except (ValueError, TypeError) as error:
                raise StoreError(f"{self.name}: {DAMAGED_ROWS}") from error

    @contextmanager
    def transaction(self, *, is_durable: bool = True) -> Iterator[Connection]:
        """Yield a connection whose changes are committed together, or not at all.

        They survive a power cut, unless ``is_durable`` is false, which takes a fifth of the time.
        """
        with explained(self.name), nullcontext() if is_durable else self._less_durable():
            is_part = self.dry or _JOINED in self.connection.info
            if self.is_on_server and not is_part:
                postgresql.begin(self.connection, is_durable=is_durable)
            try:
                yield self.connection
            except BaseException:
                if not is_part:
                    self.connection.rollback()
                raise
            if not is_part:
                self.connection.commit()

    @contextmanager
    def joined(self) -> Iterator[None]:
        """Join all that is read and written inside into one transaction, during which no other program writes.

        On a server, that keeps out only what others join, and who changes a row that was read here for an update.

        It may be part of a larger one. Raises StoreError if another program does not stop writing.
        """
        if self.dry or _JOINED in self.connection.info:
            yield
            return
        with explained(self.name):
            self.connection.rollback()
            # Otherwise, another program could write between a read and the write that follows from it.
            if self.is_on_server:
                postgresql.begin(self.connection)
                postgresql.await_turn(self.connection, _WRITERS)
            else:
                self.connection.exec_driver_sql("BEGIN IMMEDIATE")
            self.connection.info[_JOINED] = True
            try:
                yield
                self.connection.commit()
            except BaseException:
                self.connection.rollback()
                raise
            finally:
                del self.connection.info[_JOINED]

    @contextmanager
    def _less_durable(self) -> Iterator[None]:
        raw = self.connection.connection.driver_connection
        # Within a transaction, SQLite lets nobody change this; a dry run is always in one.
        if not isinstance(raw, sqlite3.Connection) or raw.in_transaction:
            yield
            return
        raw.execute("PRAGMA synchronous = NORMAL")
        try:
            yield
        finally:
            raw.execute("PRAGMA synchronous = FULL")

    def setting(self, name: str) -> str:
        """Return the setting of that name, or "" if there is none."""
        with self.reading() as connection:
            return connection.scalar(select(settings.c.value).where(settings.c.name == name)) or ""

    def keep_setting(self, name: str, value: str) -> None:
        """Store a setting."""
        with self.transaction() as connection:
            connection.execute(KEEP_SETTING, {"name": name, "value": value})

    def forget_old_pages(self) -> None:
        """Remove from the log of an SQLite file what was there before the last change, unless somebody is reading it.

        Else it stays there until the last program closes the store.
        """
        raw = self.connection.connection.driver_connection
        if isinstance(raw, sqlite3.Connection) and not raw.in_transaction:
            with explained(self.name):
                self.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()

    def close(self) -> None:
        """Close the store."""
        with explained(self.name):
            self.connection.rollback()
            if self.is_on_server:
                postgresql.unlock_all(self.connection)
            self.connection.close()
            self.connection.engine.dispose()


def _engine(address: str, *, dry: bool, patience: float) -> Engine:
    if not is_url(address):
        # Built from parts, because a question mark in a folder's name would end the path in a string.
        engine = create_engine(
            URL.create(SQLITE, database=_location(address, dry=dry)),
            connect_args={"timeout": patience},
            poolclass=StaticPool,
        )
    else:
        url = url_of(address)
        if url.get_backend_name() != SQLITE:
            return postgresql.engine_of(url, patience, without_password(address))
        engine = create_engine(url)
    database = engine.url.database
    if database and database != ":memory:" and not dry:
        with suppress(OSError):  # SQLite will say why.
            create_private(Path(database))
    event.listen(engine, "connect", _tune)
    return engine


def _location(address: str, *, dry: bool) -> str:
    """Return the path of a store; in memory for a dry run on a new site, so that no file is left behind."""
    path = Path(address)
    try:
        is_there = path.exists()
        if is_there and not path.is_file():
            raise StoreError(f"{address}: not a file, so it cannot be the store; name another one with `store`")
        if not path.parent.is_dir():
            raise StoreError(f"{address}: the folder {path.parent} does not exist")
    except OSError as error:
        raise StoreError(f"{address}: cannot be the store ({error.strerror})") from error
    return ":memory:" if dry and not is_there else address


def _tune(connection: sqlite3.Connection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    # Of a new file; one with tables keeps its own.
    cursor.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    # What is committed is on the disk, and what is deleted is gone from it; SQLite may be built with less. macOS has a
    # switch of its own. NORMAL takes a fifth of the time, but a power cut may undo what is committed: an email whose
    # claim is lost would be sent again.
    for safety in ("synchronous = FULL", "fullfsync = ON", "secure_delete = ON"):
        cursor.execute(f"PRAGMA {safety}")
    # In KiB. Keys are scattered over indexes: with SQLite's default of 2 MB, storing 50,000 items takes twice as long.
    cursor.execute("PRAGMA cache_size = -32000")
    cursor.close()
    register(connection)
