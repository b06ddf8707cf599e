from collections.abc import Sequence

import pytest

from digest.editing.grouping.group import group
from digest.editing.grouping.habits import SourceHabits
from digest.editing.grouping.profile import profiles
from digest.model.item import StoredItem
from tests.unit.editing.grouping.test_group import stored

HOURS = "The harbor office is open from eight to four, the market is on Saturdays, and dogs have to be on a lead."


def of_harbor(*told: tuple[str, str], apart: bool = False) -> list[StoredItem]:
    return [
        stored(title, text, str(number), source=str(number) if apart else "Harbor")
        for number, (title, text) in enumerate(told)
    ]


def in_common(items: Sequence[StoredItem]) -> float:
    known = profiles(items, "en")
    return SourceHabits(known).in_common(known[0], known[1])


def test_two_items_show_no_habit() -> None:
    assert in_common(of_harbor(("Crane falls", HOURS), ("Ferry leaves", HOURS))) == 0


def test_words_that_other_items_have_too_are_a_habit_the_more_the_more_have_them() -> None:
    titles = ("Crane falls", "Ferry leaves", "Museum shut", "Walls painted", "Pier longer", "Fish cheap")
    some, all_of_them = (in_common(of_harbor(*((title, HOURS) for title in titles[:count]))) for count in (3, 6))

    assert 0 < some < all_of_them


def test_a_label_before_both_titles_is_a_habit_if_they_share_nothing_else() -> None:
    label = in_common(
        of_harbor(("From the harbor: crane", "A crane fell."), ("From the harbor: ferry", "It left late."))
    )
    subject = in_common(of_harbor(("Crane at harbor: one hurt", "It fell."), ("Crane at harbor: two hurt", "It fell.")))

    assert label > 0.1
    assert subject == 0


@pytest.mark.parametrize(("apart", "expected"), [(False, 7), (True, 1)])
def test_what_all_items_of_a_source_say_makes_no_story_unless_several_sources_say_it(
    apart: bool, expected: int
) -> None:
    names = ("crane", "ferry", "museum", "walls", "pier", "fish", "boats")
    items = of_harbor(*((f"Today: {name} as usual", f"{HOURS} All about {name}.") for name in names), apart=apart)

    assert len(group([(item,) for item in items])) == expected
