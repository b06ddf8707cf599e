"""Dates in feeds: RFC 822, RFC 3339, W3C-DTF, and other unambiguous forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from dateutil.parser import parse as parse_with_dateutil

from digest.model.item import Published

_LONGEST = 80
_MONTHS = "january february march april may june july august september october november december".split()
# The zones of RFC 822 (section 5.1), and abbreviations that are unambiguous in news.
_HOURS = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8,
    "HST": -10, "BST": 1, "WEST": 1, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_AFTER_MINUTE = (
    r"(?::?(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?(?: ?(?P<half>[ap])\.?m\.?(?![a-z]))?"
    r"(?: ?(?P<zone>(?:GMT|UTC?)? ?[+-]\d\d?(?::?\d\d)?|[a-z]{1,5}))?(?: ?\([^)]*\))?"
)
_CLOCK = rf"(?P<hour>\d\d?):?(?P<minute>\d\d){_AFTER_MINUTE}"
# A time with a colon, as it must have beside words: "2026" is no time.
CLOCK = rf"(?P<hour>\d\d?):(?P<minute>\d\d){_AFTER_MINUTE}"
_ISO = re.compile(
    r"(?P<year>\d{4})(?:(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)|(?P<month_2>\d\d)(?P<day_2>\d\d))"
    rf"(?:(?:T|,? ){_CLOCK}|Z|[+-]\d\d:\d\d)?",
    re.IGNORECASE | re.ASCII,
)
_RFC822 = re.compile(
    r"(?:[a-z]{3,9}\.?,? ?)?(?P<day>\d\d?)[ -](?P<name>[a-z]{3,9})\.?[ -](?P<year>\d{4}|\d\d)"
    rf"(?:,? {_CLOCK})?",
    re.IGNORECASE | re.ASCII,
)
_OFFSET = re.compile(r"([+-])(\d\d?):?(\d\d)?\Z")
_YEAR_FIRST = re.compile(r"\d{4}(?:[-/.]?\d|\Z)")
# Two dates that differ in every field: a field missing from a date then gets two values, which shows that it is
# missing.
_DEFAULTS = (
    (datetime(2000, 1, 1), False),  # noqa: DTZ001 - dateutil adds the zone that the text names
    (datetime(2001, 2, 2, 11, 11, 11), True),  # noqa: DTZ001 - likewise
)


def parse_feed_date(text: str, zone: tzinfo) -> Published | None:
    """Parse the date of an entry; return None if it is not a date, incomplete or ambiguous.

    Accepts RFC 822 as amended by RFC 2822 (``-0000`` and unknown zone names are UTC, RFC 5322 section 4.3), RFC 3339
    and ISO 8601, W3C-DTF; a time without an offset is in ``zone``; a date without a time is a calendar date. Then
    anything else that dateutil can read in only one way: ``May 1, 2024``, but not ``03/04/2024``. Never raises.

    Items that were stored by version 0.1.0 are found again by the dates that this function returns, so any other form
    belongs in ``lenient_dates``.
    """
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST or not text.isascii():
        return None
    try:
        match = _ISO.fullmatch(text) or _RFC822.fullmatch(text)
        published = _read(match, zone) if match else _read_with_dateutil(text, zone)
        if isinstance(published, datetime):
            published.astimezone(UTC)  # an instant that UTC cannot express is not a date
    except (ValueError, OverflowError):
        return None
    return published


def _read(match: re.Match[str], zone: tzinfo) -> Published:
    parts = match.groupdict()
    day = date(_year(parts["year"]), _month(parts), int(parts["day"] or parts["day_2"]))
    return day if parts["hour"] is None else at(day, parts, zone)


def _year(text: str) -> int:
    """Return a four-digit year; two digits mean 1950 to 2049 (RFC 2822, section 4.3)."""
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 50 else 1900)


def _month(parts: dict[str, str | None]) -> int:
    name = parts.get("name")
    if name is None:
        return int(parts["month"] or parts["month_2"] or 0)
    numbers = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower())]
    return numbers[0] if numbers else 0


def at(day: date, parts: Mapping[str, str | None], zone: tzinfo) -> datetime:
    """Add the time of day; 24:00 is the end of the day, and a leap second becomes the second before it."""
    hour = int(parts["hour"] or 0)
    if parts["half"]:
        hour = hour % 12 + (12 if parts["half"] in "pP" else 0)
    second = int(parts["second"] or 0)
    fraction = int((parts["fraction"] or "0")[:6].ljust(6, "0"))
    clock = time(0 if hour == 24 else hour, int(parts["minute"] or 0), 59 if second == 60 else second, fraction)
    moment = datetime.combine(day, clock, _zone(parts["zone"], zone))
    return moment + timedelta(days=1) if hour == 24 else moment


def _zone(name: str | None, zone: tzinfo) -> tzinfo:
    if not name:
        return zone
    match = _OFFSET.search(name)
    if not match:
        return timezone(timedelta(hours=_HOURS.get(name.upper(), 0)))
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(-offset if match[1] == "-" else offset)


def _read_with_dateutil(text: str, zone: tzinfo) -> Published | None:
    if _YEAR_FIRST.match(text):
        return None  # dateutil would read 2024-13-05 as May 13
    first, second = (
        parse_with_dateutil(text, default=default, dayfirst=day_first, tzinfos=_dateutil_zone)
        for default, day_first in _DEFAULTS
    )
    if first.date() != second.date() or f"{first.year:04}" not in text:
        return None
    if first.hour != second.hour:
        return first.date()
    return first if first.tzinfo else first.replace(tzinfo=zone)


def _dateutil_zone(name: str | None, offset: int | None) -> tzinfo | None:
    """Return a zone for every name: otherwise dateutil uses the computer's zone, or warns."""
    if name is None and offset is None:
        return None
    return _zone(name, UTC) if offset is None else timezone(timedelta(seconds=offset))
