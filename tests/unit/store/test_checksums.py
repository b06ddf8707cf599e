"""Every change of a checked row changes its checksum in the same statement, and no other change goes unnoticed."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Integer, Table, Update, bindparam, text

from digest.errors import StoreError
from digest.store.checksums import CHECKSUM, CheckedTable, add_checksums
from digest.store.database import Database
from digest.store.rows import TABLES, is_checked, stored_rows
from digest.store.tables import deliveries, items, subscribers
from tests.full_store import ROWS, fill

CHECKED = [table for table in TABLES if isinstance(table, CheckedTable)]
pytestmark = pytest.mark.damages


@pytest.fixture
def full(database: Database) -> Database:
    fill(database)
    return database


def unsound(database: Database, table: Table) -> int:
    rows = stored_rows(database, table)
    return sum(not is_checked(table, row) for row in rows)


def flip(database: Database, table: Table, column: str, value: object) -> None:
    """Change a value behind the back of digest."""
    with database.transaction() as connection:
        connection.execute(text(f'UPDATE "{table.name}" SET "{column}" = :value'), {"value": value})


def test_what_nothing_brings_back_has_checksums() -> None:
    assert {table.name for table in CHECKED} == {
        *("items", "editions", "edition_items", "translations", "corrections", "storylines", "removed"),
        *("subscribers", "suppressions", "deliveries", "counted_as_sent"),
    }


def test_new_rows_have_checksums_of_any_values(full: Database) -> None:
    assert {table.name: unsound(full, table) for table in CHECKED} == {table.name: 0 for table in CHECKED}


def test_the_database_computes_the_same_checksums(full: Database) -> None:
    with full.transaction() as connection:
        for table in CHECKED:
            connection.execute(Update(table).values({CHECKSUM: None}))
            assert unsound(full, table) == ROWS
            connection.execute(add_checksums(table))

    assert {table.name: unsound(full, table) for table in CHECKED} == {table.name: 0 for table in CHECKED}


@pytest.mark.parametrize(
    "values",
    [
        {"status": "sent"},
        {"status": "sent", "tries": 7, "reply": "ÿ"},
        {"moment": deliveries.c.first, "reply": deliveries.c.status},
        {"status": bindparam("new_status", "deferred"), "reply": bindparam("new_reply", "250")},
    ],
)
def test_an_update_of_some_columns_keeps_them_right(full: Database, values: dict[str, object]) -> None:
    with full.transaction() as connection:
        connection.execute(deliveries.update().where(deliveries.c.status != "").values(values))

    assert unsound(full, deliveries) == 0


def test_a_value_that_follows_from_the_old_one_keeps_them_right(full: Database) -> None:
    with full.transaction() as connection:
        connection.execute(deliveries.update().values(tries=1))
        connection.execute(deliveries.update().values(tries=deliveries.c.tries + 1))

    assert unsound(full, deliveries) == 0


def test_an_update_of_what_follows_from_other_rows_changes_no_checksum(full: Database) -> None:
    with full.transaction() as connection:
        connection.execute(items.update().values(waiting=False))

    assert unsound(full, items) == 0


def test_an_update_leaves_damage_of_other_columns_to_be_noticed(full: Database) -> None:
    flip(full, subscribers, "name", "other")
    with full.transaction() as connection:
        connection.execute(subscribers.update().values(status="active"))

    assert unsound(full, subscribers) == ROWS


def test_a_row_that_is_replaced_as_a_whole_is_sound_again(full: Database) -> None:
    flip(full, deliveries, "reply", "other")
    with full.transaction() as connection:
        whole = {"status": "sent", "moment": "m", "first": "f", "tries": 1, "reply": ""}
        connection.execute(deliveries.update().values(whole))

    assert unsound(full, deliveries) == 0


def test_an_update_that_would_forget_the_checksum_is_refused(full: Database) -> None:
    with pytest.raises(StoreError, match="without values"), full.transaction() as connection:
        connection.execute(items.update().where(items.c.key == bindparam("old")), [{"old": "a", "title": "T"}])


@pytest.mark.parametrize("table", CHECKED, ids=lambda table: table.name)
def test_a_change_of_any_value_is_noticed(full: Database, table: Table) -> None:
    keys = [column for column in table.columns if column.primary_key or column.foreign_keys or column.unique]
    for column in (one for one in table.columns if one not in keys and one.name != "waiting"):
        with full.transaction() as connection:
            connection.execute(Update(table).values({CHECKSUM: None}))
            connection.execute(add_checksums(table))
        assert unsound(full, table) == 0
        flip(full, table, column.name, _other(column))
        assert unsound(full, table) >= ROWS // 2 - 1, column.name


def _other(column: Column[Any]) -> object:
    if isinstance(column.type, Boolean):
        return True  # Every other row has it.
    return 12_345 if isinstance(column.type, Integer) else "other"
