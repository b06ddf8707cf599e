"""Places where a sentence can be cut."""

from __future__ import annotations

from digest.language.text.shortening.phrases import (
    begins_phrase,
    continues,
    ends_phrase,
    is_link,
    phrase_ends,
    without_unfinished_end,
)
from tests.tables import each_row


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


@each_row(
    ("language", "line", "expected"),
    [
        ("en", "The ferry sails to the", "The ferry sails"),
        ("en", "The ferry sails and, of", "The ferry sails"),
        ("fr", "Le bac part de la", "Le bac part"),
        ("ru", "Паром ходит до", "Паром ходит"),
        ("en", "The", "The"),
        ("xx", "The ferry sails to the", "The ferry sails to the"),
        ("en", "", ""),
        ("en", "The ferry waits for the captain's", "The ferry waits"),
        ("ru", "Паром везёт новых", "Паром везёт"),
        ("ru", "Паром ждёт Черных", "Паром ждёт Черных"),
    ],
)
def test_the_last_word_is_no_small_one(language: str, line: str, expected: str) -> None:
    assert without_unfinished_end(line, language) == expected


def test_small_words() -> None:
    assert ends_phrase("The", "en")
    assert not ends_phrase("ferry", "en")
    assert begins_phrase("In", "en")
    assert not begins_phrase("ferry", "en")
    assert continues("Including")
    assert not continues("the")
    assert is_link("of")
    assert not is_link("to")
