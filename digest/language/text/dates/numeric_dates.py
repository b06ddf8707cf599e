"""Dates in figures, as in the headings of text files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from digest.model.item import Published
from digest.model.source import DateOrder

# Two-digit years match, so that they can be reported, but are never guessed; 1.2.3 is a version or section number.
_DAY = (
    r"(?!\d\d?\D\d\d?\D\d(?!\d))"
    r"(?P<first>\d{4}|\d\d?)(?P<mark>[./-])(?P<second>\d\d?)(?P=mark)(?P<third>\d{4}|\d\d?)"
    # Russian and Ukrainian add the word for "year".
    r"(?:\s?[гр]\b\.?)?"
)
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<seconds>\d{2})(?:[.,]\d{1,9})?)?"
_OFFSET = r"(?P<offset>Z|[+-]\d{2}:?[0-5]\d)"
_DATE = rf"{_DAY}(?:(?:\s*,\s*|\s+|T){_TIME}(?:\s?{_OFFSET})?)?"
_WHOLE = re.compile(_DATE)
_LEADING = re.compile(rf"{_DATE}(?=[\s,|:–—]|\.\s)")
_TRAILING = re.compile(rf"(?<=[\s(\[|,:：]){_DATE}(?=[)\]]?\Z)")
# The longest is "2025-04-21T10:30:00.000000000 +02:00"; the rest is for brackets and spaces.
_LONGEST = 48
_BEFORE_DATE = " \t\u00a0\u202f,|/–—-(["
_AFTER_DATE = " \t\u00a0\u202f,|/–—-:."


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A line without the date before or after it, and that date as written."""

    text: str
    date: str
    is_before: bool


def parse_heading(text: str, order: DateOrder, zone: tzinfo) -> Published | None:
    """Parse a text that is only a date; return None for anything else and for a day that does not exist.

    With the year first, the order is year, month, day (ISO 8601, also with points or slashes); with the year last,
    ``order`` decides. A date without a time is a calendar date; a time without an offset is in ``zone``.
    """
    match = _WHOLE.fullmatch(text.strip())
    if not match:
        return None
    try:
        day = _day(match, order)
        return day if match["hour"] is None else _moment(day, match, zone)
    except ValueError:
        return None


def is_date_shaped(text: str) -> bool:
    """Return whether a text has the form of a date, even if the day does not exist or the year has two digits."""
    return _WHOLE.fullmatch(text.strip()) is not None


def split_dated(line: str) -> DatedLine | None:
    """Split a line that begins or ends with a date, ``Ferry sails again 28.10.2024``; None if there is no date."""
    tail = line[-_LONGEST:]
    if match := _TRAILING.search(tail):
        text = line[: len(line) - len(tail) + match.start()]
        return _dated(text, match[0], is_before=False)
    if match := _LEADING.match(line):
        return _dated(line[match.end() :], match[0], is_before=True)
    return None


def _dated(text: str, date_text: str, *, is_before: bool) -> DatedLine | None:
    title = (text.lstrip(_AFTER_DATE) if is_before else text.rstrip(_BEFORE_DATE)).strip()
    return DatedLine(title, date_text, is_before) if title else None


def _day(match: re.Match[str], order: DateOrder) -> date:
    first, second, third = int(match["first"]), int(match["second"]), int(match["third"])
    if len(match["first"]) == 4:
        return date(first, second, third)
    if len(match["third"]) == 2:
        raise ValueError("a year of two digits")
    return date(third, first, second) if order == "mdy" else date(third, second, first)


def _moment(day: date, match: re.Match[str], zone: tzinfo) -> datetime:
    moment = time(int(match["hour"]), int(match["minute"]), int(match["seconds"] or 0))
    return datetime.combine(day, moment, _offset(match["offset"]) if match["offset"] else zone)


def _offset(text: str) -> tzinfo:
    if text == "Z":
        return UTC
    size = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-size if text[0] == "-" else size)
