"""Parts that a sentence can lose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.shortening.trimming import (
    without_beginning,
    without_days,
    without_insertions,
    without_parentheses,
    without_source,
)

_ALL = (without_source, without_days, without_parentheses, without_beginning, without_insertions)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The old ferry (of 1920) leaves the new pier", "The old ferry leaves the new pier"),
        ("The old ferry – the first of two – leaves the new pier", "The old ferry leaves the new pier"),
        ("(The ferry of the town leaves.)", "(The ferry of the town leaves.)"),
    ],
)
def test_parentheses(line: str, expected: str) -> None:
    assert without_parentheses(line, "en") == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "The old ferry left on Monday with all of the crew", "The old ferry left with all of the crew"),
        ("en", "The old ferry left, on Monday, May 5, with all of the crew", "The old ferry left with all of the crew"),
        (
            "en",
            "The old ferry left last Monday with all of the crew",
            "The old ferry left last Monday with all of the crew",
        ),
        ("fr", "Le vieux bac a quitté lundi 5 mai le port d'Arden", "Le vieux bac a quitté le port d'Arden"),
        ("fr", "Le vieux bac reste jusqu'au lundi 5 mai au port", "Le vieux bac reste jusqu'au lundi 5 mai au port"),
        ("ru", "Старый паром 5 мая снова вышел в море", "Старый паром снова вышел в море"),
        ("ru", "Старый паром стоит в порту до 5 мая", "Старый паром стоит в порту до 5 мая"),
        ("de", "Die alte Fähre legte am Montag im Hafen an", "Die alte Fähre legte im Hafen an"),
    ],
)
def test_days(language: str, line: str, expected: str) -> None:
    assert without_days(line, language) == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "According to the council, the old ferry sails again", "The old ferry sails again"),
        (
            "en",
            "The old ferry sails again in May, the harbor council said on Friday",
            "The old ferry sails again in May",
        ),
        ("en", "The council of the harbor, it said, sails again", "The council of the harbor, it said, sails again"),
        ("fr", "Le vieux bac est reparti du port, a annoncé la mairie", "Le vieux bac est reparti du port"),
        ("ru", "По словам капитана, старый паром снова ходит", "Старый паром снова ходит"),
        ("ru", "Старый паром снова вышел в море, сообщает порт", "Старый паром снова вышел в море"),
        ("xx", "According to the council, the old ferry sails", "According to the council, the old ferry sails"),
    ],
)
def test_who_said_so(language: str, line: str, expected: str) -> None:
    assert without_source(line, language) == expected


@pytest.mark.parametrize(
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
        (
            "xx",
            "In the harbor of Arden, the old ferry sails again",
            "In the harbor of Arden, the old ferry sails again",
        ),
    ],
)
def test_what_stands_before_the_subject(language: str, line: str, expected: str) -> None:
    assert without_beginning(line, language) == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "The old ferry, which is the first one, sails again", "The old ferry sails again"),
        ("en", "The old ferry, the pride of the town, again sails", "The old ferry again sails"),
        ("en", "The ferry, the boat, and the barge sail in May", "The ferry, the boat, and the barge sail in May"),
        (
            "en",
            "The old ferry sails again, which is new, is it not",
            "The old ferry sails again, which is new, is it not",
        ),
        ("en", "The old ferry has carried, as in all the years, the crew", "The old ferry has carried the crew"),
        ("es", "El ferri, que es viejo, anunció que zarpa otra vez", "El ferri anunció que zarpa otra vez"),
        ("ru", "Старый паром, построенный давно, снова вышел в море", "Старый паром снова вышел в море"),
        ("ru", "Весть о том, что паром ушёл, оказалась неверной", "Весть о том, что паром ушёл, оказалась неверной"),
        ("ru", "Совет, скорее всего, продаст паром, сообщил мэр", "Совет, скорее всего, продаст паром, сообщил мэр"),
        ("de", "Die Fähre, die lange lag, fährt wieder über den Fluss", "Die Fähre fährt wieder über den Fluss"),
    ],
)
def test_what_stands_between_subject_and_verb(language: str, line: str, expected: str) -> None:
    assert without_insertions(line, language) == expected


@given(
    st.text(alphabet='Inthe ferry, sailsd(")–«', max_size=120),
    st.sampled_from(_ALL),
    st.sampled_from(["en", "fr", "ru", "de", "xx"]),
)
def test_nothing_is_added(line: str, trim: Callable[[str, str], str], language: str) -> None:
    assert len(trim(line, language)) <= len(line)
