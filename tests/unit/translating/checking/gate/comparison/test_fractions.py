"""Fractions: another in the place of one is wrong, and so is a loss; a percentage of the same value is right."""

import pytest

from digest.translating.checking.gate.side import Side
from digest.translating.checking.gate.verify import verify
from tests.tables import each_row
from tests.unit.translating.checking.gate.comparison.same_facts import same_facts

RIGHT = [
    ("en es", "A quarter of the houses are empty.", "El 25 % de las casas están vacías."),
    ("en de", "Half of the houses are empty.", "50 Prozent der Häuser stehen leer."),
    ("en tr", "A quarter of the houses are empty.", "Evlerin yüzde 25'i boş."),
    ("en ru", "Two-thirds of voters stayed at home.", "Две трети избирателей остались дома."),
    ("en es", "Two-thirds of voters stayed at home.", "Dos de cada tres votantes se quedaron en casa."),
    ("en ru", "A third of the 300,000 voters stayed at home.", "Треть из 300 тыс. избирателей остались дома."),
    ("ja en", "住民の4分の1が避難した。", "A quarter of the residents fled."),
    ("en ar", "Three quarters of the students passed.", "نجح ثلاثة أرباع الطلاب."),
    ("en zh", "Rates rose by half a point.", "利率上升了0.5个点。"),
    ("en pl", "They scored in the second half.", "Strzelili gola w drugiej połowie."),
]
WRONG = [
    ("en es", "A third of the houses are empty.", "La mitad de las casas están vacías."),
    ("en tr", "A third of the houses are empty.", "Evlerin üçte ikisi boş."),
    ("en ar", "Two-thirds of voters stayed at home.", "بقي نصف الناخبين في منازلهم."),
    ("pl en", "Dwie trzecie domów stoi pustych.", "One-third of the houses are empty."),
    ("en kk", "A third of the houses are empty.", "Үйлердің төрттен бірі бос."),
    ("hy en", "Տների մեկ երրորդը դատարկ է։", "A quarter of the houses are empty."),
    ("de en", "Jeder fünfte Schüler fehlte.", "One in three pupils was absent."),
    ("zh en", "三分之一的房屋空置。", "A quarter of the houses are empty."),
]


@each_row(("languages", "segment", "translated"), RIGHT)
def test_right_fractions_pass(languages: str, segment: str, translated: str) -> None:
    assert verify(segment, translated, *languages.split()) is None
    assert verify(translated, segment, *reversed(languages.split())) is None


@each_row(("languages", "segment", "translated"), WRONG)
def test_another_fraction_is_refused(languages: str, segment: str, translated: str) -> None:
    assert verify(segment, translated, *languages.split()) == "numbers"
    assert verify(translated, segment, *reversed(languages.split())) == "numbers"


def test_a_lost_fraction_is_refused() -> None:
    assert verify("Two-thirds of voters stayed at home.", "Los votantes se quedaron en casa.", "en", "es") == "numbers"
    assert verify("They scored in the second half.", "Marcaron más tarde.", "en", "es") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Каждая пятая семья держит кошку."),
        ("kk", "Әрбір бесінші отбасы мысық асырайды."),
        ("zh", "每五个家庭中就有一个养猫。"),
        ("pl", "Co piąta rodzina ma kota."),
        ("de", "Jede fünfte Familie hat eine Katze."),
    ],
)
def test_one_in_five_is_a_fifth(language: str, text: str) -> None:
    assert same_facts(Side.of(text, language), Side.of("One family in five has a cat.", "en"))
    assert not same_facts(Side.of(text, language), Side.of("One family in four has a cat.", "en"))
