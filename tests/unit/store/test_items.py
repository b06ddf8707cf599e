"""Items in the database, apart from the contract of their port."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import event

from digest.model.item import Item, StoredItem
from digest.model.week import Week
from digest.store.database import Database
from digest.store.items import SqlItemStore
from tests.sites import memory_database


def seen(key: str, source: str, day: int) -> StoredItem:
    return StoredItem(key, Item(source, key, "Text."), None, datetime(2025, 4, day, tzinfo=UTC), Week(2025, 17))


def test_the_newest_items_of_a_source_are_those_seen_last(database: Database) -> None:
    store = SqlItemStore(database)
    store.save([seen("a", "Herald", 21), seen("b", "Herald", 23), seen("c", "Post", 24), seen("d", "Herald", 22)])

    assert [stored.key for stored in store.newest("Herald", 2)] == ["b", "d"]
    assert store.newest("Gazette", 2) == ()


def test_what_is_waiting_is_found_without_reading_all_items() -> None:
    database = memory_database()
    asked: list[tuple[str, Any]] = []
    event.listen(
        database.connection.engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, values, *_: asked.append((statement, values)),
    )

    SqlItemStore(database).waiting()

    [(statement, values)] = asked
    plan = [row[3] for row in database.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
    scans = [step for step in plan if step.startswith("SCAN")]
    assert scans
    assert all("COVERING INDEX" in step for step in scans), plan
