"""Facts that distinguish items of a series: the day, month or year in a title, a result, a number.

Names of days and months are those of CLDR, compared by their stems, so that no language is listed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from digest.language.text.dates.calendar_words import CalendarName, calendar_names, keys_of
from digest.language.text.words.words import words

_YEAR = re.compile(r"(?:19|20)\d\d")
_EAST_ASIAN_DAY = re.compile(r"(\d\d?)\s?[月월]\s?(\d\d?)\s?[日号號일]")
_IN_FIGURES = re.compile(r"(?<![\d.,/-])(?:\d{4}([./-])\d\d?\1\d\d?|\d\d?([./-])\d\d?\2\d{4})(?![\d/-])")
# A result, a time, a range: the numbers on both sides of the mark belong together.
_RESULT = re.compile(r"(?<![\d.,:/–-])(\d{1,3})\s?[:–-]\s?(\d{1,3})(?![\d:/–-]|[.,]\d)")
# "Episode 4", between marks or alone, or with a number sign; not the last words of "the toll rises to 12".
_PARTS = re.compile(r"[()\[\]|;!?«»“”„\"…—（）「」『』，。：]|[.,:–](?!\s?\d)|\s-\s")
_NUMBERED = re.compile(r"([^\W\d_]+)\.?\s(\d{1,4})")
_SIGNED = re.compile(r"(?:№|#|\bn[º°]|\bno\.|\bnr\.)\s?(\d+)", re.IGNORECASE)
# The words between a day and its month: "12 de mayo", "12th of May".
_LONGEST_LINK, _MOST_LINKS = 3, 2
_LAST_DAY = 31
# Without a day, shorter names of months are often other words: "may".
_SHORTEST_MONTH = 4


class DistinguishingFact(NamedTuple):
    """A distinguishing fact, by its kind.

    ``day`` 5-12, ``month`` 5, ``year`` 2025, ``date`` 2025-05-12 as written, ``weekday`` 0 (Monday), ``result`` 3:1,
    ``number`` 4 (after a number sign), ``number of episode`` 4.
    """

    kind: str
    value: str


def distinguishing_facts(text: str, language: str) -> frozenset[DistinguishingFact]:
    """Return all distinguishing facts of a text in a language (a primary subtag of BCP 47)."""
    found = words(text)
    return frozenset(
        [
            *_named(found, language),
            *(DistinguishingFact("year", word) for word in found if _YEAR.fullmatch(word)),
            *(DistinguishingFact("day", f"{int(month)}-{int(day)}") for month, day in _EAST_ASIAN_DAY.findall(text)),
            *(DistinguishingFact("date", match[0]) for match in _IN_FIGURES.finditer(text)),
            *(DistinguishingFact("result", f"{first}:{second}") for first, second in _RESULT.findall(text)),
            *_numbers(text),
        ]
    )


def _named(found: Sequence[str], language: str) -> Iterator[DistinguishingFact]:
    """Yield the days, months and weekdays that are given by name."""
    names = calendar_names(language)
    keys = keys_of(found, language)
    end = 0
    for start, key in enumerate(keys):
        fitting = (name for name in names.get(key, ()) if tuple(keys[start : start + len(name.keys)]) == name.keys)
        # 十一月, November, contains 一月, January.
        if start < end or not (name := next(fitting, None)):
            continue
        end = start + len(name.keys)
        if name.weekday is not None:
            yield DistinguishingFact("weekday", str(name.weekday))
        else:
            yield from _in_month(name, found, start, end)


def _in_month(name: CalendarName, found: Sequence[str], start: int, end: int) -> Iterator[DistinguishingFact]:
    days = _days_before(found, start) or _days_after(found, end)
    if days:
        yield from (DistinguishingFact("day", f"{name.month}-{day}") for day in days)
    elif len("".join(found[start:end])) >= _SHORTEST_MONTH:
        yield DistinguishingFact("month", str(name.month))


def _days_before(found: Sequence[str], place: int) -> Sequence[int]:
    """Return the days whose number precedes a place, the whole range if there is one."""
    last = _before(found, place)
    if last is None:
        return ()
    day, first = _day(found[last]), _before(found, last)
    before = _day(found[first]) if first is not None else day
    return range(before, day + 1) if before < day else (day,)


def _days_after(found: Sequence[str], place: int) -> Sequence[int]:
    day = _day(found[place]) if place < len(found) else 0
    return (day,) if day else ()


def _before(found: Sequence[str], place: int) -> int | None:
    """Return the place of a day's number before a place, with only short words between, None if there is none."""
    for where in range(place - 1, max(-1, place - 2 - _MOST_LINKS), -1):
        if _day(found[where]):
            return where
        if len(found[where]) > _LONGEST_LINK or not found[where].isalpha():
            return None
    return None


def _day(word: str) -> int:
    """Return the day of the month that a word stands for, 0 for none."""
    return int(word) if len(word) <= 2 and word.isdecimal() and int(word) <= _LAST_DAY else 0


def _numbers(text: str) -> Iterator[DistinguishingFact]:
    yield from (DistinguishingFact("number", number) for number in _SIGNED.findall(text))
    for part in _PARTS.split(text):
        if match := _NUMBERED.fullmatch(part.strip()):
            yield DistinguishingFact(f"number of {match[1].casefold()}", match[2])
