import pytest

from digest.translating.checking.gate.numbers.number_synonyms import may_say_number
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


@each_row(
    ("language", "text", "number"),
    [
        ("en", "both boats", 2),
        ("en", "a fortnight", 14),
        ("de", "ein zweitägiger Ausflug", 2),
        ("es", "la segunda vez", 2),
        ("fr", "une douzaine", 12),
        ("ru", "обе лодки", 2),
        ("pl", "oba statki", 2),
        ("tr", "her iki tekne", 2),
        ("kk", "қос қайық", 2),
        ("hy", "զույգ", 2),
        ("ar", "شهران", 2),
        ("ar", "الثالثة", 3),
        ("fa", "دومین بار", 2),
        ("zh", "双方同意", 2),
        ("ja", "両国は合意した", 2),
    ],
)
def test_what_may_say_a_number(language: str, text: str, number: int) -> None:
    assert may_say_number(Side.of(text, language).words, number, language)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [("en", "the boats", 2), ("ar", "شهر", 2), ("zh", "同意", 2), ("tr", "tekneler", 2), ("en", "both", 2.5)],
)
def test_other_words_do_not(language: str, text: str, number: float) -> None:
    assert not may_say_number(Side.of(text, language).words, number, language)
