"""Tell whether a few words name a certain day, as a title does beside its own words."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from digest.language import cldr
from digest.language.known import codes, language

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
# A shorter beginning of a month may be another word.
_SHORTEST = 3
_MOST_NUMBERS = 3
_LONGEST = 40
_LAST = date.max.toordinal()


def names_day(part: str, day: date, code: str) -> bool:
    """Return whether a part is a date and nothing else, and is that day, the one before or the one after.

    In between lies the time zone. ``code`` is the language of the part; English is always understood.
    """
    if len(part) > _LONGEST:
        return False
    numbers = [int(number) for number in _NUMBER.findall(part)]
    if not 0 < len(numbers) <= _MOST_NUMBERS:
        return False
    words = [word.lower() for word in _WORD.findall(part)]
    # Before year 1 and after 9999 there are no days.
    around = (timedelta(days=days) for days in (0, -1, 1) if date.min.toordinal() <= day.toordinal() + days <= _LAST)
    return any(_is_day(numbers, words, day + by, code) for by in around)


def _is_day(numbers: list[int], words: list[str], day: date, code: str) -> bool:
    months = _months(code, day.month)
    named = [word for word in words if len(word) >= _SHORTEST and any(month.startswith(word) for month in months)]
    rest = set(words).difference(named, _others(code))
    parts = {day.day, day.month, day.year, day.year % 100}
    has_month = bool(named) or numbers.count(day.month) > (day.month == day.day)
    # A letter stands for a day, a year or an ordinal, as in East Asia and in Russian.
    return day.day in numbers and has_month and parts.issuperset(numbers) and all(len(word) == 1 for word in rest)


@lru_cache(maxsize=512)
def _months(code: str, month: int) -> tuple[str, ...]:
    return tuple(name.lower() for each in _codes(code) for name in _names(each, month))


def _names(code: str, month: int) -> tuple[str, ...]:
    names = (cldr.months(code), language(code).calendar.months)
    return tuple(name for listed in names if listed for name in listed[month - 1])


@lru_cache(maxsize=64)
def _others(code: str) -> frozenset[str]:
    """Return the words that a date may have besides its month."""
    words: set[str] = set()
    for each in _codes(code):
        known = language(each)
        days = (*cldr.weekdays(each), *cldr.weekdays(each, "abbreviated"), *known.calendar.weekdays)
        dates = (known.dates.fillers, known.dates.ordinals, known.dates.after_year)
        words.update(name.lower().rstrip(".") for listed in (*days, *dates) for name in listed)
    return frozenset(words)


def _codes(code: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((code, "en"))) if code in codes() else ("en",)
