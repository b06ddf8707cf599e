"""Dates with words, as in the headings of text files: "12 мая 2024 г.", "21–25 April", "2 days ago".

Rules find day, year, time and ranges; only words are looked up. So every number of the text is accounted for, and a
text that is not fully understood is not a date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache
from typing import NamedTuple

from digest.language.known import of_all
from digest.language.text.characters.scripts import script_of
from digest.language.text.dates.date_rules import numbered_day, numbered_weekday, part_clock, parts_of_day, plain
from digest.language.text.dates.date_words import DateWords
from digest.language.text.dates.day_names import weekday
from digest.language.text.patterns import one_of
from digest.model.item import Published

# "De domingo 21 a jueves 25 de noviembre de 2026, a las 10:30 horas" is about as long as it gets.
LONGEST = 72
_MOST_WORDS = 6
# "Il y a 45 minutes", "the day before yesterday".
_LONGEST_AGE, _LONGEST_DAY_NAME = 32, 24
_UNITS = (timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(weeks=1))
# Copies and archives without times give files the beginning of Unix (1970) or of ZIP (1980).
_YEARS_OF_FILES = range(1990, 2101)
# A year outside this range is a typing error.
_YEARS_OF_NEWS = range(1900, 2101)
# The calendars of Thailand, Laos, Cambodia and Myanmar are 543 years ahead.
_BUDDHIST_ERA, _BUDDHIST_YEARS, _BUDDHIST_SCRIPTS = 543, range(2400, 2700), frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
# November to February may be a season; May to April is a range that ends before it begins.
_LONGEST_OVER_NEW_YEAR = 6

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day as named in a text; without a year (None), the last such day.

    A contradictory day, "Friday" with the date of a Tuesday, matches no date.
    """

    day: int
    month: int
    year: int | None
    clock: time | None = None
    contradicts_itself: bool = False

    def seen_from(self, saved: datetime) -> date | None:
        """Return the date, for a file saved at that moment; None if there is no such day.

        Without a year it is in the past, or at most one day ahead, because clocks differ.
        """
        if self.contradicts_itself:
            return None
        if self.year is not None:
            return _day_or_none(self.year, self.month, self.day)
        latest = saved.date() + timedelta(days=1)
        days = [_day_or_none(year, self.month, self.day) for year in (latest.year, latest.year - 1)]
        return next((day for day in days if day and day <= latest), None)


@dataclass(frozen=True, slots=True)
class Age:
    """The time between the publication of a piece and the saving of its file."""

    age: timedelta
    clock: time | None = None
    year: None = None

    def seen_from(self, saved: datetime) -> date:
        """Return the date, for a file saved at that moment."""
        return (saved - self.age).date()


WordedDate = CalendarDay | Age


def read_worded(text: str, words: DateWords, *, anywhere: bool = True) -> WordedDate | None:
    """Read a text that is only a date with words in it; for a range, the first day.

    Returns None for anything else, for a month or a day of the week alone, and for a two-digit year. With ``anywhere``,
    the words may be in any language.
    """
    if len(text) > LONGEST:
        return None
    line, clock = part_clock(plain(text))
    found = _numbered(line) or _range(line, words, anywhere) or _day(line, words, anywhere) or _aged(line, words)
    return replace(found, clock=clock) if found else None


def resolve(worded: WordedDate, saved: datetime, zone: tzinfo) -> Published | None:
    """Return the date, for a file saved at that (aware) moment; None if there is no such day.

    Also None if its year depends on an implausible moment. A date without a time is a calendar date; a time without an
    offset is in ``zone``.
    """
    if worded.year is None and saved.year not in _YEARS_OF_FILES:
        return None
    day = worded.seen_from(saved if worded.year else saved.astimezone(zone))
    if day is None or worded.clock is None:
        return day
    moment = datetime.combine(day, worded.clock)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS_OF_NEWS else None
    except ValueError:
        return None


def _numbered(line: str) -> CalendarDay | None:
    found = numbered_day(line)
    return _checked(CalendarDay(*found), {numbered_weekday(line)}) if found else None


