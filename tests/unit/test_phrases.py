"""Where a sentence can be cut."""

from __future__ import annotations

import pytest

from digest.text.phrases import (
    ends_phrase,
    is_link,
    phrase_ends,
    without_leading_phrase,
    without_unfinished_end,
)


def test_the_last_end_of_a_phrase_comes_first_but_a_clause_before_it() -> None:
    line = "The old ferry sails to the pier of the harbor, and back at noon"

    assert [line[:end] for end in phrase_ends(line, 10, len(line), "en")] == [
        "The old ferry sails to the pier of the harbor",
        "The old ferry sails to the pier of the harbor, and back",
        "The old ferry sails to the pier of the harbor,",
        "The old ferry sails",
    ]


def test_of_a_language_that_is_not_known_only_clauses_end() -> None:
    line = "The old ferry sails to the pier, and back"

    assert [line[:end] for end in phrase_ends(line, 10, len(line), "xx")] == ["The old ferry sails to the pier"]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "The ferry sails to the", "The ferry sails"),
        ("en", "The ferry sails and, of", "The ferry sails"),
        ("fr", "Le bac part de la", "Le bac part"),
        ("ru", "Паром ходит до", "Паром ходит"),
        ("en", "The", "The"),
        ("xx", "The ferry sails to the", "The ferry sails to the"),
        ("en", "", ""),
    ],
)
def test_the_last_word_is_no_small_one(language: str, line: str, expected: str) -> None:
    assert without_unfinished_end(line, language) == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "In the harbor, the old ferry sails again", "The old ferry sails again"),
        ("en", "In the harbor, which is old, ferries sail", "In the harbor, which is old, ferries sail"),
        ("en", "In the harbor they met, including him", "In the harbor they met, including him"),
        ("en", "The harbor, an old one, is open again", "The harbor, an old one, is open again"),
        ("ru", "В порту, закрытом вчера, снова ходит паром", "В порту, закрытом вчера, снова ходит паром"),
        ("en", "", ""),
    ],
)
def test_a_leading_phrase_goes_where_a_sentence_is_left(language: str, line: str, expected: str) -> None:
    assert without_leading_phrase(line, 90, language) == expected


def test_small_words() -> None:
    assert ends_phrase("The", "en")
    assert not ends_phrase("ferry", "en")
    assert is_link("of")
    assert not is_link("to")
