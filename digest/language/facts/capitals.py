"""Words with a capital: names, as opposed to words that only this language capitalizes."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from digest.language import cldr
from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import is_written_in
from digest.language.text.numbers.roman_numbers import roman_number

if TYPE_CHECKING:
    from digest.language.schema import Words

_WITH_CASE = ("Latn", "Cyrl", "Grek", "Armn")
_SHORTEST_NAME = 3
_SHORTEST_BEGINNING = 3
# Of the words of a title, so many have a capital for one that has none.
_MOSTLY, _NEARLY_ALL = 2, 4


@lru_cache(maxsize=256)
def has_case(language: str) -> bool:
    """Return whether a language writes some words with a capital."""
    return any(is_written_in(language, script) for script in _WITH_CASE)


def has_capitals_on_nouns(language: str) -> bool:
    """Return whether a language writes all nouns with a capital."""
    return known_language(language).names.are_all_nouns_capital


@lru_cache(maxsize=4096)
def is_name(word: str, language: str) -> bool:
    """Return whether a word with a capital within a sentence is a name, not just capitalized by its language."""
    if len(word) < _SHORTEST_NAME or word.isupper() or word in _months(language) or roman_number(word):
        return False
    known = known_language(language)
    names = known.names
    return not (
        not _set(known.abbreviations.before_names).isdisjoint((word, word.lower()))
        or _is_of(names.offices, word)
        or _is_of(names.days_and_peoples, word)
        or _begins_ordinary(names.ordinary, word)
    )


@cache
def _months(language: str) -> frozenset[str]:
    calendar = known_language(language).calendar
    if calendar.has_numbered_months:
        return frozenset()
    return frozenset(chain.from_iterable((*cldr.months(language), *calendar.months)))


def count_offices(word: str, language: str, is_within: bool = True) -> int:
    """Count the offices that a word with a capital stands for, which another language may call by a name.

    "Parliament" is one; an acronym counts as two, because "Reino Unido" is "UK".
    An ordinary word counts within a sentence only, because all words have a capital at its beginning.
    """
    if len(word) > 1 and word.isupper():
        return 2
    names = known_language(language).names
    return int(_is_of(names.offices, word) or (is_within and _begins_ordinary(names.ordinary, word)))


def is_office(word: str, language: str) -> bool:
    """Return whether a word with a capital is an acronym or names an office: after it another name may begin."""
    return (len(word) > 1 and word.isupper()) or _is_of(known_language(language).names.offices, word)


def names_papers(word: str, language: str) -> bool:
    """Return whether names that end with a word are those of papers and channels: "Times"."""
    return word.lower() in _set(known_language(language).names.papers)


def _begins_ordinary(listed: Words, word: str) -> bool:
    """Return whether a word is one of these, or has one of the beginnings among them, which end with ``*``."""
    if not listed:
        return False
    lowered = _lower(word)
    return _is_of(listed, word) or any(
        f"{lowered[:length]}*" in _set(listed) for length in range(_SHORTEST_BEGINNING, len(lowered) + 1)
    )


def _is_of(listed: Words, word: str) -> bool:
    lowered = _lower(word)
    return lowered in _set(listed) or lowered.removesuffix("s") in _set(listed)


def _lower(word: str) -> str:
    """Return a word in lower case, without the dot that lower case leaves of a Turkish capital: "İnsan"."""
    return word.lower().replace("\u0307", "")


@lru_cache(maxsize=256)
def _set(listed: Words) -> frozenset[str]:
    return frozenset(listed)


@lru_cache(maxsize=64)
def is_title(text: str, language: str) -> bool:
    """Return whether words have capitals because they are in a title, as in English: then capitals prove no names.

    All words but the small ones have, or nearly all; or most, among them one such as "With", which begins no name.
    """
    if text.rstrip().endswith((".", ":")):
        return False
    small, articles = _set(known_language(language).recognition.words), _set(known_language(language).names.articles)
    words = [word[0] for word in WORD.finditer(text) if not text[word.start() - 1 : word.start()].isdecimal()][1:]
    plain = sum(word.islower() and word not in small for word in words)
    capital = [word.lower() for word in words if word[0].isupper()]
    has_small = any(word in small and word not in articles for word in capital)
    return len(capital) >= (_MOSTLY if has_small else _NEARLY_ALL) * plain


def says_names(text: str, language: str, *, has_names: bool = False) -> bool:
    """Return whether a capital within the text indicates a name, or, in a title, other texts show names."""
    if not has_case(language) or has_capitals_on_nouns(language):
        return False
    return has_names or not is_title(text, language)
