"""Patterns for the names of months and days of the week, in the languages that a text may be in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from digest.languages import cldr
from digest.languages.load import codes, language
from digest.text.characters.scripts import is_written_in, script_of
from digest.text.patterns import one_of
from digest.text.words.language_identification import NEWS_LANGUAGES

# Their days of the week are held against the date beside them: "Friday" of what was a Tuesday is no date. In others a
# heading that contradicts itself is read as ever, for the key of its item depends on it.
_CHECKED = ("en", "es", "fr", "de", "nl", "it", "pt", "ca", "ru", "uk", "be")
# An abbreviation of CLDR with fewer letters is a word of another language as often: "out", "des", "pro".
_SHORTEST_ABBREVIATION = 4
# So much of a text shows its script.
_BEGINNING = 200


@dataclass(frozen=True, slots=True)
class DayNames:
    """Patterns to be compiled with IGNORECASE, for whole words."""

    month: str
    weekday: str


def day_names(text: str) -> DayNames:
    """Give the names that may stand in a text: those of English, and of all languages of news in its script."""
    return _names_of(text[:_BEGINNING])


def weekday(word: str) -> int | None:
    """The number of a day of the week, 0 for Monday, as ``date.weekday`` counts; None for any other word."""
    return _numbers().get(word.lower().replace("’", "'"))


# Of one sentence they are asked for again and again.
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
