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


# Verbs in -s by what shows them: the form alone, then what stands around it, with names and without.
VERBS = """
Council sues ferry operator|Mayor resigns after storm|Ferry sinks off Arden|Storm kills sailors|Mayor quits over letters
Company sells pier to bank|Village celebrates harvest|Board rejects plan for bridge|Ship arrives at Quay
Facebook bans adverts before the vote|Arden wins cup|Harbour board cuts fares|Storm floods northern villages
Quay United beats Arden Rovers|Court frees two fishermen|Google buys small map maker|Texas bans whale hunting
Regulator fines three banks|Company hires former minister|Teacher wins prize for poems|King visits islands
Court blocks sale of pier|Board names new captain|Arden elects Maria Quay|Scientist finds old wreck|Bank raises rates
Government scraps ferry tax|Earthquake shakes capital|Navy rescues 12 sailors|Boss sacks crew of ferry
"""
# Plural nouns: of what, with what, where, of whom, when, and after words that no subject is.
PLURALS = """
Ferry passengers of Arden|New rules for boats|Five tips for sailors|School sports day results|Arden news bulletin
Best films of the year|Weekly ferry prices|Ferry services|Human rights law in Arden|Police officers and their dogs
Oil prices today|Retail sales up|Cup results and fixtures|Letters to the mayor|Apple products and their makers
Savings bank of Arden|Arms sales to islands|The week in photographs|Ten songs about the sea|Old ships museum
Fish recipes for winter|Jobs at the harbour|Travel notes from the north|Arden v Quay: match highlights
Storm warnings for the coast|Top tips online|Notes on ferry services|Small towns guide|Ferry crews sailing north
The ferry's passengers, Arden
"""


@pytest.mark.parametrize("title", VERBS.strip().replace("\n", "|").split("|"))
def test_an_english_verb_in_s(title: str) -> None:
    assert main_verb(title, "en") is not None
    assert main_verb(title.lower(), "en") is not None


@pytest.mark.parametrize("title", PLURALS.strip().replace("\n", "|").split("|"))
def test_a_plural_noun_is_no_verb(title: str) -> None:
    assert main_verb(title, "en") is None
    assert main_verb(title.lower(), "en") is None


def test_a_verb_by_its_subject_ends_where_it_ends() -> None:
    text = "Arden council fines the ferry that leaks oil"
    end = main_verb(text, "en")

    assert text[:end] == "Arden council fines"


def test_small_words() -> None:
    assert is_known("fr")
    assert not is_known("xx")
    assert is_participle("Repaired", "en")
    assert not is_participle("ferry", "en")
    assert subordinates("which", "en")
    assert not subordinates("ferry", "en")
