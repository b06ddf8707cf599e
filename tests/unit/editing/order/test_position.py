from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.order.position import LOWEST_PLACE, arranged_sources, place_of, prominence
from digest.model.item import Item, Published, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week

SEEN = datetime(2025, 4, 27, 12, tzinfo=UTC)


def feed(*hours: float | None, source: str = "Herald", seen: datetime = SEEN) -> list[StoredItem]:
    """Return the items of a feed from top to bottom, published at these hours of the week."""
    start = datetime(2025, 4, 21, tzinfo=UTC)
    return [
        entry(source, place, None if hour is None else start + timedelta(hours=hour), seen)
        for place, hour in enumerate(hours, 1)
    ]


def entry(source: str, place: int, published: Published | None, seen: datetime = SEEN) -> StoredItem:
    item = Item(source, f"Headline {place}", "Text.", position=place, locale=Locale("en"))
    return StoredItem(f"{source} {place} {published} {seen}", item, published, seen, Week(2025, 17))


@pytest.mark.parametrize(
    "hours",
    [
        (9, 8, 7, 6, 5, 4, 3, 2, 1),
        (1, 2, 3, 4, 5, 6, 7, 8, 9),
        (9, 8, 7, 6, 6, 6, 6, 2, 1),  # several at once
        (9, 7, 8, 6, 5, 4, 3, 2, 1),  # one was corrected later
        (2, 1),
        (1,),
        (),
    ],
)
def test_a_feed_in_order_of_date_is_not_arranged(hours: tuple[int, ...]) -> None:
    assert arranged_sources(feed(*hours)) == frozenset()


@pytest.mark.parametrize(
    "hours",
    [
        (3, 9, 1, 8, 5, 7, 2, 6, 4),
        (1, 9, 8, 7, 6, 5, 4, 3, 2),  # an older story is still on top
        (5, 4, 6),
        (None, None, None),
        (None, 5, 4, 6, None),
        (5, 5, 5),
    ],
)
def test_a_feed_that_is_not_in_order_of_date_is_arranged(hours: tuple[int | None, ...]) -> None:
    assert arranged_sources(feed(*hours)) == {"Herald"}


def test_items_first_seen_one_by_one_at_the_top_say_nothing_of_the_order_of_their_feed() -> None:
    days = [SEEN + timedelta(days=day) for day in range(5)]

    assert arranged_sources([one for day in days for one in feed(day.day, seen=day)]) == frozenset()
    assert arranged_sources([one for day in days for one in feed(day.day, day.day - 1, seen=day)]) == frozenset()


def test_each_source_is_judged_by_itself() -> None:
    assert arranged_sources([*feed(3, 2, 1), *feed(2, 3, 1, source="Post")]) == {"Post"}


def test_items_of_files_have_no_place() -> None:
    items = [replace(one, item=replace(one.item, position=0)) for one in feed(2, 3, 1)]

    assert arranged_sources(items) == frozenset()


def test_days_without_times_can_be_in_order_too() -> None:
    days = [date(2025, 4, day) for day in (25, 25, 24, 23, 23, 21)]

    assert arranged_sources(entry("Herald", place, day) for place, day in enumerate(days, 1)) == frozenset()


@given(st.permutations(feed(3, 9, 1, 8, 5, 7, 2)))
def test_the_order_of_the_input_does_not_count(items: list[StoredItem]) -> None:
    assert arranged_sources(items) == {"Herald"}


def test_the_first_places_count_for_a_story_the_eighth_neither_way_and_lower_ones_against_it() -> None:
    assert [round(prominence(place), 2) for place in (1, 4, 8, 16, 31, 200, 1000)] == [
        0.28, 0.15, 0, -0.22, -0.47, -0.72, -0.72,
    ]  # fmt: skip


@pytest.mark.parametrize("place", [1, 2, 16, 99, LOWEST_PLACE])
def test_a_rounded_prominence_tells_the_place(place: int) -> None:
    assert place_of(round(prominence(place), 6)) == place
