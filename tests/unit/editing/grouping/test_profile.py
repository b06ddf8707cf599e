import math
from datetime import UTC, date, datetime

import pytest

from digest.editing.grouping.profile import BEGINNING, compared_title, dot, profiles, vector_of
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week

FERRY = "The ferry Gull ran aground off Northport, and 140 passengers were taken ashore by boats."


def stored(title: str, text: str, published: date | None = None) -> StoredItem:
    item = Item("Post", title, text, published=published, locale=Locale("en"))
    return StoredItem(title + text, item, published, datetime(2025, 4, 27, tzinfo=UTC), Week(2025, 17))


def test_a_profile_is_a_vector_of_the_length_one() -> None:
    (profile,) = profiles([stored("Ferry aground", FERRY)], "en")

    assert math.hypot(*profile.weights) == pytest.approx(1)
    assert dot(profile, vector_of(profile)) == pytest.approx(1)


def test_a_word_of_the_title_weighs_more() -> None:
    (profile,) = profiles([stored("Stranded ferry", "The boat and the other one are in fog")], "en")
    weights = vector_of(profile)

    assert len(profile.title) == 2
    assert all(weights[word] > weights[profile.words[-1]] for word in profile.title)


def test_a_word_that_few_items_have_weighs_more_and_is_telling() -> None:
    common = "The boats of the harbor are taken ashore by boats and off to the dry"
    first, *_ = profiles([stored("", FERRY), stored("", f"{common} dock."), stored("", f"{common} Gull.")], "en")
    gull, ashore = first.words[2], first.words[-3]

    assert first.weights[list(first.words).index(first.telling[0])] >= first.weights[list(first.words).index(ashore)]
    assert gull in first.telling


def test_names_and_figures_are_values_but_no_word_that_is_written_small_too() -> None:
    (profile,) = profiles([stored("140 Passengers Ashore Off Northport", FERRY)], "en")

    assert len(set(profile.title).intersection(profile.values)) == 2
    assert sorted(profile.sizes.values()) == [140.0]


def test_forms_of_one_word_are_one() -> None:
    one, other = profiles(
        [stored("", "ferry boats run on cold days"), stored("", "ferries boat running cold day on")], "en"
    )

    assert set(one.words) == set(other.words)


def test_a_word_that_no_other_item_has_is_not_telling() -> None:
    first, _ = profiles([stored("", FERRY), stored("", "The ferry Gull sails from Northport again.")], "en")

    assert set(first.telling) < set(first.words)


@pytest.mark.parametrize("text", ["", "…", "Photo of the day"])
def test_of_an_item_that_says_nothing_nothing_is_compared(text: str) -> None:
    (profile,) = profiles([stored(text, text)], "en")

    assert not profile.words
    assert not profile.telling


def test_only_the_beginning_counts() -> None:
    beginning = (FERRY + " ") * (1 + BEGINNING // len(FERRY))
    whole, cut = profiles([stored("", beginning + "More of it."), stored("", beginning[:BEGINNING])], "en")

    assert whole.weights == cut.weights


def test_the_title_of_an_item_without_one_is_its_headline() -> None:
    assert compared_title(Item("Post", "", "Ferry aground. All are safe.")) == "Ferry aground"
