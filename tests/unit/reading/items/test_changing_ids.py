from dataclasses import replace
from datetime import date

from digest.model.item import Item
from digest.reading.items.changing_ids import names_of, with_stored_ids


def item(title: str = "The ferry stays", url: str = "https://news.example.org/1", entry: str = "new") -> Item:
    return Item("Herald", title, "", entry, url)


def test_an_item_gets_the_id_that_it_is_stored_under() -> None:
    stored = {("https://news.example.org/1", "The ferry stays", ""): "old"}

    assert [one.id for one in with_stored_ids([item(), item(url="https://news.example.org/2")], stored)] == [
        "old",
        "new",
    ]


def test_a_weekly_entry_with_the_same_title_and_url_is_another_one() -> None:
    later = replace(item(), published=date(2025, 4, 22))

    assert with_stored_ids([later], {("https://news.example.org/1", "The ferry stays", "2025-04-15"): "old"}) == (
        later,
    )


def test_url_and_title_have_to_be_the_same() -> None:
    assert with_stored_ids([item(title="Another")], {("https://news.example.org/1", "The ferry stays", ""): "old"}) == (
        item(title="Another"),
    )


def test_items_with_one_name_stay_apart() -> None:
    assert names_of([item(entry="1"), item(entry="2"), item(title="Another")]) == {
        ("https://news.example.org/1", "Another", "")
    }


def test_an_item_without_id_url_or_title_has_no_such_name() -> None:
    assert names_of([item(entry=""), item(url=""), item(title="")]) == frozenset()
