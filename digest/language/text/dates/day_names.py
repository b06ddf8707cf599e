"""Patterns for names of months and days of the week, in the languages that a text may be in.

All forms of months in CLDR count, but short abbreviations only if a language file lists them; weekdays that are also
other words (Vietnamese *thứ hai* also means "second") are left out there. Names are joined by script: one pattern a
language would take as long for each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from digest.language import cldr
from digest.language.known import codes, language
from digest.language.text.characters.scripts import is_written_in, script_of
from digest.language.text.patterns import one_of
from digest.language.text.words.language_identification import NEWS_LANGUAGES

# In these languages the day of the week is checked against the date: "Friday" with the date of a Tuesday is not a date.
# In others a contradictory heading is still read as a date, because the key of its item depends on that.
_CHECKED = ("en", "es", "fr", "de", "nl", "it", "pt", "ca", "ru", "uk", "be")
# A shorter abbreviation in CLDR is just as often a word of another language: "out", "des", "pro".
_SHORTEST_ABBREVIATION = 4
# The number of characters that determine the script of a text.
_BEGINNING = 200


@dataclass(frozen=True, slots=True)
class DayNames:
    """Patterns for whole words, to be compiled with IGNORECASE."""

    month: str
    weekday: str


def day_names(text: str) -> DayNames:
    """Return the names that may be in a text: those of English, and of all news languages in its script."""
    return _names_of(text[:_BEGINNING])


def weekday(word: str) -> int | None:
    """Return the number of a day of the week, 0 for Monday, as ``date.weekday`` does; None for any other word."""
    return _numbers().get(word.lower().replace("’", "'"))


# The names are asked for several times per sentence.
@lru_cache(maxsize=1024)
def _names_of(beginning: str) -> DayNames:
    return _names(script_of(beginning) or "Latn")


@cache
def _names(script: str) -> DayNames:
    asked = [code for code in sorted(NEWS_LANGUAGES.union(codes())) if is_written_in(code, script)]
    asked = list(dict.fromkeys(["en", *asked]))
    return DayNames(_any(chain.from_iterable(map(_months, asked))), _any(chain.from_iterable(map(_weekdays, asked))))


def _months(code: str) -> Iterator[str]:
    known = language(code).calendar
    if not known.has_numbered_months:
        yield from chain.from_iterable((*cldr.months(code), *known.months))
        short = (name.rstrip(".") for names in cldr.months(code, "abbreviated") for name in names)
        yield from (name for name in short if len(name) >= _SHORTEST_ABBREVIATION)
    yield from known.short_months


def _weekdays(code: str) -> Iterator[str]:
    known = language(code).calendar
    if not known.are_weekdays_words:
        yield from chain.from_iterable((*cldr.weekdays(code), *known.weekdays))


def _any(names: Iterable[str]) -> str:
    return rf"{one_of(name.lower() for name in names)}(?!\w)"


@cache
def _numbers() -> dict[str, int]:
    found: dict[str, int] = {}
    for code in _CHECKED:
        known = language(code).calendar
        for names in (cldr.weekdays(code), known.weekdays, known.short_weekdays):
            found.update((name.lower(), number) for number, listed in enumerate(names) for name in listed)
    return found
