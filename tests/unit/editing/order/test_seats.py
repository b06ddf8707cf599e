"""Places of an edition go to stories with a sentence below their title."""

from __future__ import annotations

from dataclasses import replace

from digest.editing.order.compose import compose
from digest.editing.summarizers.extract import ExtractSummarizer
from digest.model.edition import Edition
from digest.model.rules import Ranking
from tests.unit.editing.order.test_compose import RULES, UPDATED, WEEK, stored

UNTOLD = stored("Quay", "That's not true.", tags=("lead",))
OWN = stored("Mast", "I have been sailing for two weeks.", tags=("lead",))
TOLD = stored("Pier", "The town of Arden has bought a second pier.")
OTHER = stored("Ferry", "A storm has sunk the old ferry of Quay.")


def edition_of(stories: int, ranking: Ranking = RULES.ranking) -> Edition:
    weights = replace(RULES.weights, tags={"lead": 8.0})
    rules = replace(RULES, stories=stories, ranking=ranking, weights=weights, sections="none")
    return compose(WEEK, UPDATED, (UNTOLD, OWN, TOLD, OTHER), (), rules, ExtractSummarizer().summarize)


def titles(edition: Edition) -> tuple[list[str], list[str]]:
    seats = [story.title for section in edition.sections for story in section.stories]
    return seats, [story.title for story in edition.also]


def test_a_story_without_a_sentence_makes_way_for_one_with_it() -> None:
    seats, also = titles(edition_of(2))

    assert sorted(seats) == ["Ferry", "Pier"]
    assert sorted(also) == ["Mast", "Quay"]


def test_it_keeps_its_place_where_no_other_has_one() -> None:
    seats, also = titles(edition_of(3))

    assert len(seats) == 3
    assert {"Ferry", "Pier"} < set(seats)
    assert len(also) == 1


def test_the_reason_is_explained() -> None:
    factors = [factor.name for story in edition_of(2).also for factor in story.factors]

    assert factors.count("genre") == 2


def test_no_story_makes_way_where_genres_do_not_count() -> None:
    assert sorted(titles(edition_of(2, replace(RULES.ranking, genre=0)))[0]) == ["Mast", "Quay"]
    assert sorted(titles(edition_of(2, replace(RULES.ranking, demote=frozenset())))[0]) == ["Mast", "Quay"]
