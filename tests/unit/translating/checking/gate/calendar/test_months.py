import pytest

from digest.translating.checking.gate.calendar.months import is_ambiguous, knows_months, may_say_month, month_names
from tests.tables import each_row


@each_row("language", ["en", "es", "ca", "gl", "pt", "fr", "it", "de", "nl", "ru", "be", "uk"])
def test_each_language_has_all_months(language: str) -> None:
    assert sorted(set(month_names(language).values())) == list(range(1, 13))
    assert knows_months(language)


def test_other_languages_are_not_guessed_at() -> None:
    assert not month_names("xx")
    assert not knows_months("xx")


def test_some_months_are_other_words_too() -> None:
    assert is_ambiguous("May")
    assert not is_ambiguous("June")


@pytest.mark.parametrize("words", [["апрельское", "заседание"], ["Apr"], ["abril"], ["April"]])
def test_what_may_say_a_month(words: list[str]) -> None:
    assert may_say_month(words, 4, ["en", "es", "ru"])


def test_another_word_does_not_say_a_month() -> None:
    assert not may_say_month(["la", "mayoría", "de", "mayo"], 4, ["en", "es"])
