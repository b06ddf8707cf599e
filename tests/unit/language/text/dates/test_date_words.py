import sys
from collections.abc import Iterator
from datetime import timedelta

import pytest

from digest.language.text.dates.date_words import DateWords, is_available
from tests.tables import each_row


def month(words: str, language: str, *, anywhere: bool = False) -> int:
    return DateWords(lambda: language).month(words.split(), anywhere=anywhere)


@each_row(
    ("language", "words", "expected"),
    [
        ("en", "May", 5),
        ("en", "Sunday the of Sept", 9),
        ("ru", "воскресенье мая", 5),
        ("es", "de mayo de", 5),
        ("no", "mai", 5),
        ("tg", "январи", 1),
        ("ky", "сентябры", 9),
        ("ar", "كانون الأول/ديسمبر", 12),
        ("ar", "تشرين الثاني", 11),
        ("en", "four", 0),
        ("en", "ferry", 0),
        ("fr", "des", 0),
        ("en", "", 0),
        ("en", "of", 0),
        ("", "mayo", 0),
        ("zz", "mayo", 0),
    ],
)
def test_the_month_of_words(language: str, words: str, expected: int) -> None:
    assert month(words, language) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("kwietnia", 4), ("maja", 5), ("listopada", 0), ("des", 0), ("mai", 5)]
)
def test_a_month_in_any_language(words: str, expected: int) -> None:
    assert month(words, "ru", anywhere=True) == expected


def test_not_every_word_of_an_article_is_looked_up_in_all_languages() -> None:
    words = DateWords(lambda: "en")
    for number in range(100):
        words.month(["ferry" + "y" * number], anywhere=True)

    assert words.month(["kwietnia"], anywhere=True) == 0
    assert words.month(["May"], anywhere=True) == 5


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("de", "gestern", timedelta(days=1)),
        ("de", "vor 3 Stunden", timedelta(hours=3)),
        ("de", "morgen", None),
        ("de", "jetzt", None),
        ("de", "letzte Woche", None),
        ("de", "Fähre", None),
        ("", "gestern", None),
    ],
)
def test_how_long_ago(language: str, words: str, expected: timedelta | None) -> None:
    assert DateWords(lambda: language).age(words) == expected


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("en", "Sun", True),
        ("ru", "Понедельник", True),
        ("ru", "Паром", False),
        ("en", "Ferry", False),
        ("", "lundi", False),
    ],
)
def test_a_day_of_the_week(language: str, word: str, expected: bool) -> None:
    assert DateWords(lambda: language).is_weekday(word) == expected


@pytest.fixture
def _without_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "dateparser", None)
    is_available.cache_clear()
    yield
    is_available.cache_clear()


@pytest.mark.usefixtures("_without_library")
def test_without_the_library_english_months_are_known() -> None:
    assert not is_available()
    assert month("May", "ru", anywhere=True) == 5
    assert month("мая", "ru", anywhere=True) == 0
    assert DateWords(lambda: "en").age("yesterday") is None
    assert DateWords(lambda: "en").is_weekday("Sunday")
    assert not DateWords(lambda: "ru").is_weekday("Понедельник")


def test_the_library_is_there() -> None:
    assert is_available()


def test_the_same_words_in_vain_count_once() -> None:
    words = DateWords(lambda: "es")
    for _ in range(5_000):
        assert words.age("tres barcos") is None
    assert words.why_given_up == ""
    assert words.age("ayer") == timedelta(days=1)


def test_after_so_many_words_in_vain_no_more_are_looked_up() -> None:
    words = DateWords(lambda: "es")
    for number in range(2_000):
        words.age(f"barco {number}")
    assert words.why_given_up.startswith("2,000 lines")
    assert words.age("ayer") is None
