from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.item import Item
from digest.model.item_identity import (
    IdentifiedItem,
    assign_keys,
    by_key,
    content_of,
    copy_key,
    item_key,
    rival_keys,
    stamp,
)
from digest.model.locale import Locale

ITEM = Item(source="Herald", id="e1", url="https://herald.example.com/1", title="The ferry sails", text="At noon.")
UNTITLED = Item(source="Herald", title="", text="The ferry sails at noon. It was late.", published=date(2025, 4, 21))


# Keys


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "The ferry sails again"},
        {"text": "At one."},
        {"url": "https://herald.example.com/moved"},
        {"published": date(2025, 4, 21)},
        {"authors": ("City desk",)},
    ],
)
def test_an_entry_goes_by_its_id_whatever_changes(changes: dict[str, object]) -> None:
    assert item_key(replace(ITEM, **changes)) == item_key(ITEM)


def test_without_an_id_it_goes_by_its_link() -> None:
    linked = replace(ITEM, id="")

    assert item_key(replace(linked, title="Another")) == item_key(linked)
    assert item_key(replace(linked, url="https://herald.example.com/2")) != item_key(linked)


def test_without_id_and_link_it_goes_by_title_and_day() -> None:
    titled = replace(ITEM, id="", url="", published=datetime(2025, 4, 21, 9, tzinfo=UTC))

    assert item_key(replace(titled, text="Another.")) == item_key(titled)
    assert item_key(replace(titled, title="THE  FERRY\u00a0SAILS")) == item_key(titled)
    assert item_key(replace(titled, published=date(2025, 4, 21))) == item_key(titled)
    assert item_key(replace(titled, published=date(2025, 4, 22))) != item_key(titled)
    assert item_key(replace(titled, published=None)) != item_key(titled)


def test_the_day_is_the_one_that_the_source_writes() -> None:
    late = replace(ITEM, id="", url="", published=datetime(2025, 4, 21, 23, tzinfo=timezone(timedelta(hours=-5))))

    assert item_key(late) == item_key(replace(late, published=date(2025, 4, 21)))


def test_without_a_title_it_goes_by_its_beginning_so_that_the_text_may_grow() -> None:
    assert item_key(replace(UNTITLED, text=UNTITLED.text + "\n\nMore of it.")) == item_key(UNTITLED)
    assert item_key(replace(UNTITLED, text="The bridge opens. It was late.")) != item_key(UNTITLED)


def test_two_sources_never_share_a_key() -> None:
    for item in (ITEM, replace(ITEM, id=""), UNTITLED):
        assert item_key(replace(item, source="Post")) != item_key(item)


def test_an_id_that_looks_like_a_link_is_no_link() -> None:
    by_id = Item(source="Herald", id="https://herald.example.com/1", title="", text="")
    by_url = Item(source="Herald", url="https://herald.example.com/1", title="", text="")

    assert item_key(by_id) != item_key(by_url)


# Contents


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Another"},
        {"text": "At one."},
        {"html": "<p>At noon.</p>"},
        {"url": ""},
        {"published": date(2025, 4, 21)},
        {"authors": ("City desk",)},
        {"tags": ("City desk",)},
    ],
)
def test_whatever_a_source_changes_changes_the_content(changes: dict[str, object]) -> None:
    assert content_of(replace(ITEM, **changes)) != content_of(ITEM)


def test_authors_are_not_taken_for_tags() -> None:
    assert content_of(replace(ITEM, authors=("a", "b"))) != content_of(replace(ITEM, authors=("a",), tags=("b",)))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, ""),
        (date(2025, 4, 21), "2025-04-21"),
        (datetime(2025, 4, 21, 9, tzinfo=UTC), "2025-04-21T09:00:00+00:00"),
    ],
)
def test_stamp(published: date | None, expected: str) -> None:
    assert stamp(published) == expected


# Copies


def test_the_same_words_are_a_copy_whatever_the_source_and_the_link() -> None:
    copy = replace(ITEM, source="Post", id="77", url="https://post.example.com/", title="the ferry  SAILS")

    assert copy_key(copy) == copy_key(ITEM)


def test_other_words_are_no_copy() -> None:
    assert copy_key(replace(ITEM, text="At one.")) != copy_key(ITEM)
    assert copy_key(replace(ITEM, title="Ferry")) != copy_key(ITEM)


def test_a_title_without_a_text_is_a_copy_only_at_the_same_link() -> None:
    photo = replace(ITEM, title="Photo", text="")

    assert copy_key(replace(photo, source="Post")) == copy_key(photo)
    assert copy_key(replace(photo, url="https://post.example.com/")) != copy_key(photo)


