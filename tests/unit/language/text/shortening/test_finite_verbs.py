"""The verbs of a sentence."""

from __future__ import annotations

import pytest

from digest.language.text.shortening.finite_verbs import (
    is_known,
    is_participle,
    last_verb,
    main_verb,
    starts_with_verb,
    subordinates,
)
from tests.tables import each_row


@each_row(
    ("language", "text", "expected"),
    [
        ("en", "The old ferry was repaired in May", "The old ferry was repaired"),
        ("en", "The ferry that was repaired in May sails again", "The ferry that was repaired in May sails"),
        ("en", "The ferry repainted by the crew", "The ferry repainted"),
        ("en", "A repaired ferry", None),
        ("en", "The month of May", None),
        ("fr", "Le bac n'est pas parti", "Le bac n'est pas parti"),
        ("fr", "Le bac qu'il a vu hier est là", "Le bac qu'il a vu hier est"),
        ("fr", "Parti il y a deux ans", None),
        ("fr", "Le président du conseil", None),
        ("fr", "La baisse de la mer", None),
        ("es", "El ferri volvió ayer", "El ferri volvió"),
        ("ru", "Паром, который построили на верфи, вышел в море", "Паром, который построили на верфи, вышел"),
        ("ru", "Отдел городского капитала", None),
        ("uk", "Пором вийшов у море", "Пором вийшов"),
        ("de", "Die alte Fähre fährt wieder", "Die alte Fähre fährt"),
        ("de", "Die Seite der Leute", None),
        ("xx", "The ferry sails", None),
        ("en", "", None),
    ],
)
def test_the_main_verb(language: str, text: str, expected: str | None) -> None:
    end = main_verb(text, language)

    assert (None if end is None else text[:end]) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The ferry wants to sail again", "The ferry wants to sail"),
        ("en", "The council says that the ferry", None),
        ("en", "The council says that the ferry sails again", "The council says that the ferry sails"),
        ("fr", "Le conseil veut vendre le bac", "Le conseil veut vendre"),
        ("fr", "Le conseil a vu le maire", "Le conseil a vu"),
        ("ru", "Совет решил продать паром", "Совет решил продать"),
        ("ru", "Совет сообщил, что паром", None),
    ],
)
def test_the_last_verb(language: str, text: str, expected: str | None) -> None:
    end = last_verb(text, language)

    assert (None if end is None else text[:end]) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("sails again", True), ("again sails", False), ("", False), ("  is late", True)]
)
def test_what_begins_with_a_verb(text: str, expected: bool) -> None:
    assert starts_with_verb(text, "en") is expected


def test_small_words() -> None:
    assert is_known("fr")
    assert not is_known("xx")
    assert is_participle("Repaired", "en")
    assert not is_participle("ferry", "en")
    assert subordinates("which", "en")
    assert not subordinates("ferry", "en")
