"""Items that wait to be stored: their keys, and which of several versions counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from digest.model.item import Item
from digest.model.item_identity import item_key
from digest.ports import ItemStore
from digest.reading.items.article_addresses import with_clean_addresses
from digest.reading.items.judge import judge
from digest.store.items import SqlItemStore
from digest.tasks.steps import pending_items as pending_module
from digest.tasks.steps.pending_items import Keyed, PendingItems, names_of, with_stored_ids
from tests.sites import memory_database

NOW = datetime(2025, 4, 28, tzinfo=UTC)


def piece(number: int, id_: int = 0) -> Item:
    """One of several items that their source calls the same."""
    return Item("Herald", f"Piece {number}", f"It is piece {number}.", id=f"feed {id_}")


def save(taken: list[Keyed], store: ItemStore) -> None:
    judged = [judge(key, piece.item, known, NOW, UTC) for key, piece, known in taken]
    store.save([judgement.change for judgement in judged if judgement.change])


def read(store: ItemStore, items: list[Item]) -> None:
    """Read a file with these items."""
    pending = PendingItems(store)
    pending.add(items)
    save(pending.take(), store)


def titles(store: SqlItemStore) -> dict[str, str]:
    return {stored.key: stored.item.title for stored, _ in store.select()}


def test_the_last_file_wins() -> None:
    store = SqlItemStore(memory_database())
    pending = PendingItems(store)
    for number in (1, 2, 3):
        pending.add([piece(number)])
    save(pending.take(), store)

    assert list(titles(store).values()) == ["Piece 3"]


@pytest.mark.parametrize(("limit", "value"), [("BATCH", 3), ("_ROOM", 40)])
def test_it_is_full_by_items_or_by_characters(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(pending_module, limit, value)
    pending = PendingItems(SqlItemStore(memory_database()))
    pending.add([piece(1, 1), piece(2, 2)])
    assert not pending.is_full
    pending.add([piece(3, 3)])
    assert pending.is_full
    pending.take()
    assert not pending.is_full


def test_of_several_files_the_best_position_of_an_item_counts() -> None:
    store = SqlItemStore(memory_database())
    for first, second in ((4, 2), (3, 5)):
        pending = PendingItems(store)
        pending.add([replace(piece(1), position=first)])
        pending.add([replace(piece(1), position=second)])
        assert [piece.item.position for _, piece, _ in pending.take()] == [min(first, second)]


def test_an_item_that_an_earlier_version_stored_is_found_by_its_address_of_then() -> None:
    store = SqlItemStore(memory_database())
    then = replace(piece(1), id="", url="https://herald.example.com/1?utm_source=rss")
    read(store, [then])
    for text in (then.text, "Another text."):
        read(store, [with_clean_addresses(replace(then, text=text))])

    assert list(titles(store)) == [item_key(then)]


# Ids that change


def reread(ids: list[str], *, by_name: bool = True) -> tuple[SqlItemStore, int]:
    """Read a feed with one item that has these ids, one after the other; return the store and the last count."""
    store = SqlItemStore(memory_database())
    renamed = 0
    for entry in ids:
        pending = PendingItems(store, by_name=by_name)
        pending.add([Item("Herald", "The ferry stays", "", entry, "https://news.example.org/1")])
        save(pending.take(), store)
        renamed = pending.renamed
    return store, renamed


def test_an_item_whose_id_changes_at_every_request_stays_one() -> None:
    store, renamed = reread(["1", "2", "3"])

    assert [stored.item.id for stored, _ in store.select()] == ["1"]
    assert renamed == 1


def test_an_item_that_keeps_its_id_is_not_looked_up_by_name() -> None:
    assert reread(["1", "1"])[1] == 0


def test_a_file_may_have_the_same_item_under_two_ids() -> None:
    assert len(list(reread(["1", "2"], by_name=False)[0].select())) == 2


def entry(title: str = "The ferry stays", url: str = "https://news.example.org/1", id_: str = "new") -> Item:
    return Item("Herald", title, "", id_, url)


def test_an_item_gets_the_id_that_it_is_stored_under() -> None:
    stored = {("https://news.example.org/1", "The ferry stays", ""): "old"}

    assert [one.id for one in with_stored_ids([entry(), entry(url="https://news.example.org/2")], stored)] == [
        "old",
        "new",
    ]


def test_a_weekly_entry_with_the_same_title_and_url_is_another_one() -> None:
    later = replace(entry(), published=date(2025, 4, 22))

    assert with_stored_ids([later], {("https://news.example.org/1", "The ferry stays", "2025-04-15"): "old"}) == (
        later,
    )


def test_url_and_title_have_to_be_the_same() -> None:
    assert with_stored_ids(
        [entry(title="Another")], {("https://news.example.org/1", "The ferry stays", ""): "old"}
    ) == (entry(title="Another"),)


def test_items_with_one_name_stay_apart() -> None:
    assert names_of([entry(id_="1"), entry(id_="2"), entry(title="Another")]) == {
        ("https://news.example.org/1", "Another", "")
    }


def test_an_item_without_id_url_or_title_has_no_such_name() -> None:
    assert names_of([entry(id_=""), entry(url=""), entry(title="")]) == frozenset()
