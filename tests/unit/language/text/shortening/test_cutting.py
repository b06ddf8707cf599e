"""Places where a sentence can end early and still be complete."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.shortening.cutting import says_of_verb, whole_beginning
from tests.tables import each_row


@each_row(
    ("language", "line", "expected"),
    [
        (
            "en",
            "The old ferry sails to the new pier, which the council built last year",
            "The old ferry sails to the new pier",
        ),
        ("en", "The old ferry leaves the new pier after the storms of spring", "The old ferry leaves the new pier"),
        ("en", "The old ferry leaves the old harbor and the bay of Arden", "The old ferry leaves the old harbor"),
        ("en", "The season of the ferry began two weeks ahead of time here", ""),
        ("fr", "La saison du bac du port commence deux jours après la fête", ""),
        ("en", "The council has said that the old ferry of the town will sail", ""),
        ("en", "The council will not sell the old ferry unless the town wants it", ""),
        (
            "en",
            "The wind of the old bay is weak at night, mornings – it is not weak",
            "The wind of the old bay is weak at night",
        ),
        ("en", "The ferry carries apples, pears, plums, and cherries over the bay", ""),
        ("en", "The old ferry sails between the new pier and the old one again", ""),
        (
            "en",
            "The ferry serves the crew of Arden and Corvo since the storms",
            "The ferry serves the crew of Arden and Corvo",
        ),
        ("en", "The old ferry carries as many people and bicycles as the new one", ""),
        ("en", "After the old ferry of the town left the pier, the new one came", ""),
        ("en", "The old ferry of the harbor of the town of Arden on the bay", ""),
        ("fr", "Le conseil d'Arden appelle les gens du port à voter en mai", ""),
        ("fr", "Le vieux bac d'Arden a quitté le port à cause de la tempête", "Le vieux bac d'Arden a quitté le port"),
        ("de", "Die Fähre legte am alten Kai im Hafen der Stadt wieder an", ""),
        ("de", "Der Rat hat am Ende beschlossen, die alte Fähre der Stadt zu verkaufen, sagt er", ""),
        ("fr", "Le conseil du port a décidé, après les fêtes, la vente du bac", ""),
        ("xx", "The old ferry leaves the new pier, after the storms of spring", ""),
        ("en", "", ""),
    ],
)
def test_the_best_beginning_that_is_a_thought(language: str, line: str, expected: str) -> None:
    assert whole_beginning(line, 20, 56, language) == expected


@pytest.mark.parametrize(
    ("beginning", "expected"),
    [
        ("The ferry leaves the old pier", True),
        ("The ferry leaves the pier", False),
        ("The pier was closed today", False),
        ("The council said the ferry of the town", False),
        ("The ferry of the town", False),
    ],
)
def test_whether_enough_words_tell_of_the_verb(beginning: str, expected: bool) -> None:
    assert says_of_verb(beginning, "en", 2) is expected


def test_a_compound_verb_says_enough_before_a_clause() -> None:
    assert says_of_verb("The pier was closed", "en", 1)
    assert not says_of_verb("The pier opens", "en", 1)


@given(st.text(alphabet="the ferry sails, and (\"«1.'", max_size=200), st.sampled_from(["en", "fr", "ru", "de", "xx"]))
def test_a_beginning_of_the_line_within_its_bounds(line: str, language: str) -> None:
    whole = whole_beginning(line, 20, 60, language)

    assert line.startswith(whole)
    assert len(whole) <= 60
