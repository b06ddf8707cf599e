"""Names that a text shows by their capitals, and those that other texts show."""

from __future__ import annotations

from digest.language.facts.capitals import is_title
from digest.language.facts.name_facts import name_facts, names_within, shown_names
from tests.tables import each_row


@each_row(
    ("language", "text", "names", "found"),
    [
        ("en", "They met President Donald Trump in May.", "", ["Donald Trump"]),
        ("en", "He saw Democrat Ann Keller there.", "", ["Ann Keller"]),
        ("en", "He saw Anna Green-Black there.", "", ["Anna Green Black"]),
        ("en", "It was in the Los Angeles Times.", "", ["Los Angeles Times"]),
        ("en", "It was read by The Tormark Outline there.", "", ["Tormark Outline"]),
        ("en", "They asked Sen. Ann Keller there.", "", ["Ann Keller"]),
        ("en", "“So it is,” Keller told them.", "", ["Keller"]),
        ("en", "Keep What You Saw From Keller ($9 off)", "", []),
        ("en", "Keller Sees the 2nd Ferry", "", []),
        ("pt", "Assim falou Vell-Guerra ontem.", "", ["Vell Guerra"]),
        ("en", "The Ministry of Health said so.", "", []),
        ("en", "Tellmark pays for it.", "", []),
        ("en", "Tellmark pays for it.", "Tellmark", ["Tellmark"]),
        ("en", "Mayor Challenges Tellmark’s Claims", "", []),
        ("en", "Mayor Challenges Tellmark’s Claims", "Tellmark", ["Tellmark"]),
        ("en", "So I’m told.", "", []),
        ("es", "Ayer vino Ana Delgado.", "", ["Ana Delgado"]),
        ("de", "Gestern kam Otto Dix.", "", []),
        ("zh", "昨天鲁迅来了。", "", []),
    ],
)
def test_names_that_no_language_translates_are_sure(language: str, text: str, names: str, found: list[str]) -> None:
    facts = name_facts(text, language, frozenset(names.split()))

    assert [value for fact in facts if fact.is_sure for value in fact.values] == found


@each_row(
    ("language", "text", "is_one"),
    [
        ("en", "Harbor Bridge Reopens After Storm", True),
        ("en", "Keep What You Saw on the Bridge (used)", True),
        ("es", "Más de 900 Conductores Piden Puentes Nuevos al alcalde", True),
        ("en", "Council to keep the bridge open", False),
        ("en", "Vell meets Keller in Oslo", False),
        ("en", "Ann Vell, writing for The Harbor Age:", False),
        ("en", "She Met Ann Keller.", False),
    ],
)
def test_a_title_has_a_capital_on_most_of_its_words(language: str, text: str, is_one: bool) -> None:
    assert is_title(text, language) is is_one


def test_an_institution_may_be_written_otherwise() -> None:
    (fact,) = name_facts("It left the University of Tellmark today.", "en")

    assert (fact.kind, fact.is_sure, fact.values) == ("name", False, {"University Tellmark"})


def test_texts_show_what_has_a_capital_within_a_sentence_and_is_no_common_word() -> None:
    texts = ["Now Apple pays Rice.", "An apple, says Vell.", "The Mayor Will See Tormark", "It is cold."]

    assert shown_names(texts, "en") == {"Rice", "Vell"}


def test_the_last_word_of_a_full_name_is_shown_as_such() -> None:
    names = shown_names(["They know Ann Brat.", "There is Vell."], "en")

    assert names == {"Ann", "Brat", "… Brat", "Vell"}
    assert names_within(names, "Brat’s dog and Vell") == {"Brat", "… Brat", "Vell"}
