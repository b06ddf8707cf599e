import pytest

from digest.text.number_words import han_numbers, roman_number, small_numbers
from digest.text.scales import knows_scales, scale_at
from digest.translators.checking.gate.calendar.months import is_ambiguous, knows_months, may_say_month, month_names

LANGUAGES = ["en", "es", "ca", "gl", "pt", "fr", "it", "de", "nl", "ru", "be", "uk"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_all_small_numbers_months_and_scales(language: str) -> None:
    assert sorted(set(small_numbers(language).values())) == list(range(2, 13))
    assert sorted(set(month_names(language).values())) == list(range(1, 13))
    assert knows_scales(language)
    assert knows_months(language)


def test_other_languages_are_not_guessed_at() -> None:
    assert not small_numbers("xx")
    assert not month_names("xx")
    assert not knows_scales("xx")
    assert not knows_months("xx")


@pytest.mark.parametrize(
    ("word", "number"),
    [("II", 2), ("IV", 4), ("V", 5), ("IX", 9), ("XIX", 19), ("XXIe", 21), ("XL", 40), ("XCIX", 99),
     ("I", 0), ("C", 0), ("CD", 0), ("IIII", 0), ("MIX", 0), ("Iván", 0), ("ix", 0)],
)  # fmt: skip
def test_roman_numbers(word: str, number: int) -> None:
    assert roman_number(word) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("十二人和三只", [12, 3]),
        ("二十一世纪", [21]),
        ("两艘", [2]),
        ("第一", []),
        ("百万", []),
        ("二零二四年", []),
        ("五十", [50]),
    ],
)
def test_han_numbers(text: str, numbers: list[int]) -> None:
    assert han_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "language", "power"),
    [
        ("14 million euros", "en", 6),
        ("14 billion", "en", 9),
        ("14 billones", "es", 12),
        ("14 mil millones", "es", 9),
        ("14 mil", "es", 3),
        ("14 millas", "es", 0),
        ("14 Mrd. Euro", "de", 9),
        ("14 тыс. человек", "ru", 3),
        ("14万", "zh", 4),
        ("14百万", "zh", 6),
        ("14 euros", "en", 0),
    ],
)
def test_scales(text: str, language: str, power: int) -> None:
    assert scale_at(text, 2, language) == power


def test_some_months_are_other_words_too() -> None:
    assert is_ambiguous("May")
    assert not is_ambiguous("June")


@pytest.mark.parametrize("words", [["апрельское", "заседание"], ["Apr"], ["abril"], ["April"]])
def test_what_may_say_a_month(words: list[str]) -> None:
    assert may_say_month(words, 4, ["en", "es", "ru"])


def test_another_word_does_not_say_a_month() -> None:
    assert not may_say_month(["la", "mayoría", "de", "mayo"], 4, ["en", "es"])
