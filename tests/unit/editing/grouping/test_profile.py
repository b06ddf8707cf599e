import math
from datetime import UTC, date, datetime

import pytest

from digest.editing.grouping.item_words import BEGINNING
from digest.editing.grouping.profile import WordWeights, dot, profiles
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week

FERRY = "The ferry Gull ran aground off Northport, and 140 passengers were taken ashore by boats."


def stored(title: str, text: str, published: date | None = None) -> StoredItem:
    item = Item("Post", title, text, published=published, locale=Locale("en"))
    return StoredItem(title + text, item, published, datetime(2025, 4, 27, tzinfo=UTC), Week(2025, 17))


def test_a_profile_is_a_vector_of_the_length_one_in_which_the_title_has_three_tenths() -> None:
    (profile,) = profiles([stored("Ferry aground", FERRY)], "en")

    assert math.hypot(*profile.title_weights) ** 2 == pytest.approx(0.3)
    assert math.hypot(*profile.title_weights, *profile.weights) == pytest.approx(1)
    assert dot(profile, WordWeights.of(profile)) == pytest.approx(1)


def test_a_word_of_the_title_has_the_number_that_it_has_in_the_whole() -> None:
    (profile,) = profiles([stored("Ferry aground", FERRY)], "en")

    assert len(profile.title_words) == 2
    assert set(profile.title_words) < set(profile.words)


def test_a_word_that_few_items_have_weighs_more_and_is_telling() -> None:
    common = "The boats of the harbor are taken ashore by boats and off to the dry"
    first, *_ = profiles([stored("", FERRY), stored("", f"{common} dock."), stored("", f"{common} Gull.")], "en")
    gull, ashore = first.words[2], first.words[-3]

    assert first.weights[list(first.words).index(first.telling[0])] >= first.weights[list(first.words).index(ashore)]
    assert gull in first.telling


def test_facts_are_the_names_and_figures_of_the_title() -> None:
    (profile,) = profiles([stored("140 passengers ashore off Northport", FERRY)], "en")

    assert len(profile.facts) == 2
    assert sum(profile.facts.values()) == pytest.approx(1)
    assert len(profile.title_figures) == 1
    assert set(profile.title_figures) <= set(profile.facts) & set(profile.figures)


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
    assert not profile.facts
    assert not profile.telling


def test_only_the_beginning_counts() -> None:
    beginning = (FERRY + " ") * (1 + BEGINNING // len(FERRY))
    whole, cut = profiles([stored("", beginning + "More of it."), stored("", beginning[:BEGINNING])], "en")

    assert whole.weights == cut.weights
