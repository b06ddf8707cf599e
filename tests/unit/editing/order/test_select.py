import random
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.order.rank import Group, RankedStory
from digest.editing.order.select import heading, select
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Grouping, Rules
from digest.model.week import Week

WEEK = Week(2025, 17)
SEEN = datetime(2025, 4, 24, 12, tzinfo=UTC)
RULES = Rules({}, ZoneInfo("Europe/Lisbon"))


def stored(key: str, source: str = "Herald", day: int = 21, tags: tuple[str, ...] = ()) -> StoredItem:
    item = Item(source=source, title=key, text=f"It sails to {key}.", tags=tags, locale=Locale("en"))
    return StoredItem(key, item, date(2025, 4, day), SEEN, WEEK)


def chosen(groups: list[Group], limit: int, rules: Rules = RULES) -> tuple[list[str], list[str]]:
    shown, rest = select(groups, WEEK, replace(rules, stories=limit))
    return keys(shown), keys(rest)


def keys(ranked: tuple[RankedStory, ...]) -> list[str]:
    return [one.group[0].key for one in ranked]


def busy(count: int, source: str = "Busy") -> list[Group]:
    return [(stored(f"{source} {number}", source),) for number in range(count)]


def series(count: int) -> list[Group]:
    return [(stored(f"Ferry timetable {number}", "Series"),) for number in range(count)]


def test_with_room_for_all_nothing_is_left_over() -> None:
    assert chosen(busy(3), 3) == (["Busy 0", "Busy 1", "Busy 2"], [])


def test_what_has_no_room_follows_best_first() -> None:
    groups = [(stored(f"{day}", day=day),) for day in (21, 27, 23, 25)]

    assert chosen(groups, 2) == (["27", "25"], ["23", "21"])


def test_a_series_about_one_thing_does_not_crowd_out_a_quiet_source() -> None:
    groups = [*series(50), (stored("q", "Quiet", 21),)]

    assert "q" in chosen(groups, 6)[0]


def test_seats_are_not_dealt_out_one_a_source() -> None:
    news = [(stored(f"n{day}", "Agency", day), stored(f"m{day}", "Mail", day)) for day in (26, 27)]
    quiet = [(stored(f"q{number}", f"Quiet {number}", 21),) for number in range(9)]

    assert chosen([*news, *quiet], 2)[0] == ["n27", "n26"]


@pytest.mark.parametrize(("by", "name"), [("source", "Herald"), ("tag", "sea"), ("none", "")])
def test_a_story_stands_under_the_heading_of_its_best_item(by: Grouping, name: str) -> None:
    assert heading((stored("a", tags=("sea", "city")), stored("b", "Post", tags=("city",))), by) == name


def test_without_a_tag_there_is_no_heading() -> None:
    assert heading((stored("a"),), "tag") == ""


items = st.builds(
    stored,
    key=st.text(min_size=1, max_size=4),
    source=st.sampled_from("abcd"),
    day=st.integers(14, 27),
    tags=st.sampled_from([(), ("city",), ("sea", "city")]),
)


@given(
    found=st.lists(items, unique_by=lambda stored: stored.key, max_size=20),
    limit=st.integers(1, 12),
    by=st.sampled_from(["source", "tag", "none"]),
    seed=st.randoms(use_true_random=False),
)
def test_every_item_is_in_one_story_and_the_order_of_the_input_does_not_count(
    found: list[StoredItem], limit: int, by: Grouping, seed: random.Random
) -> None:
    rules = replace(RULES, stories=limit, sections=by)
    groups = [tuple(found[start : start + 3]) for start in range(0, len(found), 3)]
    shown, rest = select(groups, WEEK, rules)

    assert sorted(one.key for ranked in (*shown, *rest) for one in ranked.group) == sorted(one.key for one in found)
    assert len(shown) == min(limit, len(groups))
    scores = [ranked.score for ranked in (*shown, *rest)]
    assert scores == sorted(scores, reverse=True)
    assert select(seed.sample(groups, len(groups)), WEEK, rules) == (shown, rest)
