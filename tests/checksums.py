"""Every row that a test has stored has its checksum, unless the test damages rows on purpose (``damages``)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

from digest.store.checksums import CheckedTable, add_checksums, register
from digest.store.database import Database
from digest.store.rows import TABLES, is_checked, key_reader, stored_rows


def need_checksums(address: str, request: pytest.FixtureRequest) -> None:
    """Fail if a row of a store has another checksum than that of its values."""
    if request.node.get_closest_marker("damages") or ("://" not in address and not Path(address).exists()):
        return
    with closing(Database.open(address, dry=True)) as database:
        for table in (table for table in TABLES if isinstance(table, CheckedTable)):
            for row in stored_rows(database, table):
                assert is_checked(table, row), f"{table.name}: {key_reader(table)(row)}"


def add_checksums_to_file(connection: sqlite3.Connection, table: Table) -> None:
    """Add the checksums of rows that have none, in an SQLite file."""
    register(connection)
    statement = add_checksums(table).compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    connection.execute(str(statement))
