"""Snapshots of a store as it is at one moment, which neither change nor upgrade it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import get_args

from sqlalchemy import Connection, func, select

from digest.errors import StoreError
from digest.store.address import path_of
from digest.store.database import Database, Purpose
from digest.store.explained import explained
from digest.store.rows import TABLES
from digest.store.sqlite_file import need_sound

_ALL = ", ".join(f'"{table.name}"' for table in TABLES)


@contextmanager
def snapshot(address: str, *, still: bool = False) -> Iterator[Database]:
    """Yield the store at a path or database URL as it is now, in the form of this version of digest.

    With ``still``, nobody else can write while it is open: when a site moves, that would be lost without a word.
    Raises StoreError if the file is missing or damaged.
    """
    if path := path_of(address):
        if not path.is_file():
            raise StoreError(f"{address}: there is no such file")
        need_sound(path)
    database = Database.open(address, dry=True)
    try:
        with explained(database.name):
            (_freeze_server if database.is_on_server else _freeze_file)(database, still=still)
        yield database
    finally:
        database.close()


def lock_all(database: Database) -> None:
    """Keep digest on other machines from working on a store until it is closed. Raises LockError."""
    for purpose in get_args(Purpose):
        database.lock(purpose)


def lock_tables(connection: Connection, mode: str) -> None:
    """Lock all tables on a server until the end of the transaction, in a ``mode`` of PostgreSQL."""
    connection.exec_driver_sql(f"LOCK TABLE {_ALL} IN {mode} MODE")


def empty_tables(connection: Connection) -> None:
    """Remove all rows of a store on a server, and their contents from its disk, as DELETE would not do at once."""
    connection.exec_driver_sql(f"TRUNCATE {_ALL}")


def _freeze_file(database: Database, *, still: bool) -> None:
    connection = database.connection
    raw = connection.connection.driver_connection
    if not getattr(raw, "in_transaction", False):  # An upgrade for this reader alone is in a transaction.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if still else "BEGIN")


def _freeze_server(database: Database, *, still: bool) -> None:
    connection = database.connection
    is_upgraded = connection.scalar(select(func.txid_current_if_assigned())) is not None
    if not is_upgraded:
        connection.rollback()
        if still:
            lock_all(database)  # Before the snapshot: locking ends the transaction, and with it an upgrade.
        connection.exec_driver_sql("BEGIN ISOLATION LEVEL REPEATABLE READ")
    if still or is_upgraded:
        # Before anything is read: the snapshot is taken at the first read.
        lock_tables(connection, "SHARE")
    # Otherwise, rows may come in another order while others read the same table.
    connection.exec_driver_sql("SET LOCAL synchronize_seqscans = off")
