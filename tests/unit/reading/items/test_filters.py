import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.item import Item
from digest.model.source import Filters
from digest.reading.items.filters import chosen, passes
from tests.tables import each_row

ITEM = Item(
    "Herald",
    "Council: the ferry sails on climate day",
    "Not searched.",
    url="https://herald.example.com/local_news/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC-4.html",
    tags=("Sea & Sky", "Été"),
)


@each_row(
    "wanted",
    [
        "ferry",
        "CLIMATE day",
        "ete",
        "sea & sky",
        "local news",
        "local_news",
        "herald.example.com",
        "паром",
        "/^Council:/",
        "/^council/",
        "/ferry|bridge/",
        r"/-\d+\.html$/",
        "/^sea/",
    ],
)
def test_words_and_patterns_are_found_in_title_tags_and_address(wanted: str) -> None:
    assert passes(ITEM, Filters(include=("bridge", wanted)))
    assert not passes(ITEM, Filters(exclude=("bridge", wanted)))


@pytest.mark.parametrize("wanted", ["fer", "searched", "sail", "day sea", "/^ferry/", "/Council: The$/", "/ferry"])
def test_nothing_else_is_found(wanted: str) -> None:
    assert not passes(ITEM, Filters(include=(wanted,)))
    assert passes(ITEM, Filters(exclude=(wanted,)))


def test_without_filters_every_item_passes() -> None:
    assert passes(ITEM, Filters())
    assert passes(ITEM, Filters(max_items=1))


def test_what_is_excluded_is_not_included() -> None:
    assert not passes(ITEM, Filters(include=("ferry",), exclude=("climate",)))


def test_without_a_title_the_first_line_of_the_text_is_searched() -> None:
    note = Item("Herald", "", "\nThe bridge opens.\nNobody came.")

    assert passes(note, Filters(include=("bridge",)))
    assert not passes(note, Filters(include=("nobody",)))


def test_the_others_are_counted() -> None:
    other = Item("Herald", "Bridge", "")

    assert chosen([ITEM, other, ITEM], Filters(exclude=("bridge",))) == ((ITEM, ITEM), 1)


def test_what_is_searched_is_short() -> None:
    endless = Item(
        "Herald", "a" * 1_000_000, "", url=f"https://herald.example.com/{'%20a' * 100_000}", tags=("b" * 9_999,)
    )

    assert not passes(endless, Filters(include=("/^a*b*a*z/", "ferry")))


@given(st.text(max_size=30), st.text(min_size=1, max_size=10).filter(lambda text: not text.startswith("/")))
def test_any_title_can_be_searched_for_any_words(title: str, wanted: str) -> None:
    passes(Item("Herald", title, ""), Filters(include=(wanted,)))
