"""What every database makes of the same texts, numbers and orders."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from digest.model.artifact import BuiltFrom
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.source import KnownSource, ReadResult
from digest.model.subscriber import Subscriber
from digest.model.translation import Translation
from digest.model.translation_unit import Unit
from digest.model.web import FetchState, Validators, Visit
from digest.model.week import Week
from digest.store.database import Database
from digest.store.fetching import SqlFetchStates
from digest.store.items import SqlItemStore
from digest.store.logs import SqlBuildLog, SqlSourceLog
from digest.store.sources import SqlSources
from digest.store.subscribers import SqlSubscribers
from digest.store.translation_memory import SqlTranslationMemory

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
W17 = Week(2025, 17)
# In the order of code points, which is that of no language.
ORDERED = tuple(sorted(["", *" b|$|-a|10|9|B|Z|_|a|a b|aa|ab|z|~|É|é|ё|ж|ﬀ|～|😀".split("|")]))


def shuffled(texts: tuple[str, ...]) -> list[str]:
    return Random(5).sample(texts, len(texts))


def stored(key: str, source: str = "Herald") -> StoredItem:
    return StoredItem(key, Item(source, key, "Text."), None, NOW, W17)


def test_texts_are_in_the_order_of_code_points(database: Database) -> None:
    items = SqlItemStore(database)
    items.save([stored(key) for key in shuffled(ORDERED)])

    assert [one.key for one in items.unplaced(W17)] == list(ORDERED)
    assert [one.key for one, _ in items.select()] == list(ORDERED)


def test_sources_and_subscribers_are_in_that_order(database: Database) -> None:
    SqlSources(database).keep([KnownSource(name, name, name) for name in shuffled(ORDERED)])
    people = SqlSubscribers(database, "key")
    names = [name for name in ORDERED if name.isalnum() and name == name.lower() and name.isascii()]
    people.add([Subscriber(n, f"{n}@example.org", Locale("en"), "main", "active", NOW) for n in shuffled(tuple(names))])

    assert [one.id for one in SqlSources(database).known()] == list(ORDERED)
    assert [one.id for one in people.select()] == names


def test_a_memory_gives_its_units_in_that_order(database: Database) -> None:
    memory = SqlTranslationMemory(database, NOW, 100)
    texts = tuple(text for text in ORDERED if text)
    memory.load(Unit("en", "es", text, Translation(text)) for text in shuffled(texts))

    assert [one.segment for one in memory.units()] == list(texts)


@pytest.mark.parametrize(
    "text", ["'; --", '"%s" %(name)s :name', "\\x00 \\u0000 \\", "{}", "e\u0301", "\U0010fffd", "ى\u0651", "a\tb\nc"]
)
def test_any_text_comes_back_as_it_was(database: Database, text: str) -> None:
    items = SqlItemStore(database)
    item = Item(text, text, text, id=text, url=text, html=text, authors=(text,), tags=(text, ""))
    items.save([replace(stored("key"), item=item)])

    assert [one.item for one in items.unplaced(W17)] == [item]


def test_a_hostile_header_harms_nobody(database: Database) -> None:
    state = FetchState("https://news.example.org/", Validators('"a\0b"', "\0"), reason="\0")
    SqlSourceLog(database).record("Herald", NOW, ReadResult("feed", error="\0bad", visit=Visit("read", state)))

    kept = SqlFetchStates(database).states()["Herald"]
    assert (kept.validators.etag[:2], kept.validators.etag[3:]) == ('"a', 'b"')
    assert SqlSourceLog(database).states()["Herald"].last_error[1:] == "bad"


def test_large_numbers_come_back_as_they_were(database: Database) -> None:
    built = BuiltFrom("inputs", 5_000_000_000, 1_745_000_000_123_456_789)
    SqlBuildLog(database).record({"large": built})
    state = FetchState("https://news.example.org/", Validators(), ttl=timedelta(days=999_999))
    SqlSourceLog(database).record("Herald", NOW, ReadResult("feed", visit=Visit("read", state)))

    assert SqlBuildLog(database).recorded("large") == built
    assert SqlFetchStates(database).states()["Herald"].ttl == state.ttl


def test_scores_come_back_to_the_last_bit(database: Database) -> None:
    memory = SqlTranslationMemory(database, NOW, 100)
    scores = [0.1, -1 / 3, 5e-324, 1.7976931348623157e308]
    made = {str(score): Translation("a", score=score) for score in scores}
    memory.remember(made, "en", "es", "engine")

    assert memory.recall(list(made), "en", "es", "engine") == made


def test_items_are_given_one_by_one_while_others_are_stored(database: Database) -> None:
    items = SqlItemStore(database)
    items.save([stored(f"{number:05}") for number in range(1_200)])
    given = items.select()
    seen = [next(given)[0].key for _ in range(10)]
    items.keep_positions({"00001": 7})
    database.keep_setting("id", "meanwhile")
    seen += [one.key for one, _ in given]

    assert seen == [f"{number:05}" for number in range(1_200)]


def test_more_keys_than_a_statement_may_name(database: Database) -> None:
    items = SqlItemStore(database)
    keys = [f"{number:06}" for number in range(70_000)]
    items.save([stored(key) for key in keys[:3]])

    assert sorted(items.known(keys)) == keys[:3]
