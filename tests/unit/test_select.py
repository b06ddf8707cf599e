from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.compose.select import Group, choose, day, in_order
from digest.model.item import Item, Published, StoredItem
from digest.model.week import Week

LISBON = ZoneInfo("Europe/Lisbon")
SOURCES = {"Herald": 0, "Post": 1}
SEEN = datetime(2025, 4, 24, 12, tzinfo=UTC)


def story(source: str, published: Published | None = None, key: str = "") -> Group:
    key = key or f"{source} {published}"
    item = Item(source=source, title=key, text="", published=published)
    return (StoredItem(key, item, published, SEEN, Week(2025, 17)),)


def keys(groups: tuple[Group, ...]) -> list[str]:
    return [group[0].key for group in groups]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (date(2025, 4, 21), date(2025, 4, 21)),
        (datetime(2025, 4, 21, 22, 59, tzinfo=UTC), date(2025, 4, 21)),
        (datetime(2025, 4, 21, 23, 0, tzinfo=UTC), date(2025, 4, 22)),
        (None, SEEN.date()),
    ],
)
def test_the_day_of_an_item_is_one_of_the_zone(published: Published | None, expected: date) -> None:
    assert day(story("Herald", published)[0], LISBON) == expected


def test_stories_stand_by_day_then_source_then_time() -> None:
    noon, night = datetime(2025, 4, 21, 12, tzinfo=UTC), datetime(2025, 4, 21, 22, tzinfo=UTC)
    wanted = (
        story("Herald", date(2025, 4, 21)),  # a day without a time goes before its times
        story("Herald", noon),
        story("Herald", night),
        story("Post", noon),
        story("Gone", noon),  # configured no more: after those that are
        story("Herald", date(2025, 4, 22)),
        story("Post", None),  # first seen on the 24th
    )

    assert in_order(reversed(wanted), SOURCES, LISBON) == wanted


def test_times_are_compared_as_instants_of_the_zone() -> None:
    early = story("Herald", datetime.fromisoformat("2025-04-21T15:00:00+09:00"))  # 07:00 in Lisbon
    late = story("Herald", datetime.fromisoformat("2025-04-21T08:00:00+01:00"))

    assert in_order([late, early], SOURCES, LISBON) == (early, late)


def test_an_hour_that_comes_twice_stands_in_its_order() -> None:
    zone = ZoneInfo("Europe/Lisbon")
    first = story("Herald", datetime(2025, 10, 26, 0, 45, tzinfo=UTC))  # 01:45, summer time
    second = story("Herald", datetime(2025, 10, 26, 1, 15, tzinfo=UTC))  # 01:15, winter time

    assert in_order([second, first], SOURCES, zone) == (first, second)


def test_with_room_for_all_nothing_is_left_over() -> None:
    groups = tuple(story("Herald", key=str(number)) for number in range(3))

    assert choose(groups, 3) == (groups, ())


def test_the_newest_of_one_source_are_shown() -> None:
    groups = tuple(story("Herald", key=str(number)) for number in range(4))
    shown, rest = choose(groups, 2)

    assert (keys(shown), keys(rest)) == (["2", "3"], ["0", "1"])


def test_a_busy_source_does_not_crowd_out_a_quiet_one() -> None:
    groups = (story("Quiet", key="q"), *(story("Busy", key=str(number)) for number in range(9)))
    shown, rest = choose(groups, 3)

    assert keys(shown) == ["q", "7", "8"]
    assert keys(rest) == [str(number) for number in range(7)]


def test_with_more_sources_than_room_those_with_the_newest_stories_are_shown() -> None:
    groups = tuple(story(f"Source {number}") for number in range(4))

    assert choose(groups, 2)[0] == groups[2:]


@given(sources=st.lists(st.sampled_from("abcd"), max_size=12), limit=st.integers(1, 12))
def test_every_story_is_shown_or_left_over_in_its_order_and_sources_take_turns(sources: list[str], limit: int) -> None:
    groups = tuple(story(source, key=f"{number:02}") for number, source in enumerate(sources))
    shown, rest = choose(groups, limit)

    assert sorted(keys(shown) + keys(rest)) == keys(groups)
    assert keys(shown) == sorted(keys(shown))
    assert keys(rest) == sorted(keys(rest))
    assert len(shown) == min(limit, len(groups))
    counts = {source: sum(group[0].item.source == source for group in shown) for source in sources}
    waiting = {group[0].item.source for group in rest}
    assert all(counts[source] >= max(counts.values()) - 1 for source in waiting)
