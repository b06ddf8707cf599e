"""Names that are kept from an engine with a dictionary."""

from __future__ import annotations

from digest.language.facts.name_facts import shown_names
from digest.translating.checking.kept_names import name_parts
from digest.translating.checking.protection import find_parts


def kept(segment: str, *others: str) -> list[str]:
    texts = (segment, *others)
    names = shown_names(texts, "en")
    return [part.kept for part in name_parts(segment, "en", names, find_parts(segment))]


def test_full_names_and_papers_are_kept() -> None:
    assert kept("They saw Mary Smith-White at the Daily Record.") == ["Mary Smith-White", "Daily Record"]


def test_a_last_name_is_kept_if_another_text_has_the_full_one() -> None:
    assert kept("Tellmark came with Brat’s dog.", "They know Vell Brat.") == ["Brat"]
    assert kept("Tellmark came with Brat’s dog.") == []


def test_a_place_is_left_to_the_dictionary() -> None:
    assert kept("The ferry from New York reached London.") == []


def test_a_name_within_another_part_is_left_alone() -> None:
    assert kept("It is in <b title='Ann Keller'> there.") == []