# Several readings


class Shelf:
    """What a store would remember: the piece under each key."""

    def __init__(self) -> None:
        self.pieces: dict[str, IdentifiedItem] = {}

    def read(self, *items: Item) -> None:
        self.pieces.update(assign_keys(by_key(items), self.pieces))

    @property
    def items(self) -> dict[str, Item]:
        return {key: piece.item for key, piece in self.pieces.items()}

    @property
    def texts(self) -> list[str]:
        return sorted(item.text for item in self.items.values())


def piece(number: int) -> Item:
    """A piece of a source that calls all of its entries the same."""
    return replace(ITEM, id="feed", text=f"Piece {number}.")


def test_an_entry_that_stands_there_twice_is_one() -> None:
    shelf = Shelf()
    shelf.read(ITEM, ITEM)

    assert list(shelf.items) == [item_key(ITEM)]


def test_a_changed_entry_takes_the_place_of_the_old() -> None:
    shelf = Shelf()
    shelf.read(ITEM)
    shelf.read(replace(ITEM, text="At one."))

    assert shelf.items == {item_key(ITEM): replace(ITEM, text="At one.")}


def test_pieces_with_one_id_are_all_kept() -> None:
    shelf = Shelf()
    shelf.read(piece(1), piece(2), piece(3))

    assert shelf.texts == ["Piece 1.", "Piece 2.", "Piece 3."]


def test_two_pieces_of_one_day_with_one_beginning_are_both_kept() -> None:
    shelf = Shelf()
    shelf.read(UNTITLED, replace(UNTITLED, text="The ferry sails at noon. But not today."))

    assert len(shelf.items) == 2


def test_a_longer_reading_moves_no_piece_to_another_key() -> None:
    shelf = Shelf()
    shelf.read(piece(1), piece(2))
    before = shelf.items
    shelf.read(piece(3), piece(2), piece(1))

    assert before.items() <= shelf.items.items()
    assert len(shelf.items) == 3


def test_a_window_that_rolls_on_loses_no_piece_and_doubles_none() -> None:
    shelf = Shelf()
    shelf.read(piece(2), piece(1))
    shelf.read(piece(3), piece(2))
    shelf.read(piece(3))

    assert shelf.texts == ["Piece 1.", "Piece 2.", "Piece 3."]


def test_pieces_with_one_id_keep_their_keys_when_their_markup_and_language_are_read_otherwise() -> None:
    shelf = Shelf()
    shelf.read(piece(1), piece(2))
    before = list(shelf.items)
    shelf.read(*(replace(piece(number), html="<p>IdentifiedItem</p>", locale=Locale("en")) for number in (1, 2)))

    assert list(shelf.items) == before


def test_pieces_that_differ_in_their_links_alone_are_both_kept() -> None:
    shelf = Shelf()
    shelf.read(piece(1), replace(piece(1), url="https://herald.example.com/2"))

    assert len(shelf.items) == 2


def test_of_a_piece_that_stands_there_twice_with_other_tags_the_first_counts() -> None:
    shelf = Shelf()
    first = replace(piece(1), tags=("sea",))
    shelf.read(first, piece(2), piece(1))

    assert shelf.items[item_key(first)] == first
    assert shelf.texts == ["Piece 1.", "Piece 2."]


def test_only_pieces_in_doubt_are_looked_for_under_another_key() -> None:
    alone, changed = replace(ITEM, id="alone"), replace(ITEM, text="At one.")
    held = by_key([ITEM, alone])
    pieces = by_key([changed, alone, replace(ITEM, id="new"), piece(1), piece(2)])
    doubted = [changed, piece(1), piece(2)]

    assert list(rival_keys(pieces, {key: group[0] for key, group in held.items()})) == [
        IdentifiedItem(item, item_key(item), "").rival_key for item in doubted
    ]


READINGS = st.lists(st.lists(st.integers(1, 5), min_size=2, max_size=5, unique=True), max_size=6)


@given(READINGS)
def test_whatever_a_source_shows_of_pieces_with_one_id_each_is_kept_once(readings: list[list[int]]) -> None:
    shelf = Shelf()
    for reading in readings:
        shelf.read(*map(piece, reading))

    assert shelf.texts == sorted({piece(number).text for reading in readings for number in reading})


@given(READINGS)
def test_reading_all_again_changes_nothing(readings: list[list[int]]) -> None:
    shelf = Shelf()
    for reading in readings:
        shelf.read(*map(piece, reading))
    before = shelf.items
    for reading in readings:
        shelf.read(*map(piece, reading))

    assert shelf.items == before
