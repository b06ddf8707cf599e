"""Items in the database, apart from the contract of their port."""

from __future__ import annotations

from datetime import UTC, datetime

from digest.model.item import Item, StoredItem
from digest.model.week import Week
from digest.store.items import SqlItemStore
from tests.sites import memory_database


def seen(key: str, source: str, day: int) -> StoredItem:
    return StoredItem(key, Item(source, key, "Text."), None, datetime(2025, 4, day, tzinfo=UTC), Week(2025, 17))


def test_the_newest_items_of_a_source_are_those_seen_last() -> None:
    store = SqlItemStore(memory_database())
    store.save([seen("a", "Herald", 21), seen("b", "Herald", 23), seen("c", "Post", 24), seen("d", "Herald", 22)])

    assert [stored.key for stored in store.newest("Herald", 2)] == ["b", "d"]
    assert store.newest("Gazette", 2) == ()
