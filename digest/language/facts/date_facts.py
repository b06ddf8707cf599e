"""Dates as facts: "7 October 2024", "October 7th", 10月7日, 2024-10-07, and months alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from digest.language.facts.clock_patterns import joining_pattern
from digest.language.facts.date_patterns import (
    NUMBERED,
    NUMERIC,
    is_full_name,
    month_number,
    named_pattern,
)
from digest.language.facts.fact import Fact
from digest.language.facts.numerals import ascii_digits
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.han_numbers import han_numbers

_DAY_BEFORE = re.compile(r"(?<![\d.,:/])(3[01]|[12]\d|0?[1-9])(?:\.|º|°|-?[^\W\d_]{1,2})?(?=\D*\Z)")
_COMMA = re.compile(r",\s")
_DAY_AFTER = re.compile(r"(3[01]|[12]\d|0?[1-9])(?![\d:]|[.,]\d)(?:\s?[日号號일])?")
_CENTURY = 100
_DECEMBER = 12
_VALUE = re.compile(r"(\d{4}-)?(\d\d)(-\d\d)?")
# Longer than a day with its ending and the word after it.
_REACH = 16


class _Date(NamedTuple):
    """A date, of which the day or the year may be missing."""

    day: int | None
    month: int
    year: int | None

    def __str__(self) -> str:
        """Return the date as a value: "2024-10-07", "10-07", "2024-10" or "10"."""
        parts = (f"{self.year:04}" if self.year else "", f"{self.month:02}", f"{self.day:02}" if self.day else "")
        return "-".join(filter(None, parts))


@lru_cache(maxsize=64)
def date_facts(text: str, language: str) -> Sequence[Fact]:
    """Return the dates, months and days of the week of a text; only dates in digits if the language has no months."""
    plain = ascii_digits(text)
    found = [*_numeric(plain, language), *_named(plain, language), *_weekdays(text, language)]
    if known_language(language).calendar.has_numbered_months:
        found += _numbered(plain, language)
    return tuple(sorted(found, key=lambda fact: fact.start))


def knows_weekdays(language: str) -> bool:
    """Return whether the days of the week of a language are known."""
    return bool(known_language(language).calendar.weekday_patterns)


def is_weekday(fact: Fact) -> bool:
    """Return whether a date is a day of the week."""
    return any(value.startswith("W") for value in fact.values)


def vaguer(value: str) -> Iterator[str]:
    """Yield a date without its day, its year, or both."""
    if match := _VALUE.fullmatch(value):
        year, month, day = match.groups("")
        yield from (f"{year}{month}", f"{month}{day}", month)


def _date(days: Iterable[_Date], span: tuple[int, int], *, is_sure: bool = True) -> Fact:
    return Fact("date", frozenset(map(str, days)), *span, is_sure)


def _weekdays(text: str, language: str) -> Iterator[Fact]:
    """Yield the days of the week as "W1" for Monday; words that may mean something else are not sure."""
    for pattern, is_sure in zip(_weekday_patterns(language), (True, False), strict=True):
        for match in pattern.finditer(text) if pattern else ():
            yield Fact("date", frozenset(((match.lastgroup or ""),)), *match.span(), is_sure)


@cache
def _weekday_patterns(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    calendar = known_language(language).calendar
    return _days_of_week(calendar.weekday_patterns, language), _days_of_week(calendar.weekday_hints, language)


def _days_of_week(forms: Sequence[str], language: str) -> re.Pattern[str] | None:
    """Compile a pattern for whole words, in scripts with spaces; Arabic attaches "and" and "in" to words."""
    named = "|".join(f"(?P<W{day}>{form})" for day, form in enumerate(forms, 1) if form)
    if not named or language in UNSPACED_LANGUAGES:
        return re.compile(named) if named else None
    before = "" if language == "ar" else r"(?<!\w)"
    return re.compile(rf"{before}(?:{named})(?!\w)", re.IGNORECASE)


def _numeric(text: str, language: str) -> Iterator[Fact]:
    for match in NUMERIC.finditer(text):
        days = tuple(day for day in _readings(match, language) if day.month <= _DECEMBER)
        if days:
            yield _date(days, match.span())


def _readings(match: re.Match[str], language: str) -> Iterator[_Date]:
    """Yield the days that a date in digits may mean: in English, 7/10/2024 may be in July."""
    if match["year_first"]:
        yield _Date(int(match["day"]), int(match["month"]), int(match["year_first"]))
        return
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 2000 if year < _CENTURY else 0
    yield _Date(one, two, year)
    if language == "en":
        yield _Date(two, one, year)


def _numbered(text: str, language: str) -> Iterator[Fact]:
    for match in NUMBERED.finditer(text):
        month, day = _number(match["month"]), match["day"] and _number(match["day"])
        if month > _DECEMBER:
            continue
        date = _Date(day or None, month, int(match["year"]) if match["year"] else None)
        yield _date((date,), match.span())
        if day:
            yield from _days_after(text, match.end(), date, language)


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else next((number.value for number in han_numbers(written, "zh")), 1)


def _named(text: str, language: str) -> Iterator[Fact]:
    pattern = named_pattern(language)
    for match in pattern.finditer(text) if pattern else ():
        found = _named_date(match, language)
        if not found:
            continue
        date, fact = found
        yield fact
        if match["day"]:
            yield from _days_before(text, match.start("day"), date, language)
        elif match.re.groupindex.get("day_after") and match["day_after"]:
            yield from _days_after(text, match.end("day_after"), date, language)


def _named_date(match: re.Match[str], language: str) -> tuple[_Date, Fact] | None:
    groups = match.groupdict()
    day, year = groups["day"] or groups.get("day_after"), groups["year_first"] or groups["year"]
    is_alone = not day and not year
    # An abbreviation is no month unless it is beside a day or a year.
    if is_alone and not is_full_name(groups["month"], language):
        return None
    date = _Date(_day(day), month_number(groups["month"], language), int(year) if year else None)
    return date, _date((date,), match.span(), is_sure=not _is_ambiguous(groups["month"], language, is_alone=is_alone))


def _day(written: str | None) -> int | None:
    """Return the number of a day; one that is in words is the first."""
    return (int(written) if written.isdecimal() else 1) if written else None


def _is_ambiguous(name: str, language: str, *, is_alone: bool) -> bool:
    """Return whether the name of a month may be another word here: "May", and "march" beside a number."""
    ambiguous = known_language(language).calendar.ambiguous_months
    if name.islower() and name not in ambiguous:
        return name in {month.lower() for month in ambiguous}
    return is_alone and name in ambiguous


def _days_before(text: str, end: int, date: _Date, language: str) -> Iterator[Fact]:
    """Yield the days that share the month after them: the 5 of "5 to 12 June", and of "5, 7 and 9 June"."""
    joining = joining_pattern(language)
    while match := _DAY_BEFORE.search(text, max(0, end - _REACH), end):
        if not (joining.fullmatch(text, match.end(), end) or _COMMA.fullmatch(text, match.end(), end)):
            return
        yield _date((date._replace(day=int(match[1])),), match.span())
        end = match.start()


def _days_after(text: str, start: int, date: _Date, language: str) -> Iterator[Fact]:
    """Yield the day that shares the month before it: the 12 of "June 5 to 12"."""
    match = _DAY_AFTER.search(text, start, start + _REACH)
    if match and joining_pattern(language).fullmatch(text, start, match.start()):
        yield _date((date._replace(day=int(match[1])),), match.span(), is_sure=False)
