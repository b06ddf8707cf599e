"""New stores in a few milliseconds: with the tables that the migrations make once in a process."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from digest.store import upgrading
from digest.store.address import SQLITE

migrate = upgrading._upgrade


def make_or_upgrade(connection: Connection, name: str, revision: str, path: Path | None) -> Path | None:
    """Give a new SQLite store all its tables without running each migration, which takes 0.1 s of the processor."""
    if revision or connection.dialect.name != SQLITE:
        return migrate(connection, name, revision, path)
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    for statement in _statements():
        connection.exec_driver_sql(statement)
    return None


@cache
def _statements() -> tuple[str, ...]:
    """Return what makes the tables of a new store, without the transaction around it."""
    with create_engine("sqlite://", poolclass=StaticPool).connect() as connection:
        migrate(connection, "new store", "", None)
        connection.commit()
        made = connection.connection.driver_connection
        assert isinstance(made, sqlite3.Connection)
        return tuple(made.iterdump())[1:-1]
