"""Dates in a text: "7 October 2024", "October 7th", 10月7日, 2024-10-07, and months alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from digest.language.known import language as known_language
from digest.language.text.numbers.han_numbers import han_numbers
from digest.translating.checking.gate.calendar.clock_patterns import joining_pattern
from digest.translating.checking.gate.calendar.date_patterns import (
    NUMBERED,
    NUMERIC,
    is_full_name,
    month_number,
    named_pattern,
)
from digest.translating.checking.gate.side import Side

_DAY_BEFORE = re.compile(r"(?<![\d.,:/])(3[01]|[12]\d|0?[1-9])(?:\.|º|°|-?[^\W\d_]{1,2})?(?=\D*\Z)")
_COMMA = re.compile(r",\s")
_DAY_AFTER = re.compile(r"(3[01]|[12]\d|0?[1-9])(?![\d:]|[.,]\d)(?:\s?[日号號일])?")
_CENTURY = 100
_DECEMBER = 12
# Longer than a day with its ending and the word after it.
_REACH = 16


class PartialDate(NamedTuple):
    """A date, of which the day or the year may be missing."""

    day: int | None
    month: int
    year: int | None


class DateMention(NamedTuple):
    """A date in a text: the days that it may mean, its range, and whether it is certainly a date."""

    days: tuple[PartialDate, ...]
    start: int
    end: int
    is_sure: bool


@lru_cache(maxsize=8)
def dates(side: Side) -> Sequence[DateMention]:
    """Return the dates and the months of a text; only those in digits if the language has no months."""
    text = side.with_ascii_digits
    found = [*_numeric(text, side.language), *_named(text, side.language)]
    if known_language(side.language).calendar.has_numbered_months:
        found += _numbered(text, side.language)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _numeric(text: str, language: str) -> Iterator[DateMention]:
    for match in NUMERIC.finditer(text):
        days = tuple(day for day in _readings(match, language) if day.month <= _DECEMBER)
        if days:
            yield DateMention(days, *match.span(), is_sure=True)


def _readings(match: re.Match[str], language: str) -> Iterator[PartialDate]:
    """Yield the days that a date in digits may mean: in English, 7/10/2024 may be in July."""
    if match["year_first"]:
        yield PartialDate(int(match["day"]), int(match["month"]), int(match["year_first"]))
        return
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 2000 if year < _CENTURY else 0
    yield PartialDate(one, two, year)
    if language == "en":
        yield PartialDate(two, one, year)


def _numbered(text: str, language: str) -> Iterator[DateMention]:
    for match in NUMBERED.finditer(text):
        month, day = _number(match["month"]), match["day"] and _number(match["day"])
        if month > _DECEMBER:
            continue
        date = PartialDate(day or None, month, int(match["year"]) if match["year"] else None)
        yield DateMention((date,), *match.span(), is_sure=True)
        if day:
            yield from _days_after(text, match.end(), date, language)


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else next((number.value for number in han_numbers(written, "zh")), 1)


def _named(text: str, language: str) -> Iterator[DateMention]:
    pattern = named_pattern(language)
    for match in pattern.finditer(text) if pattern else ():
        mention = _named_date(match, language)
        if not mention:
            continue
        yield mention
        if match["day"]:
            yield from _days_before(text, match.start("day"), mention.days[0], language)
        elif match.re.groupindex.get("day_after") and match["day_after"]:
            yield from _days_after(text, match.end("day_after"), mention.days[0], language)


def _named_date(match: re.Match[str], language: str) -> DateMention | None:
    groups = match.groupdict()
    day, year = groups["day"] or groups.get("day_after"), groups["year_first"] or groups["year"]
    is_alone = not day and not year
    # An abbreviation is no month unless it is beside a day or a year.
    if is_alone and not is_full_name(groups["month"], language):
        return None
    date = PartialDate(_day(day), month_number(groups["month"], language), int(year) if year else None)
    return DateMention((date,), *match.span(), is_sure=not _is_ambiguous(groups["month"], language, is_alone=is_alone))


def _day(written: str | None) -> int | None:
    """Return the number of a day; one that is in words is the first."""
    return (int(written) if written.isdecimal() else 1) if written else None


def _is_ambiguous(name: str, language: str, *, is_alone: bool) -> bool:
    """Return whether the name of a month may be another word here: "May", and "march" beside a number."""
    ambiguous = known_language(language).calendar.ambiguous_months
    if name.islower() and name not in ambiguous:
        return name in {month.lower() for month in ambiguous}
    return is_alone and name in ambiguous


def _days_before(text: str, end: int, date: PartialDate, language: str) -> Iterator[DateMention]:
    """Yield the days that share the month after them: the 5 of "5 to 12 June", and of "5, 7 and 9 June"."""
    joining = joining_pattern(language)
    while match := _DAY_BEFORE.search(text, max(0, end - _REACH), end):
        if not (joining.fullmatch(text, match.end(), end) or _COMMA.fullmatch(text, match.end(), end)):
            return
        yield DateMention((date._replace(day=int(match[1])),), *match.span(), is_sure=True)
        end = match.start()


def _days_after(text: str, start: int, date: PartialDate, language: str) -> Iterator[DateMention]:
    """Yield the day that shares the month before it: the 12 of "June 5 to 12"."""
    match = _DAY_AFTER.search(text, start, start + _REACH)
    if match and joining_pattern(language).fullmatch(text, start, match.start()):
        yield DateMention((date._replace(day=int(match[1])),), *match.span(), is_sure=False)
