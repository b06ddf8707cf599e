import time

import pytest

from digest.text.number_words import knows_number_words, number_forms
from digest.text.spelled_out_numbers import spelled_out_numbers

LANGUAGES = ["en", "es", "ca", "gl", "pt", "fr", "it", "de", "nl", "ru", "be", "uk"]


def numbers(text: str, language: str) -> list[int]:
    return [number.value for number in spelled_out_numbers(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_what_numbers_are_composed_of(language: str) -> None:
    teens = range(13, 17 if language == "fr" else 20)

    assert knows_number_words(language)
    assert {*range(1, 13), *teens, *range(20, 101, 10)} <= {*number_forms(language).values()}


def test_other_languages_are_not_guessed_at() -> None:
    assert not knows_number_words("xx")
    assert not number_forms("xx")
    assert numbers("seven", "xx") == []


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("after seven months, not fifteen", "en", [7, 15]),
        ("twenty-five boats, ninety seven ships", "en", [25, 97]),
        ("a hundred, two hundred and fifty thousand", "en", [100, 250_000]),
        ("two thousand five hundred and six", "en", [2506]),
        ("two million, a thousand", "en", [2_000_000, 1000]),
        ("one of them, several hundred, a million, thousands", "en", []),
        ("the twenty-first century", "en", []),
        ("two, three and four", "en", [2, 3, 4]),
        ("5 hundred", "en", []),
        ("veinticinco, veintidós y treinta y uno", "es", [25, 22, 31]),
        ("doscientos cincuenta mil euros", "es", [250_000]),
        ("mil personas, mil millones, miles, el diez por ciento", "es", [1000, 10]),
        ("dos mil quinientos millones", "es", [2_500_000_000]),
        ("5 mil millones", "es", []),
        ("vint-i-cinc o dos-cents", "ca", [25, 200]),
        ("vinte e cinco", "gl", [25]),
        ("duzentos e cinquenta e dois", "pt", [252]),
        ("quatre-vingt-dix-sept, soixante et onze, quatre-vingts", "fr", [97, 71, 80]),
        ("dix-sept, vingt et un, deux cents, dix pour cent", "fr", [17, 21, 200, 10]),
        ("un groupe d'onze", "fr", [11]),
        ("ventotto, ventuno, duecentocinquanta, duemila", "it", [28, 21, 250, 2000]),
        ("siebenundneunzig, zweihundertfünfzig, zweitausendfünfhundert, tausend", "de", [97, 250, 2500, 1000]),
        ("vijfentwintig, tweeëndertig, driehonderd", "nl", [25, 32, 300]),
        ("двадцать пять, двести тысяч, около пятнадцати", "ru", [25, 200_000, 15]),
        ("двадцать первый год", "ru", []),
        ("дваццаць пяць", "be", [25]),
        ("п’ятнадцять і п'ять", "uk", [15, 5]),
    ],
)
def test_numbers(text: str, language: str, found: list[int]) -> None:
    assert numbers(text, language) == found


@pytest.mark.parametrize(
    "text", ["two ", "twenty-", "two thousand ", "hundred ", "a ", "two and ", "ninety nine million "]
)
def test_reading_takes_no_longer_than_the_text(text: str) -> None:
    start = time.process_time()
    numbers(text * (200_000 // len(text)), "en")

    assert time.process_time() - start < 4
