"""Introductions that a sentence can lose, and those that it cannot."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.shortening.introductions import without_introduction
from tests.tables import each_row


@each_row(
    ("language", "line", "expected"),
    [
        ("en", "In the harbor of Arden, the old ferry sails again", "The old ferry sails again"),
        ("en", "After the storms left the bay, the old ferry sails again", "The old ferry sails again"),
        ("en", "Repaired in the yard of the town, the old ferry sails again", "The old ferry sails again"),
        ("en", "In the harbor, in the bay, the old ferry sails again", "The old ferry sails again"),
        (
            "en",
            "In the bay, the old ferry, which was built long ago, sails again",
            "The old ferry, which was built long ago, sails again",
        ),
        ("en", 'In the bay, "the old ferry" of the town sails again', '"The old ferry" of the town sails again'),
        (
            "en",
            "If the council pays for it, the old ferry sails again",
            "If the council pays for it, the old ferry sails again",
        ),
        (
            "en",
            "In the harbor of Arden, he said that the ferry sails",
            "In the harbor of Arden, he said that the ferry sails",
        ),
        (
            "en",
            "In the harbor they met the crew, including the captain",
            "In the harbor they met the crew, including the captain",
        ),
        ("en", "The harbor, an old one of the bay, is open again", "The harbor, an old one of the bay, is open again"),
        ("fr", "Lors des fêtes, le vieux bac est reparti du port", "Le vieux bac est reparti du port"),
        ("ru", "После трёх месяцев, снова вышел в море старый паром", "Снова вышел в море старый паром"),
        ("ru", "За сутки врачи вылечили сто человек, всего выздоровели пятьсот человек", None),
        ("fr", "Selon la mairie, le vieux bac est reparti du port", None),
        ("en", "According to the council, the old ferry sails again", None),
        ("ru", "По словам капитана, старый паром снова ходит", None),
        (
            "xx",
            "In the harbor of Arden, the old ferry sails again",
            "In the harbor of Arden, the old ferry sails again",
        ),
    ],
)
def test_what_stands_before_the_subject(language: str, line: str, expected: str | None) -> None:
    assert without_introduction(line, language) == (expected or line)


@given(st.text(alphabet='Inthe ferry, sailsd(")–«', max_size=120), st.sampled_from(["en", "fr", "ru", "de", "xx"]))
def test_only_the_beginning_goes(line: str, language: str) -> None:
    assert line.lower().endswith(without_introduction(line, language).lower())
