"""A PostgreSQL database as the store."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from digest.store.database import Database
from digest.store.tables import metadata
from tests.postgresql import PostgreSQL


def test_an_empty_database_becomes_a_store(empty_postgresql: str) -> None:
    database = Database.open(empty_postgresql)
    database.keep_setting("name", "value")
    database.close()

    database = Database.open(empty_postgresql)
    assert database.setting("name") == "value"
    database.close()


def test_migrations_make_the_tables_that_the_code_knows(empty_postgresql: str) -> None:
    database = Database.open(empty_postgresql)

    assert compare_metadata(MigrationContext.configure(database.connection), metadata) == []
    database.close()


def test_each_test_has_a_store_of_its_own(postgresql: PostgreSQL) -> None:
    with postgresql.store() as one, postgresql.store() as other:
        database = Database.open(one)
        database.keep_setting("name", "value")
        database.close()
        database = Database.open(other)
        assert database.setting("name") == ""
        database.close()
