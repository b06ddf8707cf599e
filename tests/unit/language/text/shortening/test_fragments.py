"""Lines that are no sentences of their own."""

from __future__ import annotations

import pytest

from digest.language.text.shortening.fragments import is_fragment
from digest.language.text.words import morphology
from tests.tables import each_row

RUSSIAN = pytest.mark.skipif(not morphology.is_available("ru"), reason="needs the extra morphology")


@each_row(
    ("language", "line"),
    [
        ("en", "(For those who do not sail, there are four ferries.)"),
        ("en", "and in the end, the ferry sailed."),
        ("fr", "et enfin, le bac est parti."),
        ("en", "New episode of my podcast, with Ana Rossi."),
        ("en", "Lots of sun and blue skies in Arden."),
        ("fr", "Parmi les passagers, le maire d'Arden."),
        ("de", "Weg von Bus und Bahn, hin zu Fähren und Booten."),
        ("de", "Fünf aktuelle Fähren im Vergleich."),
    ],
)
def test_an_aside_an_end_and_a_line_without_a_verb(language: str, line: str) -> None:
    assert is_fragment(line, language)


@each_row(
    ("language", "line"),
    [
        ("en", "The ferry (an old one) sails."),
        ("en", "iPhones and ferries sail."),
        ("en", "de Harbor was the captain."),
        ("en", "The dots are the ferries."),
        ("en", "New ferries were bought in May."),
        ("fr", "Parmi les passagers se trouvait le maire."),
        ("de", "Den Umbau übernahm die Werft."),
        ("de", "Die Fähre fährt wieder."),
        ("es", "Zarpa el barco."),
        ("zh", "渡轮复航。"),
        ("", ""),
    ],
)
def test_whole_sentences(language: str, line: str) -> None:
    assert not is_fragment(line, language)


@RUSSIAN
def test_a_dictionary_knows_whether_a_russian_line_has_a_verb() -> None:
    assert is_fragment("Вратари: Иван Причалов и Петр Паромов.", "ru")
    assert not is_fragment("Причал закрыт до мая.", "ru")
    assert not is_fragment("Причина — шторм на море.", "ru")
    assert not is_fragment("Рейс возможен до мая.", "ru")
