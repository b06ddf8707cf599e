from datetime import UTC, date, datetime

import pytest

from digest.editing.grouping.profile import Profile, profiles
from digest.editing.grouping.same_template import are_same_template
from digest.editing.grouping.title_facts import is_recount
from digest.model.item import Item, StoredItem
from digest.model.week import Week

FLAT = "Bright flat for sale in {}: {} rooms on the second floor with a balcony, {} square meters, for {} euros."


def compared(*told: tuple[str, str, int | None]) -> list[Profile]:
    """Each is a title, a text, and a day of April or none."""
    items = []
    for number, (title, text, day) in enumerate(told):
        published = date(2025, 4, day) if day else None
        item = Item("Post", title, text, published=published)
        items.append(StoredItem(str(number), item, published, datetime(2025, 4, 27, tzinfo=UTC), Week(2025, 17)))
    return profiles(items, "en")


def only_form(first: tuple[str, str, int | None], second: tuple[str, str, int | None]) -> bool:
    one, other = compared(first, second)
    assert are_same_template(one, other) == are_same_template(other, one)
    return are_same_template(one, other)


def test_the_same_words_of_other_names_and_figures_are_another_thing() -> None:
    first, second = FLAT.format("Garden Street", 3, 74, "182,000"), FLAT.format("Mill Road", 2, 51, "139,000")

    assert only_form(("Flat for sale", first, 22), ("Flat for sale", second, 22))


def test_the_same_words_of_another_place_in_the_title_are_another_thing() -> None:
    first, second = (f"The village of {name} closes its school for want of children." for name in ("Elm", "Oakley"))

    assert only_form(("School in Elm to close", first, 22), ("School in Oakley to close", second, 22))
    assert not only_form(("School to close", first, 22), ("School to close", second, 22))


def test_other_words_are_no_form() -> None:
    text = "A fire in the harbor of Northport destroyed three halls, and the brigade of Westhaven came to help."
    again = "Three halls burned down in Northport; firemen from Westhaven had been called to the harbor."

    assert not only_form(("Fire in Northport", text, 22), ("Halls burn down in Northport", again, 22))


@pytest.mark.parametrize(("day", "is_another"), [(22, False), (24, True), (None, True)])
def test_figures_a_little_different_are_corrections_if_both_come_at_once(day: int | None, *, is_another: bool) -> None:
    form = "The office of the harbor counts {} ships in the port and {} at sea after the storm of the night."

    assert only_form(("Ships", form.format(31, 52), 22), ("Ships", form.format(32, 50), day)) is is_another


def test_figures_a_little_different_are_corrections_if_another_one_stands() -> None:
    form = "Of the 140 in the bus {} died and {} are in hospital, the office of the harbor says after the night."

    assert not only_form(("Bus crash", form.format(11, 52), 22), ("Bus crash", form.format(12, 51), 23))
    assert only_form(("Bus crash", form.format(11, 52), 22), ("Bus crash", form.format(29, 87), 23))


def test_without_capitals_other_figures_are_another_thing() -> None:
    form = "北港白天多云夜间有小雨最高气温{}度西风{}级空气湿度{}%市气象台提醒市民注意保暖"

    assert only_form(("北港天气", form.format(14, 3, 60), 22), ("北港天气", form.format(21, 5, 75), 22))


def test_the_same_item_is_not_another() -> None:
    flat = ("Flat for sale", FLAT.format("Garden Street", 3, 74, "182,000"), 22)

    assert not only_form(flat, flat)
    assert not only_form(("", "", None), ("", "", None))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(11, 12, True), (1, 2, True), (11, 26, False), (1312, 1343, True), (5.2, 5.3, True), (4.1, 5.2, False)],
)
def test_a_figure_counted_anew_changes_by_one_or_by_a_tenth(one: float, other: float, *, expected: bool) -> None:
    assert is_recount(one, other) is expected
    assert is_recount(other, one) is expected
