"""Words of Russian and Ukrainian, as their dictionaries know them; and headlines with and without these."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from digest.editing.summary.headline import headline
from digest.language.text.shortening.finite_verbs import lacks_subject, main_verb
from digest.language.text.words.morphology import is_available, look_up
from tests.tables import each_row


@pytest.fixture
def _without_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "pymorphy3", None)
    is_available.cache_clear()
    yield
    is_available.cache_clear()


@each_row(
    ("language", "word", "expected"),
    [
        ("ru", "откроется", True),
        ("ru", "недоумевает", True),
        ("ru", "задержан", True),
        ("ru", "выросло", True),
        ("ru", "канал", False),
        ("ru", "начала", False),
        ("ru", "ходить", False),
        ("uk", "створено", True),
        ("uk", "загинув", True),
        ("uk", "канал", False),
    ],
)
def test_finite_verbs(language: str, word: str, expected: bool) -> None:
    assert look_up(word, language).is_finite == expected


@pytest.mark.parametrize(("word", "expected"), [("нового", True), ("двух", True), ("паром", False)])
def test_what_does_not_end_a_phrase(word: str, expected: bool) -> None:
    assert look_up(word, "ru").is_unfinished == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("ru", "Скрылся в волнах", True),
        ("ru", "Паром скрылся в волнах", False),
        ("ru", "В порту задержали капитана", False),
        ("ru", "Arden купил паром", False),
        ("uk", "Зник у хвилях", True),
        ("uk", "Пором зник у хвилях", False),
        ("en", "Vanished in the waves", False),
    ],
)
def test_a_sentence_without_a_subject(language: str, line: str, expected: bool) -> None:
    assert lacks_subject(line, language) == expected


def test_only_languages_with_a_dictionary_are_known() -> None:
    assert is_available("ru")
    assert is_available("uk")
    assert not is_available("be")
    assert not is_available("")


@pytest.mark.usefixtures("_without_library")
def test_without_the_library_endings_tell_verbs() -> None:
    assert not is_available("ru")
    assert main_verb("Старый паром снова вышел в море", "ru") == len("Старый паром снова вышел")
    assert not lacks_subject("Скрылся в волнах", "ru")
    assert headline("Старый паром снова вышел в море. Он рад.", language="ru") == "Старый паром снова вышел в море"


def test_a_letter_without_a_name_is_no_verb() -> None:
    assert not look_up("\U00017000", "ru").is_finite
