"""Open the store: connection, migrations and error messages."""

from __future__ import annotations

import glob
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, select, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from digest.errors import ConfigError, StoreError
from digest.files.whole import temporary
from digest.store.explained import DAMAGED, explained, reason
from digest.store.sqlite_file import STORE_TABLES, copy, create_private, make_private, sync
from digest.store.tables import REVISION, settings

_BUSY_SECONDS = 10
# Marks a connection whose transactions are parts of a larger one.
_JOINED = "joined"
# Names the copy of a store before an upgrade, followed by the new revision.
_BEFORE = ".before-"


@dataclass(frozen=True, slots=True)
class Database:
    """An open store. With ``dry``, changes are visible until the store is closed, and are then discarded."""

    name: str
    connection: Connection
    dry: bool = False

    @classmethod
    def open(cls, address: str, *, dry: bool = False, patience: float = _BUSY_SECONDS) -> Self:
        """Open the store at a path or database URL; create or migrate it if necessary.

        ``patience`` is how many seconds it waits for another program that writes.

        Raises StoreError if it cannot be opened, is not a store, or is newer than this program; ConfigError if the URL
        is invalid.
        """
        name = address if "://" not in address else make_safe(address)
        with explained(name):
            connection = _engine(address, dry=dry, patience=patience).connect()
            try:
                _bring_up_to_date(connection, name, dry=dry)
            except BaseException:
                connection.close()
                raise
        return cls(name, connection, dry)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection for reading and decoding values; reads may be nested.

        Raises StoreError if a value is invalid, because the store is damaged.
        """
        with explained(self.name):
            try:
                yield self.connection
            except (ValueError, TypeError) as error:
                raise StoreError(f"{self.name}: {DAMAGED}") from error

    @contextmanager
    def transaction(self, *, is_durable: bool = True) -> Iterator[Connection]:
        """Yield a connection whose changes are committed together, or not at all.

        They survive a power cut, unless ``is_durable`` is false, which takes a fifth of the time.
        """
        with explained(self.name), nullcontext() if is_durable else self._less_durable():
            is_part = self.dry or _JOINED in self.connection.info
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

        It may be part of a larger one. Raises StoreError if another program does not stop writing.
        """
        if self.dry or _JOINED in self.connection.info:
            yield
            return
        with explained(self.name):
            self.connection.rollback()
            if self.connection.dialect.name == "sqlite":
                # Else another program could write between what is read here and what is written after it.
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
            connection.execute(settings.delete().where(settings.c.name == name))
            connection.execute(settings.insert().values(name=name, value=value))

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
            self.connection.close()
            self.connection.engine.dispose()


def make_safe(address: str) -> str:
    """Return a database URL without its password.

    Raises ConfigError if it is invalid.
    """
    try:
        return make_url(address).render_as_string(hide_password=True)
    except ArgumentError as error:
        raise ConfigError(f"store: {address!r} is neither a path nor a database URL") from error


def _engine(address: str, *, dry: bool, patience: float) -> Engine:
    if "://" not in address:
        # Built from parts, because a question mark in a folder's name would end the path in a string.
        engine = create_engine(
            URL.create("sqlite", database=_location(address, dry=dry)),
            connect_args={"timeout": patience},
            poolclass=StaticPool,
        )
    else:
        try:
            engine = create_engine(address)
        except (NoSuchModuleError, ModuleNotFoundError) as error:
            raise ConfigError(f"store: the driver of {make_safe(address)} is not installed ({error})") from error
    if engine.dialect.name == "sqlite":
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


def _tune(connection: object, _record: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]  # a raw sqlite3 connection
    cursor.execute("PRAGMA foreign_keys = ON")
    # What is committed is on the disk, and what is deleted is gone from it; SQLite may be built with less. macOS has a
    # switch of its own.
    for safety in ("synchronous = FULL", "fullfsync = ON", "secure_delete = ON"):
        cursor.execute(f"PRAGMA {safety}")
    # In KiB. Keys are scattered over indexes: with SQLite's default of 2 MB, storing 50,000 items takes twice as long.
    cursor.execute("PRAGMA cache_size = -32000")
    cursor.close()


def _bring_up_to_date(connection: Connection, name: str, *, dry: bool) -> None:
    revision = _revision(connection, name)
    path = _file_of(connection)
    if path and not dry:
        # Not before the file is known to be ours, since this changes it.
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    if path:
        make_private(path)
    if revision == REVISION:
        return
    kept = _upgrade(connection, name, revision, path if revision and not dry else None)
    if not dry:
        connection.commit()
    if path and kept:
        _keep_only(kept, path)


def _upgrade(connection: Connection, name: str, revision: str, path: Path | None) -> Path | None:
    """Run the migrations in a transaction, after copying the file at ``path``, if there is one; return the copy."""
    # Imported at use, since that takes longer than opening an up-to-date store.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    if revision and revision not in {
        script.revision for script in ScriptDirectory.from_config(config).walk_revisions()
    }:
        raise StoreError(f"{name}: written by a newer version of digest (revision {revision}); update digest")
    config.attributes["connection"] = connection
    if connection.dialect.name == "sqlite":
        # The driver begins no transaction before CREATE TABLE, but a migration must be atomic.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    kept = _copy_before(path) if path else None
    try:
        command.upgrade(config, "head")
    except (SQLAlchemyError, ValueError, TypeError) as error:
        if not kept:
            raise
        raise StoreError(
            f"{name}: cannot be upgraded to revision {REVISION} ({reason(error)}); it is unchanged, and {kept.name} "
            "is a copy of it. Use the earlier version of digest until this is solved"
        ) from error
    return kept


def _copy_before(path: Path) -> Path:
    """Copy a store to a file beside it that is named after the new revision. Raises StoreError."""
    kept = path.with_name(f"{path.name}{_BEFORE}{REVISION}")
    made = temporary(kept)
    try:
        copy(path, made)
        made.replace(kept)
        sync(path.parent)
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be copied before its upgrade ({error.strerror}); nothing was changed; check the folder"
        ) from error
    return kept


def _keep_only(kept: Path, path: Path) -> None:
    """Remove the copies of earlier upgrades."""
    for older in path.parent.glob(f"{glob.escape(path.name + _BEFORE)}[0-9]*"):
        if older != kept:
            with suppress(OSError):
                older.unlink()


def _file_of(connection: Connection) -> Path | None:
    """Return the path of the file of a store, None if it is in memory or on a server."""
    database = connection.engine.url.database
    is_file = connection.dialect.name == "sqlite" and database and database != ":memory:"
    return Path(database) if database and is_file else None


def _revision(connection: Connection, name: str) -> str:
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return ""
    if not tables >= STORE_TABLES:
        raise StoreError(f"{name}: a database, but not a digest store; name another file with `store`")
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if not revision:
        raise StoreError(f"{name}: {DAMAGED}")
    return revision
