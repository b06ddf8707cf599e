"""Names of months and days of the week in dates of feeds, whole or cut short, without dateparser.

Feeds write the names that their server's language has: "Seg, 24 Set 2018", "mié, 10 dic 2025". The words of one date
are of one language, so a month counts only if every other word beside it is known there too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from digest.language import cldr
from digest.language.known import codes, language, of_all
from digest.language.text.characters.scripts import is_written_in, script_of
from digest.language.text.patterns import NEVER, one_of
from digest.language.text.words.language_identification import NEWS_LANGUAGES

_ENGLISH = "en"
# CLDR writes Serbian in Cyrillic unless it is asked for the other alphabet.
_MORE = ("sr_Latn",)
# The number of letters to which names are cut, and those that words with different endings must share.
_SHORTEST_MONTH, _SHORTEST_WEEKDAY, _SHORTEST_STEM = 3, 2, 4
_LONGEST_ENDING = 3
# Combining accents, points of abbreviations, and joiners without width.
_TO_DROP = re.compile("[\u0300-\u036f\u0653-\u0655.॰\u200b-\u200f]")


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of one language, folded: months by their names, and all beginnings of words for days of the week."""

    months: Mapping[str, int]
    weekdays: frozenset[str]
    others: re.Pattern[str]


def month_of(words: Sequence[str], code: str, *, anywhere: bool = True) -> int:
    """Return the month (1 to 12) that the words of a date name, 0 if they name none or languages disagree.

    ``code`` is the language of the text, "" if it is not known. With ``anywhere``, other languages count if the words
    are not of that language.
    """
    names = tuple(words)
    found = _month_in(names, code) if code else 0
    return found or (_month_anywhere(names) if anywhere else 0)


@lru_cache(maxsize=10_000)
def are_weekdays(words: tuple[str, ...]) -> bool:
    """Return whether all words are, in one language, names of days of the week."""
    names = tuple(word for word in words if not _says_nothing(word))
    return not names or any(all(_is_weekday(word, known) for word in names) for known in _known_in(names))


def _says_nothing(word: str) -> bool:
    return _folded(word) in _fillers() or _is_weekday(word, _names(_ENGLISH))


@lru_cache(maxsize=10_000)
def _month_anywhere(words: tuple[str, ...]) -> int:
    months = {_month(words, known) for known in _known_in(words)} - {0}
    return months.pop() if len(months) == 1 else 0


@lru_cache(maxsize=10_000)
def _month_in(words: tuple[str, ...], code: str) -> int:
    return _month(words, _names(code)) or _month(words, _names(_ENGLISH))


def _known_in(words: Sequence[str]) -> Iterator[_Names]:
    """Yield the names of each language in the script of the words."""
    script = script_of(" ".join(words))
    yield from (_names(code) for code in _codes() if code in _MORE or is_written_in(code, script))


def _month(words: Sequence[str], names: _Names) -> int:
    """Return the month if one word names it and all others are days of the week: the last, for "mar 4 mar"."""
    for length in (1, 2):  # "كانون الثاني"
        for place in reversed(range(len(words) - length + 1)):
            others = (*words[:place], *words[place + length :])
            month = _month_named(" ".join(words[place : place + length]), names)
            if month and all(_is_weekday(word, names) or _says_nothing(word) for word in others):
                return month
    return 0


def _month_named(word: str, names: _Names) -> int:
    folded = _folded(word)
    # Hebrew and Arabic attach a preposition of one letter.
    if month := names.months.get(folded) or names.months.get(folded[1:]):
        return month
    if match := names.others.fullmatch(word):
        return match.lastindex or 0
    months = set(_begun(folded, names))
    return months.pop() if len(months) == 1 else 0


def _begun(word: str, names: _Names) -> Iterator[int]:
    """Yield the months whose names a word begins, or that it names with another ending."""
    for name, month in names.months.items():
        is_stem = len(word) > _SHORTEST_STEM and name.startswith(_stem(word))
        if is_stem or (len(word) >= _SHORTEST_MONTH and name.startswith(word)):
            yield month


def _is_weekday(word: str, names: _Names) -> bool:
    folded = _folded(word)
    return folded in names.weekdays or (len(folded) > _SHORTEST_STEM and _stem(folded) in names.weekdays)


def _stem(word: str) -> str:
    """Return a word without what may be another ending."""
    return word[: max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING)]


def with_day_halves(line: str) -> str:
    """Return a date with AM or PM after its time, instead of such words of any language before or after it."""

    def in_english(match: re.Match[str]) -> str:
        half = (match["before"] or match["after"] or "").casefold()
        return f" {match['hour']}:{match['minute']} {'AM' if half in _halves()[0] else 'PM'}" if half else match[0]

    return _halved_clock().sub(in_english, line)


@cache
def _halves() -> tuple[frozenset[str], frozenset[str]]:
    listed = [cldr.day_halves(code) for code in _codes()]
    before, after = (frozenset(_one_space(name) for halves in listed for name in halves[half]) for half in (0, 1))
    return before, after


def _one_space(words: str) -> str:
    return " ".join(words.casefold().split())


@cache
def _halved_clock() -> re.Pattern[str]:
    half = one_of(_halves()[0] | _halves()[1])
    clock = r"(?P<hour>\d\d?)(?::|時|时|點|点|시\s?)(?P<minute>\d\d(?::\d\d)?)[分분]?"
    pattern = rf"(?:(?<!\w)(?P<before>{half})\s?)?(?<!\d){clock}(?:\s?(?P<after>{half})(?!\w))?"
    return re.compile(pattern, re.IGNORECASE)


@cache
def _codes() -> tuple[str, ...]:
    return (*sorted(NEWS_LANGUAGES.union(codes())), *_MORE)


@cache
def _fillers() -> frozenset[str]:
    found = of_all(lambda known: (*known.dates.fillers, *known.dates.before_day, *known.dates.before_clock))
    return frozenset(_folded(word) for phrase in found for word in phrase.split())


@lru_cache(maxsize=128)
def _names(code: str) -> _Names:
    known = language(code.partition("_")[0]).calendar
    months: dict[str, int] = {}
    for listed in (cldr.months(code), cldr.months(code, "abbreviated"), known.months):
        for number, forms in enumerate(listed, 1):
            months |= {form: number for form in map(_folded, forms) if form[:1].isalpha() and form not in months}
    days = chain(cldr.weekdays(code), cldr.weekdays(code, "abbreviated"), known.weekdays, known.short_weekdays)
    words = chain.from_iterable(form.split() for forms in days for form in forms)
    return _Names(
        months,
        frozenset(chain.from_iterable(map(_beginnings, map(_folded, words)))),
        re.compile("|".join(f"({pattern})" for pattern in known.month_patterns) or NEVER, re.IGNORECASE),
    )


def _beginnings(word: str) -> Iterator[str]:
    yield from (word[:length] for length in range(min(_SHORTEST_WEEKDAY, len(word)), len(word) + 1) if length)


@lru_cache(maxsize=10_000)
def _folded(word: str) -> str:
    """Return a word without case, accents, points and invisible letters."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return _TO_DROP.sub("", letters).replace("ı", "i").replace("’", "'")
