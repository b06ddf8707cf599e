from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.order.explain import is_arranged, points_short, reason
from digest.model.edition import Edition, Factor, Section, Story
from digest.model.frozen.edition_names import FactorName, SectionKind
from digest.model.locale import Locale
from digest.model.week import Week
from tests.tables import each_row

WEEK = Week(2025, 17)


@each_row(
    ("name", "value", "words"),
    [
        ("sources", 1.584963, "reported by 3 sources"),
        ("sources", 0.584963, "reported by 1 source, and copied by others"),
        ("sources", 1.321928, "reported by 2 sources, and copied by others"),
        ("pieces", 2.0, "reported in 4 different texts"),
        ("pieces", 0.0, "reported in 1 text"),
        ("recency", 1.0, "last reported on 2025-04-27"),
        ("recency", 0.166667, "last reported on 2025-04-22"),
        ("recency", -0.166667, "last reported on 2025-04-20"),
        ("recency", -1.0, "last reported on 2025-04-15 or before"),
        ("facts", 0.75, "more numbers and names than 75% of the stories in its language"),
        ("source weight", 1.0, "weight 2 of its source"),
        ("source weight", -10.0, "weight 0 of its source"),
        ("tag weight", -1.321928, "weight 0.4 of its tags"),
        ("tag weight", -20.0, "weight 0 of its tags"),
        ("source turn", -1.0, "1 better story from its source ahead of it"),
        ("diversity", -1.584963, "2 better stories from its source ahead of it"),
        ("position", 0.276366, "place 1 in the order of its source"),
        ("position", -0.375509, "place 24 in the order of its source"),
        ("position", -0.723533, "place 200 in the order of its source or below"),
        ("theme", 0.8, "80% like the theme of the edition"),
        ("theme", 1.0, "the big event of the edition"),
        ("event", -0.25, "about the event of a better story"),
        ("statement", 1.0, "its title says what happened"),
        ("statement", 0.8, "it says what happened, but has no title that does"),
        ("urgent", 1.0, "its title tells of harm, or of danger"),
        ("country", 1.0, "about a country"),
        ("subject", 1.0, "on a subject that matters to all"),
        ("own voice", -1.0, "its author speaks of themselves"),
        (
            "readers",
            -0.333333,
            "33% of the readers can read other stories, but not this one, which has no translation for them",
        ),
        ("section turn", -13.287712, "9,999 better stories with its tag ahead of it"),
    ],
)
def test_a_factor_says_in_words_what_it_is(name: FactorName, value: float, words: str) -> None:
    assert reason(Factor(name, value, 1.0), WEEK) == words


@given(st.sampled_from(sorted(get_args(FactorName))), st.floats(-20, 20))
def test_every_factor_has_words(name: FactorName, value: float) -> None:
    assert reason(Factor(name, value, 1.0), WEEK)


def story(score: float) -> Story:
    return Story("Ferry", True, Locale("en"), (), (), factors=(Factor("facts", score, 1.0),))


@pytest.mark.parametrize(
    ("sections", "arranged"),
    [
        ([[3, 2], [2.5, 1]], False),
        ([[3, 3]], False),
        ([], False),
        ([[2, 3]], True),
        ([[3], [1, 2]], True),
        ([[2], [3]], True),
    ],
)
def test_only_an_editor_puts_a_story_before_a_better_one(sections: list[list[float]], *, arranged: bool) -> None:
    told = tuple(Section("source", "Herald", tuple(map(story, scores))) for scores in sections)

    assert is_arranged(Edition(WEEK, WEEK.ends_at(None), told)) is arranged


@pytest.mark.parametrize("kind", ["all", "earlier"])
def test_what_has_no_heading_or_came_late_stands_last_however_good_it_is(kind: SectionKind) -> None:
    told = (Section("tag", "city", (story(1),)), Section(kind, "", (story(3),)))

    assert not is_arranged(Edition(WEEK, WEEK.ends_at(None), told))


def test_a_story_that_an_editor_parted_has_no_score_to_stand_by() -> None:
    parted = replace(story(0), factors=())
    told = (Section("source", "Herald", (story(3), parted, story(2))),)

    assert not is_arranged(Edition(WEEK, WEEK.ends_at(None), told))


def test_a_story_by_title_only_knows_how_many_points_it_lacks() -> None:
    edition = Edition(WEEK, WEEK.ends_at(None), (Section("all", "", (story(3), story(2))),), (story(1.5), story(1)))

    assert [points_short(one, edition) for one in edition.stories] == [None, None, 0.5, 1.0]


def test_where_the_editor_chose_points_do_not_say_why_a_story_has_no_summary() -> None:
    edition = Edition(WEEK, WEEK.ends_at(None), (Section("all", "", (story(2), story(3))),), (story(1),))

    assert points_short(edition.also[0], edition) is None
    assert points_short(replace(story(1), factors=()), replace(edition, sections=())) is None
