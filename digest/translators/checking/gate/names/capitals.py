"""Words with a capital: which of them are names, and which of them only this language writes so."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from digest.languages.load import language as known_language
from digest.languages.load import of_all
from digest.text.characters.scripts import is_written_in
from digest.text.numbers.roman_numbers import roman_number
from digest.translators.checking.gate.calendar.months import month_names

if TYPE_CHECKING:
    from digest.languages.language import Words

_WITH_CASE = ("Latn", "Cyrl", "Grek")
_SHORTEST_NAME = 3


@lru_cache(maxsize=256)
def has_case(language: str) -> bool:
    """Whether a language writes some words with a capital."""
    return any(is_written_in(language, script) for script in _WITH_CASE)


def has_capitals_on_nouns(language: str) -> bool:
    """Whether a language writes all its nouns with a capital."""
    return known_language(language).names.are_all_nouns_capital


def is_name(word: str, language: str) -> bool:
    """Whether a word with a capital within a sentence is a name, and not only written so by its language."""
    if len(word) < _SHORTEST_NAME or word.isupper() or word in month_names(language) or roman_number(word):
        return False
    names = known_language(language).names
    return not _is_of(names.offices, word) and not _is_of(names.days_and_peoples, word)


def count_offices(word: str, language: str) -> int:
    """Count the offices that a word with a capital stands for, which may be called by a name in another language.

    Parliament is one, and an acronym stands for two: the Reino Unido is the UK.
    """
    if len(word) > 1 and word.isupper():
        return 2
    return int(_is_of(known_language(language).names.offices, word))


def _is_of(listed: Words, word: str) -> bool:
    lowered = word.lower()
    return lowered in _set(listed) or lowered.removesuffix("s") in _set(listed)


@lru_cache(maxsize=256)
def _set(listed: Words) -> frozenset[str]:
    return frozenset(listed)


def is_title(text: str, words: tuple[str, ...]) -> bool:
    """Whether all words but the small ones have a capital, as in English headlines: these say nothing about names."""
    return not text.rstrip().endswith(".") and all(
        word[0].isupper() or word in _small_in_titles() or not word[0].islower() for word in words[1:]
    )


@cache
def _small_in_titles() -> frozenset[str]:
    """What stays small in a title of any language."""
    return frozenset(of_all(lambda known: known.names.small_in_titles))
