"""Look at a store as it is at one moment. It is not changed by that, and not even upgraded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, func, select

from digest.errors import StoreError
from digest.store.address import path_of
from digest.store.database import Database
from digest.store.explained import explained
from digest.store.rows import TABLES
from digest.store.sqlite_file import need_sound

_ALL = ", ".join(f'"{table.name}"' for table in TABLES)


@contextmanager
def snapshot(address: str, *, still: bool = False) -> Iterator[Database]:
    """Yield the store at a path or database URL as it is now, and as this version of digest keeps it.

    With ``still``, nobody else can write as long as it is open. Raises StoreError if the file is missing or damaged.
    """
    if path := path_of(address):
        if not path.is_file():
            raise StoreError(f"{address}: there is no such file")
        need_sound(path)
    database = Database.open(address, dry=True)
    try:
        with explained(database.name):
            (_freeze_server if database.is_on_server else _freeze_file)(database.connection, still=still)
        yield database
    finally:
        database.close()


def lock_tables(connection: Connection, mode: str) -> None:
    """Keep others from the tables on a server until the end of the transaction; ``mode`` is PostgreSQL's word."""
    connection.exec_driver_sql(f"LOCK TABLE {_ALL} IN {mode} MODE")


def empty_tables(connection: Connection) -> None:
    """Remove all rows of a store on a server, and from its disk what they held."""
    connection.exec_driver_sql(f"TRUNCATE {_ALL}")


def _freeze_file(connection: Connection, *, still: bool) -> None:
    raw = connection.connection.driver_connection
    if not getattr(raw, "in_transaction", False):  # An upgrade for this reader alone is in one.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if still else "BEGIN")


def _freeze_server(connection: Connection, *, still: bool) -> None:
    is_upgraded = connection.scalar(select(func.txid_current_if_assigned())) is not None
    if not is_upgraded:
        connection.rollback()
        connection.exec_driver_sql("BEGIN ISOLATION LEVEL REPEATABLE READ")
    if still or is_upgraded:
        # Before anything is read: what is seen is what there was at the first reading.
        lock_tables(connection, "SHARE")
    # Else rows may come in another order if others are reading, too.
    connection.exec_driver_sql("SET LOCAL synchronize_seqscans = off")
