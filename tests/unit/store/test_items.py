"""Items in the database, apart from the contract of their port."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import UTC, datetime
from weakref import ref

import pytest

from digest.model.edition import Edition
from digest.model.item import Item, StoredItem
from digest.model.week import Week
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.items import SqlItemStore
from digest.store.row_check import mend_references
from digest.store.sources import SqlSources
from digest.store.subscribers import SqlSubscribers
from tests.plans import statements, whole_tables
from tests.sites import memory_database

WEEK = Week(2025, 17)


def seen(key: str, source: str, day: int) -> StoredItem:
    return StoredItem(key, Item(source, key, "Text."), None, datetime(2025, 4, day, tzinfo=UTC), WEEK)


def test_the_newest_items_of_a_source_are_those_seen_last(database: Database) -> None:
    store = SqlItemStore(database)
    store.save([seen("a", "Herald", 21), seen("b", "Herald", 23), seen("c", "Post", 24), seen("d", "Herald", 22)])

    assert [stored.key for stored in store.newest("Herald", 2)] == ["b", "d"]
    assert store.newest("Gazette", 2) == ()


class Key(str):
    """A key of an item that tells whether it is still in memory."""

    __slots__ = ("__weakref__",)


def test_keys_that_were_looked_up_do_not_stay_in_memory(database: Database) -> None:
    store = SqlItemStore(database)
    key = Key("a" * 32)
    gc.disable()  # As in a run, which collects garbage so rarely that the keys of a large file would add up.
    try:
        store.known([key])
        is_kept = ref(key)
        del key
        assert is_kept() is None
    finally:
        gc.enable()


def explained(database: Database, ask: Callable[[], object]) -> list[str]:
    """What SQLite does for the only query that is asked."""
    with statements() as asked:
        ask()
    [(statement, values)] = [one for one in asked if one[0].startswith("SELECT")]
    return [row[3] for row in database.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]


def test_what_is_waiting_is_found_without_reading_all_items() -> None:
    database = memory_database()

    assert explained(database, SqlItemStore(database).waiting) == ["SCAN items USING COVERING INDEX items_waiting"]


def test_the_newest_items_are_found_without_sorting_those_of_their_source() -> None:
    database = memory_database()

    plan = explained(database, lambda: SqlItemStore(database).newest("Herald", 2))
    assert plan == ["SEARCH items USING INDEX items_by_source (source=?)"]


def test_ids_are_found_by_url_without_reading_all_items_of_a_source() -> None:
    database = memory_database()
    name = ("https://news.example.org/1", "Ferry", "2025-04-21")

    plan = explained(database, lambda: SqlItemStore(database).ids_by_name({"Herald"}, {name}))
    assert "SEARCH items USING INDEX items_by_url (url=?)" in plan


def test_how_many_asked_is_counted_without_reading_all_subscribers() -> None:
    database = memory_database()

    [step] = explained(database, lambda: SqlSubscribers(database, "").asked_since(datetime(2025, 4, 21, tzinfo=UTC)))
    assert step.endswith("INDEX subscribers_by_request (asked_at>?)")


def test_who_never_confirmed_is_found_without_reading_all_subscribers() -> None:
    database = memory_database()

    plan = explained(database, lambda: SqlSubscribers(database, "").forget_pending(datetime(2025, 4, 21, tzinfo=UTC)))
    assert plan == ["SEARCH subscribers USING INDEX subscribers_by_status (status=?)"]


@pytest.mark.parametrize(
    ("statement", "is_whole"),
    [
        ("SELECT count(*) FROM items", True),
        ("SELECT text FROM items WHERE title = 'Ferry'", True),
        ("UPDATE items SET position = 1 WHERE url LIKE '%/1'", True),
        ("SELECT text FROM items WHERE key = 'a'", False),
        ("SELECT week FROM items WHERE waiting = 1", False),
        ("SELECT name FROM sources", False),
    ],
)
def test_reading_a_whole_table_is_noticed(statement: str, *, is_whole: bool) -> None:
    assert bool(whole_tables(memory_database().connection, [(statement, ())])) == is_whole


def test_items_are_counted_by_source_as_they_come_and_go(database: Database) -> None:
    store = SqlItemStore(database)
    store.save([seen("a", "Herald", 21), seen("b", "Herald", 22), seen("c", "Post", 22)])
    store.save([seen("b", "Herald", 22), seen("d", "Herald", 23)])
    assert store.count_by_source() == {"Herald": 3, "Post": 1}

    SqlEditionStore(database).decide(Edition(WEEK, datetime(2025, 4, 28, tzinfo=UTC), ()), [seen("a", "Herald", 21)])
    SqlSources(database).forget("Herald")
    SqlSources(database).forget("Post")

    assert store.count_by_source() == {"Herald": 1}


def test_an_item_that_an_edition_gives_back_waits_again(database: Database) -> None:
    store, editions = SqlItemStore(database), SqlEditionStore(database)
    ferry, tram = seen("a", "Herald", 21), seen("b", "Herald", 22)
    store.save([ferry, tram])
    edition = Edition(WEEK, datetime(2025, 4, 28, tzinfo=UTC), ())

    editions.decide(edition, [ferry])
    assert store.unplaced(WEEK) == (tram,)
    editions.decide(edition, [tram])
    assert store.unplaced(WEEK) == (ferry,)


def test_a_store_that_was_mended_knows_again_what_waits_and_how_much_there_is() -> None:
    database = memory_database()
    store = SqlItemStore(database)
    ferry, tram = seen("a", "Herald", 21), seen("b", "Herald", 22)
    store.save([ferry, tram])
    SqlEditionStore(database).decide(Edition(WEEK, datetime(2025, 4, 28, tzinfo=UTC), ()), [ferry])
    for damage in ("PRAGMA foreign_keys = OFF", "UPDATE items SET waiting = 1 - waiting", "DELETE FROM item_counts"):
        database.connection.exec_driver_sql(damage)

    mend_references(database)

    assert store.unplaced(WEEK) == (tram,)
    assert store.count_by_source() == {"Herald": 2}
