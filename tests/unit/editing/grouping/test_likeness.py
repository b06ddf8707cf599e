from datetime import UTC, date, datetime

import pytest

from digest.editing.grouping.joining import alike, are_apart
from digest.editing.grouping.likeness import SummedProfiles, in_common, likeness, unmentioned
from digest.editing.grouping.profile import Profile, profiles
from digest.model.item import Item, StoredItem
from digest.model.week import Week

TITLE = "Ferry Gull aground off Northport"
FERRY = "The ferry ran aground in fog. All passengers were taken ashore by boats of the harbor office."
AGAIN = "In the fog the ferry had run aground. Boats of the harbor office took all passengers ashore."
LIBRARY = "A library in the old town lends out spades, rakes and other garden tools to its readers."

Told = tuple[str, str] | tuple[str, str, int]


def compared(*told: Told) -> list[Profile]:
    """Each is a title, a text, and a day of April or none."""
    items = []
    for number, (title, text, *day) in enumerate(told):
        published = date(2025, 4, *day) if day else None
        item = Item("Post", title, text, published=published)
        items.append(StoredItem(str(number), item, published, datetime(2025, 4, 27, tzinfo=UTC), Week(2025, 17)))
    return profiles(items, "en")


def like(*told: Told) -> float:
    first, second, *_ = (SummedProfiles.of(number, profile) for number, profile in enumerate(compared(*told)))
    assert likeness(first, second) == likeness(second, first)
    return likeness(first, second)


def apart(*told: Told) -> bool:
    first, second = compared(*told)
    assert are_apart(first, second, "en") == are_apart(second, first, "en")
    return are_apart(first, second, "en")


def test_the_same_is_alike_by_one_and_something_else_by_nothing() -> None:
    assert like((TITLE, FERRY), (TITLE, FERRY)) == pytest.approx(1)
    assert like((TITLE, FERRY), ("Garden tools", LIBRARY)) < 0.1


def test_a_name_in_a_title_that_the_other_does_not_mention_speaks_against() -> None:
    first, known, other = compared((TITLE, FERRY), ("Ferry Gull aground in fog", AGAIN), ("Ferry Tern aground", AGAIN))

    assert unmentioned(first, other) == unmentioned(other, first) > unmentioned(first, known) + 0.05


def test_days_between_speak_against_and_the_next_day_does_not() -> None:
    assert like((TITLE, FERRY, 21), (TITLE, AGAIN, 22)) == like((TITLE, FERRY), (TITLE, AGAIN))
    assert like((TITLE, FERRY, 21), (TITLE, AGAIN, 25)) == pytest.approx(like((TITLE, FERRY), (TITLE, AGAIN)) - 0.12)


def test_without_a_figure_in_common_reports_of_other_days_are_other_events() -> None:
    fire, again = f"{FERRY} 3 are injured.", f"{AGAIN} 12 are injured."

    assert not apart((TITLE, fire, 21), (TITLE, again, 22))
    assert apart((TITLE, fire, 21), (TITLE, again, 24))
    assert not apart((TITLE, fire, 21), (TITLE, AGAIN, 24))


def test_other_figures_in_both_titles_are_other_events_unless_one_may_count_anew() -> None:
    assert apart((f"3 injured: {TITLE}", FERRY), (f"12 injured: {TITLE}", AGAIN))
    assert not apart((f"11 injured: {TITLE}", FERRY, 21), (f"12 injured: {TITLE}", AGAIN, 21))
    assert not apart((f"3 injured: {TITLE}", FERRY), (f"12 injured: {TITLE}", f"{AGAIN} At first 3 were known."))


def test_a_story_has_the_sums_of_its_items_and_is_compared_by_their_average() -> None:
    first, second, third = compared((TITLE, FERRY, 21), (TITLE, AGAIN, 23), (TITLE, FERRY, 22))
    alone = (
        likeness(SummedProfiles.of(0, first), SummedProfiles.of(2, third)),
        likeness(SummedProfiles.of(1, second), SummedProfiles.of(2, third)),
    )
    both = SummedProfiles.of(0, first)
    both.take(SummedProfiles.of(1, second))

    assert both.items == [0, 1]
    assert both.days == (first.days[0], second.days[0])  # type: ignore[index]
    assert likeness(both, SummedProfiles.of(2, third)) == pytest.approx(sum(alone) / 2, abs=0.01)
    assert in_common(first, both) == pytest.approx(
        (1 + likeness(SummedProfiles.of(0, first), SummedProfiles.of(1, second))) / 2, abs=0.05
    )


def test_what_is_like_nothing_else_is_in_no_story() -> None:
    (story,) = alike(compared((TITLE, FERRY), ("Garden tools", LIBRARY), (TITLE, AGAIN), ("", "")), "en")

    assert sorted(story.items) == [0, 2]
