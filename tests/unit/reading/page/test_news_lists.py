"""The samples were written before the finder: they judge it, and it is not to be tuned to them."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, date, datetime
from itertools import combinations
from pathlib import Path

import pytest

from digest.errors import FormatError
from digest.reading.page.news_lists import NewsList, find_news_lists
from tests.tables import each_row

SAMPLES = Path(__file__).parents[3] / "samples" / "listings"
SEEN = datetime(2025, 11, 27, 12, tzinfo=UTC)
# Its paragraphs hold the path to the page and its imprint too, with the same tags around their links.
MISSED = {"press-paragraphs"}
# Three dated items beside fifteen long links.
SECOND = {"few-beside-guides"}
NAMES = sorted(path.stem for path in SAMPLES.glob("*.html"))


def listings(name: str) -> tuple[tuple[NewsList, ...], list[list[str]]]:
    expected = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return find_news_lists((SAMPLES / f"{name}.html").read_bytes(), expected["url"], SEEN), expected["entries"]


def day(published: date | None) -> str:
    return str(published or "")[:10]


@each_row("name", sorted({*NAMES} - MISSED - SECOND))
def test_the_news_of_a_page_is_its_first_list_with_titles_and_dates(name: str) -> None:
    (first, *_), expected = listings(name)

    assert [[entry.title, entry.url, day(entry.published)] for entry in first.entries] == expected


@pytest.mark.parametrize("name", sorted(MISSED))
def test_what_is_missed_is_still_among_the_entries_of_the_first_list(name: str) -> None:
    (first, *_), expected = listings(name)

    assert {url for _, url, _ in expected} < {entry.url for entry in first.entries}


@pytest.mark.parametrize("name", sorted(SECOND))
def test_what_is_not_first_is_the_next_choice(name: str) -> None:
    (_, second, *_), expected = listings(name)

    assert [[entry.title, entry.url, day(entry.published)] for entry in second.entries] == expected


@each_row("name", NAMES)
def test_selectors_are_short_and_have_no_made_up_names(name: str) -> None:
    for listing in listings(name)[0][:1]:
        selectors = (listing.selectors.item, listing.selectors.title, listing.selectors.date, listing.selectors.summary)

        assert all(len(one) <= 50 for one in selectors)
        assert not any(mark in one for one in selectors for mark in ("nth-", "css-", "Zk3d9", "9sKd2", "post-9", "*"))


@each_row("name", NAMES)
def test_lists_are_ranked_and_differ(name: str) -> None:
    found = listings(name)[0]

    assert [listing.score for listing in found] == sorted((listing.score for listing in found), reverse=True)
    assert all(one.entries != other.entries for one, other in combinations(found, 2))


def test_summaries_are_sanitized() -> None:
    (first, *_), _ = listings("hashed-cards")

    assert first.entries[0].html.startswith("<p>The decision came after")


def test_the_same_page_gives_the_same_lists() -> None:
    assert listings("spanish-social") == listings("spanish-social")


@pytest.mark.parametrize(
    "page", ["<html><body><p>Text.</p>", '<html><body><a href="/1">One</a>', "<html><body><a>x</a><a href='#a'>y</a>"]
)
def test_a_page_without_a_list_has_none(page: str) -> None:
    assert find_news_lists(page.encode(), "https://news.example.org/", SEEN) == ()


def test_items_that_stand_alone_on_their_day_are_found_with_the_others() -> None:
    days = "".join(
        f"<h3>{day} November 2025</h3><ul>"
        + "".join(
            f'<li><a href="/{day}-{number}">The ferry sails on day {day} for time {number}</a></li>'
            for number in range(count)
        )
        + "</ul>"
        for day, count in ((20, 2), (19, 1), (18, 3))
    )

    (first, *_) = find_news_lists(f"<html lang=en><body>{days}".encode(), "https://news.example.org/", SEEN)

    assert [day(entry.published) for entry in first.entries] == [
        f"2025-11-{number}" for number in (20, 20, 19, 18, 18, 18)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "".join(f'<ul><li><a href="/{number}">A title of news {number}</a>' for number in range(1000)),
        "".join(f'<td><a href="/{number}">A title of news {number}</a></td>' for number in range(1500)),
        "".join(f'<p class="c{number}"><a href="/{number}">News {number}</a> 1 Foo 2025</p>' for number in range(1000)),
        '<a href="x">' * 5000,
        "".join(
            f'<p class="{" ".join(f"c{one}" for one in range(200))}"><a href="/{number}">A title of news {number}</a>'
            for number in range(1000)
        ),
        "".join(f'<p><a href="{"../" * 2000}{number}">News {number}</a></p>' for number in range(100)),
    ],
    ids=["nested", "cells", "classes", "links", "many classes", "paths"],
)
def test_hostile_lists_end(body: str) -> None:
    with suppress(FormatError):  # Too deep, or too many elements.
        find_news_lists(f"<html><body>{body}".encode(), "https://news.example.org/", SEEN)
