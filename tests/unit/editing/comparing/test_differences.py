"""What the sources of a story say differently."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.comparing.differences import differences
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week

MONDAY = datetime(2025, 4, 21, 9, tzinfo=UTC)


def report(source: str, title: str, text: str, hours: float = 0, language: str = "en") -> StoredItem:
    published = MONDAY + timedelta(hours=hours)
    item = Item(source, title, text, published=published, locale=Locale(language))
    return StoredItem(f"{source} {title}", item, published, published, Week(2025, 17))


def told(*reports: StoredItem) -> list[list[tuple[str, str]]]:
    by_key = {stored.key: stored.item.source for stored in reports}
    return [[(by_key[one.item], one.text) for one in found.accounts] for found in differences(reports)]


POST = report("Post", "Ferry hits pier", "The storm drove the ferry into the pier. Twelve passengers were injured.")
WIRE = report(
    "Wire", "Ferry in collision", "A ferry hit the harbor pier in a storm. Police said 14 people were hurt.", 1
)


def test_another_number_of_the_same() -> None:
    assert told(POST, WIRE) == [[("Post", "Twelve passengers"), ("Wire", "14 people")]]


def test_who_says_the_same_stands_there_too() -> None:
    other = report("Herald", "Storm", "In the storm a ferry hit the pier, and 12 passengers were injured.", 2)

    assert told(POST, WIRE, other) == [
        [("Post", "Twelve passengers"), ("Wire", "14 people"), ("Herald", "12 passengers")]
    ]


def test_reports_in_two_languages() -> None:
    german = report(
        "Bote", "Fähre rammt Mole", "Im Sturm rammte eine Fähre die Mole. 14 Menschen wurden verletzt.", 1, "de"
    )

    assert told(POST, german) == [[("Post", "Twelve passengers"), ("Bote", "14 Menschen")]]


def test_another_length() -> None:
    first = report("Post", "New pier", "The new pier of Arden is 300 meters long and opens to visitors in May.")
    second = report("Wire", "Pier ready", "Visitors can soon walk on the new pier of Arden, which is 350 meters long.")

    assert told(first, second) == [[("Post", "300 meters"), ("Wire", "350 meters")]]


def test_another_day() -> None:
    first = report("Post", "Library reopens", "The public library of Arden will open again on Saturday, 26 April.")
    second = report("Wire", "Library", "The library of Arden is to open this Sunday after the repair.")

    assert told(first, second) == [[("Post", "Saturday, 26 April"), ("Wire", "Sunday")]]


@pytest.mark.parametrize("until", ["until 18 May", "until Sunday, 18 May", "until 30 April"])
def test_a_day_of_the_week_alone_is_near_its_report(until: str) -> None:
    vote = report("Council", "Old mill bridge closed", "The council closed the old mill bridge of Arden on Tuesday.")
    repair = report("Post", "Bridge closed", f"The old mill bridge of Arden is closed by the council {until}.")

    assert told(vote, repair) == []


def test_another_name() -> None:
    first = report(
        "Post", "New head of the harbor", "The engineer Ana Quay will lead the harbor office of Arden from May."
    )
    second = report("Wire", "Harbor chief", "The captain Tom Reed is to lead the harbor office of Arden from May.")

    assert told(first, second) == [[("Post", "Ana Quay"), ("Wire", "Tom Reed")]]


@pytest.mark.parametrize(
    "text",
    [
        "In the storm the ferry hit the pier. 12 people were hurt.",
        "In the storm the ferry hit the pier. At least 11 people were hurt.",
        "In the storm the ferry hit the pier. About a dozen people were hurt.",
        "In the storm the ferry hit the pier. 14 people were hurt at first count; in the end it was 12.",
        "In the storm the ferry hit the pier. In all the country, 187 people were hurt by the wind.",
        "In the storm the ferry hit the pier. In 2019, 14 people were hurt on the same ferry.",
        "In the storm the ferry hit the pier. Nobody knows yet how many were hurt.",
    ],
)
def test_what_does_not_differ(text: str) -> None:
    assert told(POST, report("Wire", "Ferry in collision", text, 1)) == []


def test_a_number_that_rises_is_a_development() -> None:
    assert told(POST, report("Wire", "Ferry", "The ferry hit the pier in a storm. 14 people were hurt.", 12)) == []


def test_of_one_source_the_latest_report_counts() -> None:
    later = report("Post", "Ferry: 14 hurt", "In the storm the ferry hit the pier, and 14 passengers were injured.", 3)

    assert told(POST, later) == []
    assert told(POST, later, WIRE) == []


def test_the_order_of_items_does_not_matter() -> None:
    assert told(POST, WIRE) == told(WIRE, POST)


@given(st.lists(st.text(), min_size=2, max_size=4), st.sampled_from(["en", "de", "ru", "ar", "ja", "und"]))
def test_any_texts_can_be_compared(texts: list[str], language: str) -> None:
    reports = [report(f"source {at}", text[:30], text, at, language) for at, text in enumerate(texts)]
    for found in differences(reports):
        assert len(found.accounts) > 1


def test_an_undated_report_counts_from_when_it_was_seen() -> None:
    undated = replace(WIRE, published=None, item=replace(WIRE.item, published=None))

    assert len(told(POST, undated)) == 1
