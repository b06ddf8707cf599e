"""The contract of ItemStore. To test another implementation, add a way to make it to ``STORES``."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from digest.errors import StoreError
from digest.model.edition import Edition, Reference
from digest.model.item import Item, KnownItem, StoredItem
from digest.model.item_identity import IdentifiedItem, content_of
from digest.model.locale import Locale
from digest.model.week import Week
from digest.ports import EditionStore, ItemStore
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.items import SqlItemStore

W16, W17 = Week(2025, 16), Week(2025, 17)
SEEN = datetime(2025, 4, 23, 12, 30, 0, 250000, tzinfo=UTC)


@dataclass(frozen=True)
class Stores:
    items: ItemStore
    editions: EditionStore


def _in_a_database(address: str) -> tuple[Stores, Callable[[], None]]:
    database = Database.open(address)
    return Stores(SqlItemStore(database), SqlEditionStore(database)), database.close


STORES = {"sqlite": _in_a_database, "postgresql": _in_a_database}


@pytest.fixture(params=STORES)
def stores(request: pytest.FixtureRequest, new_store: Callable[[str], str]) -> Iterator[Stores]:
    made, close = STORES[request.param](new_store(request.param))
    yield made
    close()


@pytest.fixture
def items(stores: Stores) -> ItemStore:
    return stores.items


def stored(key: str, week: Week = W17, **changes: object) -> StoredItem:
    item = replace(Item(source="Herald", title=key, text=f"All about {key}."), **changes)
    return StoredItem(key, item, item.published, SEEN, week)


def publish(stores: Stores, week: Week, *held: StoredItem) -> None:
    stores.editions.decide(Edition(week, SEEN, ()), held)


FULL = StoredItem(
    key="full",
    item=Item(
        source="Портовый вестник",
        title="Quotes \" ' ; -- and 🌊",
        text="One.\n\nTwo.",
        id="tag:herald.example.com,2025:1",
        url="https://herald.example.com/?a=1&b=2",
        html="<p>One.</p>",
        published=datetime.fromisoformat("2025-04-21T09:00:00.5+05:30"),
        locale=Locale("pt-BR"),
        authors=("City desk", "Sea desk"),
        tags=("a,b", '"c"', ""),
    ),
    published=datetime.fromisoformat("2025-04-21T09:00:00.5+05:30"),
    first_seen=SEEN,
    week=W17,
)


@pytest.mark.parametrize(
    "item",
    [
        FULL,
        stored("plain"),
        stored("dated", published=date(2025, 4, 21)),
        replace(stored("refused", published=date(9999, 12, 31)), published=None),
    ],
)
def test_an_item_comes_back_as_it_went_in(items: ItemStore, item: StoredItem) -> None:
    items.save([item])

    assert items.unplaced(W17) == (item,)


def test_the_offset_of_a_time_is_kept(items: ItemStore) -> None:
    items.save([FULL])
    (back,) = items.unplaced(W17)

    assert str(back.published) == str(back.item.published) == "2025-04-21 09:00:00.500000+05:30"


def test_an_empty_store_knows_nothing(items: ItemStore) -> None:
    items.save([])

    assert items.known([]) == items.known(["a"]) == items.waiting() == {}
    assert items.unplaced(W17) == items.placed(W17) == ()
    assert items.copies_placed([stored("a")]) == items.copies_placed([]) == {}


def test_what_is_known_is_enough_to_see_a_change(items: ItemStore) -> None:
    items.save([FULL, stored("other")])
    piece = IdentifiedItem(FULL.item, "full", "").piece

    assert items.known(["full", "missing"]) == {
        "full": KnownItem("full", content_of(FULL.item), piece, FULL.item.published, FULL.published, SEEN, FULL.week),
    }


def test_more_keys_than_a_statement_may_name(items: ItemStore) -> None:
    many = [stored(f"{number:05}") for number in range(1201)]
    items.save(many)

    assert len(items.known([one.key for one in many])) == 1201
    assert len(items.copies_placed(many)) == 0


def test_an_item_is_changed_in_its_place(items: ItemStore) -> None:
    items.save([stored("a"), stored("b")])
    changed = replace(stored("a", text="Another text."), week=W16)
    items.save([changed, stored("c")])

    assert items.unplaced(W16) == (changed,)
    assert items.unplaced(W17) == (stored("b"), stored("c"))


def test_items_wait_by_week(stores: Stores) -> None:
    stores.items.save([stored("a", W16), stored("b"), stored("c")])
    publish(stores, W17, stored("b"))

    assert stores.items.waiting() == {W16: 1, W17: 1}
    publish(stores, W16, stored("a"))
    assert list(stores.items.waiting()) == [W17]


def test_an_edition_holds_items_of_any_week(stores: Stores) -> None:
    stores.items.save([stored("a", W16), stored("b"), stored("c")])
    publish(stores, W17, stored("c"), stored("a", W16))

    assert stores.items.placed(W17) == (stored("a", W16), stored("c"))
    assert stores.items.placed(W16) == ()
    assert stores.items.unplaced(W17) == (stored("b"),)


def test_what_an_edition_holds_is_given_as_it_is_now(stores: Stores) -> None:
    stores.items.save([stored("a")])
    publish(stores, W17, stored("a"))
    stores.items.save([stored("a", text="Another text.")])

    assert stores.items.placed(W17) == (stored("a", text="Another text."),)
    assert stores.editions.items(W17) == (stored("a"),)


@pytest.mark.parametrize(("microseconds", "found"), [(-1, 0), (0, 1), (1, 1)])
def test_items_that_were_seen_by_a_moment(items: ItemStore, microseconds: int, found: int) -> None:
    items.save([stored("a")])
    until = (SEEN + timedelta(microseconds=microseconds)).astimezone(timezone(timedelta(hours=1)))

    assert len(items.unplaced(W17, until)) == found


def test_a_copy_is_shown_in_an_edition_of_its_week_only(stores: Stores) -> None:
    shown = stored("a", title="Ferry", text="It sails.")
    copy = stored("b", title="ferry", text="It  sails.", source="Post")
    stores.items.save([shown, copy, replace(copy, key="c", week=W16), stored("d")])
    publish(stores, W17, shown)

    asked = [copy, replace(copy, key="c", week=W16), stored("d")]
    assert stores.items.copies_placed(asked) == {"b": True}


def test_a_late_item_with_the_address_of_one_that_is_shown_is_a_copy(stores: Stores) -> None:
    shown = stored("a", url="https://herald.example.com/p/20481")
    same = stored("b", source="Post", url="http://www.herald.example.com/p/20481/?utm_source=post")
    other = stored("c", source="Post", url="https://herald.example.com/p/20482")
    stores.items.save([shown, same, other, replace(same, key="d", week=W16), stored("e")])
    publish(stores, W17, shown)

    asked = [same, other, replace(same, key="d", week=W16), stored("e")]
    assert stores.items.copies_placed(asked) == {"b": True}


def test_items_are_kept_all_or_none(items: ItemStore) -> None:
    items.save([stored("a")])
    with pytest.raises(StoreError):
        items.save([stored("a", text="Another text."), stored("b"), stored("c"), stored("c")])

    assert items.unplaced(W17) == (stored("a"),)


def test_positions_are_kept_and_a_better_one_is_no_change(items: ItemStore) -> None:
    items.save([stored("a", position=3), stored("b")])
    items.keep_positions({"a": 2, "gone": 1})
    items.keep_positions({})

    assert {one.key: one.item.position for one in items.unplaced(W17)} == {"a": 2, "b": 0}
    assert items.known(["a"])["a"].position == 2
    assert items.known(["a"])["a"].content == content_of(stored("a").item)


# What an editor dropped


def drop(stores: Stores, week: Week, dropped: StoredItem, *held: StoredItem) -> None:
    item = dropped.item
    reference = Reference(dropped.key, item.source, item.title, item.url, dropped.published, item.locale)
    stores.editions.decide(Edition(week, SEEN, (), dropped=(reference,)), held)


def test_a_dropped_item_waits_for_no_other_edition(stores: Stores) -> None:
    stores.items.save([stored("a"), stored("b"), stored("c")])
    drop(stores, W17, stored("a"), stored("b"))

    assert stores.items.waiting() == {W17: 1}
    assert stores.items.unplaced(W17) == (stored("c"),)


def test_a_dropped_item_has_its_place_where_it_was_dropped(stores: Stores) -> None:
    stores.items.save([stored("a", W16), stored("b")])
    drop(stores, W17, stored("a", W16), stored("b"))

    assert stores.items.placed(W17) == (stored("a", W16), stored("b"))
    assert stores.items.placed(W16) == ()
    drop(stores, W17, stored("b"))
    assert stores.items.unplaced(W16) == (stored("a", W16),)


def test_a_copy_of_a_dropped_item_has_its_place_too(stores: Stores) -> None:
    dropped, copy = stored("a", text="One."), replace(stored("a", text="One."), key="b")
    stores.items.save([dropped, copy])
    drop(stores, W17, dropped)

    assert stores.items.copies_placed([copy]) == {"b": False}


def test_a_late_item_with_the_address_of_one_that_was_dropped_has_its_place_too(stores: Stores) -> None:
    dropped = stored("a", url="https://herald.example.com/p/20481")
    same = stored("b", source="Post", url="https://herald.example.com/p/20481?xtor=RSS-1")
    stores.items.save([dropped, same])
    drop(stores, W17, dropped)

    assert stores.items.copies_placed([same]) == {"b": False}


def test_a_copy_that_is_shown_counts_whatever_else_was_dropped(stores: Stores) -> None:
    one = stored("a", text="One.")
    shown, copy = replace(one, key="b"), replace(one, key="c")
    stores.items.save([one, shown, copy])
    drop(stores, W17, one, shown)

    assert stores.items.copies_placed([copy]) == {"c": True}


# What is beyond the limit of its source


def leave_out(stores: Stores, week: Week, surplus: StoredItem, *held: StoredItem) -> None:
    item = surplus.item
    reference = Reference(surplus.key, item.source, item.title, item.url, surplus.published, item.locale)
    stores.editions.decide(Edition(week, SEEN, (), surplus=(reference,)), held)


def test_an_item_beyond_the_limit_waits_for_no_other_edition_and_can_come_back_to_its_own(stores: Stores) -> None:
    stores.items.save([stored("a"), stored("b"), stored("c")])
    leave_out(stores, W17, stored("a"), stored("b"))

    assert stores.items.unplaced(W17) == (stored("c"),)
    assert stores.items.waiting() == {W17: 1}
    assert stores.items.placed(W17) == (stored("a"), stored("b"))
    assert stores.editions.items(W17) == (stored("b"),)


def test_a_copy_from_another_source_is_not_left_out_with_it(stores: Stores) -> None:
    surplus, copy = stored("a", text="One."), replace(stored("a", text="One.", source="Post"), key="b")
    stores.items.save([surplus, copy])
    leave_out(stores, W17, surplus)

    assert stores.items.copies_placed([copy]) == {}


def test_an_item_is_found_by_the_beginning_of_its_key(items: ItemStore) -> None:
    items.save([stored("3f9a1c2b77")])

    assert items.has("3f9a1c2b")
    assert items.has("3f9a1c2b77")
    assert not items.has("3f9a1c2c")
    assert not items.has("3f9a1c2b770")
    assert not items.has("'; --\0")


def test_ids_are_found_by_url_title_and_day(items: ItemStore) -> None:
    url = "https://news.example.org/1"
    items.save(
        [
            stored("a", title="The ferry stays", url=url, id="first"),
            stored("b", title="Another title", url=url, id="second"),
            stored("c", title="The ferry stays", url=url),
            stored("d", title="The ferry stays", url=url, id="third", source="Post"),
            stored("e", title="The ferry stays", url=url, id="fourth", published=date(2025, 4, 22)),
        ]
    )

    names = {(url, "The ferry stays", ""), (url, "Missing", ""), ("https://news.example.org/2", "The ferry stays", "")}
    assert items.ids_by_name(["Herald"], names) == {(url, "The ferry stays", ""): "first"}
    assert items.ids_by_name(["Herald"], []) == {}