def _range(line: str, words: DateWords, anywhere: bool) -> CalendarDay | None:
    """Return the first day of a range: "21–25 April 2024", "from 30 April to 2 May"."""
    start, between_words, days = _range_patterns()
    line = start.sub("", line)
    if match := days.search(line):
        first = f"{line[: match.start()]}{match['first']}{line[match.end() :]}"
        day = _day(first, words, anywhere)
        return day if int(match["first"]) < int(match["last"]) else _contradiction(day)
    for between in between_words.finditer(line):
        first, last = line[: between.start()], line[between.end() :]
        if _NUMBER.search(first) and _NUMBER.search(last):
            return _first_of(_day(first, words, anywhere), _day(last, words, anywhere))
    return None


@cache
def _range_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile patterns for the words before a range, for those between its days, and for two numbers with these."""
    before = one_of(of_all(lambda known: known.dates.range_starts))
    to = rf"(?:\s?[-–—~]\s?|\s{one_of(of_all(lambda known: known.dates.ranges))}\s)"
    patterns = (rf"^{before} (?=.*\d)", to, rf"(?<!\d)(?P<first>\d\d?)\.?{to}(?P<last>\d\d?)(?!\d)")
    start, between, days = (re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    return start, between, days


def _first_of(first: CalendarDay | None, last: CalendarDay | None) -> CalendarDay | None:
    """Return the first day of a range, in the year of the last one; None if it comes after the last one."""
    if not first or not last:
        return None
    is_over_new_year = (first.month, first.day) > (last.month, last.day)
    if first.year is None and last.year is not None:
        is_short = (last.month - first.month) % 12 <= _LONGEST_OVER_NEW_YEAR
        day = replace(first, year=last.year - is_over_new_year)
        return day if is_short or not is_over_new_year else _contradiction(day)
    if first.year is None:
        return first if not is_over_new_year or (first.month, last.month) == (12, 1) else None
    return first if last.year is not None and first.year + is_over_new_year <= last.year else _contradiction(first)


def _contradiction(day: CalendarDay | None) -> CalendarDay | None:
    """Return what a range that ends before it begins means: a wrong date if it has a year, else not a date."""
    return replace(day, contradicts_itself=True) if day and day.year is not None else None


def _day(line: str, words: DateWords, anywhere: bool) -> CalendarDay | None:
    """Read one day whose month is a word: a number for the day, at most one for the year, and words."""
    parts = named_day(parts_of_day(line))
    if parts is None:
        return None
    year = year_of(parts) if parts.year else None
    if year is not None and year < _YEARS_OF_NEWS.start:
        return None
    month = words.month(parts.names, anywhere=anywhere)
    return _checked(CalendarDay(int(parts.day), month, year), set(map(weekday, parts.names))) if month else None


class NamedDay(NamedTuple):
    """The parts of a day whose month is a word; ``year`` is "" if there is none."""

    day: str
    year: str
    names: list[str]


def named_day(parts: Sequence[str]) -> NamedDay | None:
    """Identify the parts of a day; return None if one is missing, superfluous or unknown."""
    days = [part for part in parts if part.isdecimal() and len(part) <= 2]
    years = [part for part in parts if part.isdecimal() and len(part) == 4]
    names = [part for part in parts if part[0].isalpha() and not _NUMBER.search(part)]
    if len(days) + len(years) + len(names) < len(parts):
        return None
    if len(days) != 1 or len(years) > 1 or not 1 <= len(names) <= _MOST_WORDS:
        return None
    return NamedDay(days[0], years[0] if years else "", names)


def year_of(parts: NamedDay) -> int:
    """Return the year of a day in the calendar of news, if it has one."""
    year = int(parts.year)
    is_buddhist = year in _BUDDHIST_YEARS and script_of(" ".join(parts.names)) in _BUDDHIST_SCRIPTS
    return year - _BUDDHIST_ERA if is_buddhist else year


def _checked(found: CalendarDay, weekdays: set[int | None]) -> CalendarDay:
    """Check a day with its year against the day of the week beside it, if there is one."""
    day = _day_or_none(found.year, found.month, found.day) if found.year is not None else None
    named = weekdays - {None}
    return replace(found, contradicts_itself=True) if day and len(named) == 1 and day.weekday() not in named else found


def _aged(line: str, words: DateWords) -> Age | None:
    """Read how long ago it was; a number in the text must be that of the minutes, hours, days or weeks."""
    numbers = _NUMBER.findall(line)
    longest = _LONGEST_AGE if numbers else _LONGEST_DAY_NAME
    if not line or len(line) > longest or len(numbers) > 1:
        return None
    age = words.age(line)
    if age is None or (numbers and age not in [int(numbers[0]) * unit for unit in _UNITS]):
        return None
    return Age(age)
