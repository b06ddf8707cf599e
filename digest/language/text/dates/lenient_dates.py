"""Dates of feeds that no standard allows: in words of any language, as seconds since 1970, in figures of any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from html import unescape

from digest.language.known import of_all
from digest.language.text.dates.calendar_names import are_weekdays, month_of, with_day_halves
from digest.language.text.dates.date_rules import numbered_day, part_clock, parts_of_day, plain
from digest.language.text.dates.frozen.feed_dates import CLOCK, at, parse_feed_date
from digest.language.text.dates.worded_dates import named_day, year_of
from digest.language.text.patterns import one_of
from digest.model.item import Published
from digest.model.source import DateOrder

_LONGEST = 80
_MOST_REMEMBERED = 10_000
# This is how many dates may not be understood before names are looked up in the feed's language only, and before
# nothing is looked up any more: 5 ms and 1 ms each.
_MOST_MISSES_ANYWHERE, _MOST_MISSES = 100, 2_000
_YEARS_OF_NEWS = range(1900, 2101)

_EPOCH = re.compile(r"(?P<seconds>\d{9,10})(?:\.\d{1,9})?|(?P<milliseconds>\d{12,13})|(?P<microseconds>\d{15,16})")
_YEARS_OF_EPOCH = range(1990, 2101)
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
# 20250421103000, and without seconds.
_COMPACT = re.compile(r"(?P<day>(?:19|20)\d{6})(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>Z)?")
_LIKE_AN_HOUR = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])")
_NUMERIC = re.compile(
    rf"(?P<first>\d\d?)(?P<mark>[./-])(?P<second_number>\d\d?)(?P=mark)(?P<year>\d{{4}})(?:(?:T|,? ){CLOCK})?",
    re.IGNORECASE,
)
_AT_END = re.compile(rf"(?P<day>.*?[^\s,;|])[,;|]?\s{CLOCK}", re.IGNORECASE)
# "at" and "Uhr" around a time, which are no zones.
_ZONE = re.compile(r"(?:UTC?|GMT|Z|[A-Z]{2,4}[ST]|MSK|CET|EET|JST|KST)?[ +\d:-]*", re.IGNORECASE)
_LEADING_NAMES = re.compile(r"(?P<names>[^\d,،、]{1,40})[,،、]?\s*(?=\d)")
_EAST_ASIAN_DAY = re.compile(r"(?<=[日号號일])(?=[\d(（])")
_MINUS = re.compile("(?<=[\\s\\d])[−–](?=\\d\\d:?\\d\\d$)")
# Zones as some countries name them, and as they are known elsewhere.
_ZONES = {"МСК": "MSK", "MEZ": "CET", "MESZ": "CEST", "HNEC": "CET", "HAEC": "CEST", "BRT": "-0300", "ART": "-0300"}
_NAMED_ZONE = re.compile(rf"(?<!\w)(?:{'|'.join(_ZONES)})(?!\w)", re.IGNORECASE)
# Servers put numbered months where others have names: "火, 06 1月 2026".
_NUMBERED_MONTH = re.compile(
    r"(?P<day>\d\d?),?\s+(?P<word>(?:tháng|thg|th)\.?\s?)?(?P<month>\d\d?)(?(word)|(?:[月월]|-р сар\w*))"
    r",?\s+(?P<year>\d{4})",
    re.IGNORECASE,
)


class LenientDates:
    """A reader of the dates of one feed.

    A time without an offset is in ``zone``. A date such as 03/04/2025 is read in ``order``, if that is given, and
    otherwise ambiguous.
    """

    def __init__(self, zone: tzinfo, order: DateOrder | None = None) -> None:
        self._zone = zone
        self._order = order
        self._found: dict[tuple[str, str], Published | None] = {}
        self._misses = 0

    def read(self, text: str, language: str) -> Published | None:
        """Read a date that ``parse_feed_date`` does not understand; None if it is not a date or ambiguous.

        The words may be in any language; ``language`` is that of the text, "" if it is not known. Days of the week are
        not checked against the date. Never raises.
        """
        if len(text) > _LONGEST or self._misses >= _MOST_MISSES:
            return None
        key = (text, language)
        if key not in self._found:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[key] = self._read(text, language)
            self._misses += self._found[key] is None
        return self._found[key]

    def _read(self, text: str, language: str) -> Published | None:
        line = _line(text)
        try:
            published = _since_1970(line) or self._compact(line) or self._in_figures(line)
            if published is None and not line.isdecimal():
                line = with_day_halves(line)
                published = self._in_figures(line) or self._in_words(line, language)
            if isinstance(published, datetime):
                published.astimezone(UTC)  # an instant that UTC cannot express is not a date
        except (ValueError, OverflowError):
            return None
        return published if published and published.year in _YEARS_OF_NEWS else None

    def lacks_order(self, text: str) -> bool:
        """Return whether a date could be read if it were known whether its day or its month comes first."""
        return self._order is None and len(text) <= _LONGEST and _NUMERIC.fullmatch(_line(text)) is not None

    def _compact(self, line: str) -> Published | None:
        match = _COMPACT.fullmatch(line)
        return at(date.fromisoformat(match["day"]), _clock_of(match), self._zone) if match else None

    def _in_figures(self, line: str) -> Published | None:
        """Read a date in figures: of another script, after the name of a day, or in the order of the source."""
        names = _LEADING_NAMES.match(line)
        figures = line[names.end() :] if names and are_weekdays(tuple(names["names"].split())) else line
        if figures.isascii() and (published := parse_feed_date(figures, self._zone)):
            return published
        match = _NUMERIC.fullmatch(figures)
        if not match or self._order not in {"dmy", "mdy"}:
            return None
        first, second = int(match["first"]), int(match["second_number"])
        month, day = (first, second) if self._order == "mdy" else (second, first)
        found = date(int(match["year"]), month, day)
        return at(found, _clock_of(match), self._zone) if match["hour"] else found

    def _in_words(self, line: str, language: str) -> Published | None:
        line = _after_clock().sub("", _EAST_ASIAN_DAY.sub(" ", line))
        if match := _AT_END.fullmatch(line):
            day = self._day(match["day"], language)
            clock = _clock_of(match)
            return at(day, clock, self._zone) if day else None
        rest, clock_time = part_clock(plain(line))
        day = self._day(rest, language)
        if day is None or clock_time is None:
            return day
        moment = datetime.combine(day, clock_time)
        return moment if moment.tzinfo else moment.replace(tzinfo=self._zone)

    def _day(self, text: str, language: str) -> date | None:
        line = plain(text)
        for rest in _with_and_without_names(line):
            if (found := numbered_day(rest)) and found[2]:
                return date(found[2], found[1], found[0])
            if match := _NUMBERED_MONTH.fullmatch(rest):
                return date(int(match["year"]), int(match["month"]), int(match["day"]))
        parts = named_day(parts_of_day(line))
        if parts is None or not parts.year:
            return None
        month = month_of(parts.names, language, anywhere=self._misses < _MOST_MISSES_ANYWHERE)
        return date(year_of(parts), month, int(parts.day)) if month else None


def _line(text: str) -> str:
    """Return a date on one line, with the figures, spaces and signs of ASCII and without invisible characters."""
    if "&" in text:
        text = unescape(text)
    text = "".join(_figure(char) for char in text if unicodedata.category(char) != "Cf")
    return _NAMED_ZONE.sub(lambda name: _ZONES[name[0].upper()], _MINUS.sub("-", " ".join(text.split())))


def _figure(char: str) -> str:
    return str(int(char)) if not char.isascii() and char.isdecimal() else char


def _since_1970(line: str) -> datetime | None:
    """Read seconds, milliseconds or microseconds since 1970, unless they may be a day with its hour: 2025042110."""
    match = _EPOCH.fullmatch(line)
    if not match or _LIKE_AN_HOUR.fullmatch(line):
        return None
    thousands = {"seconds": 1, "milliseconds": 1_000, "microseconds": 1_000_000}
    unit = next(name for name in thousands if match[name])
    moment = _BEGINNING + timedelta(microseconds=int(match[unit]) * 1_000_000 // thousands[unit])
    return moment if moment.year in _YEARS_OF_EPOCH else None


def _clock_of(match: re.Match[str]) -> dict[str, str | None]:
    """Return the parts of a time, without a zone that is another word: "10:30 Uhr"."""
    parts = {"half": None, "fraction": None, "zone": None} | match.groupdict()
    return parts | {"zone": parts["zone"] if _ZONE.fullmatch(parts["zone"] or "") else None}


@cache
def _after_clock() -> re.Pattern[str]:
    """Compile a pattern for words after a time: "10:30 Uhr"."""
    return re.compile(rf"(?<=:\d\d)\s?{one_of(of_all(lambda known: known.dates.after_clock))}\.?(?!\w)", re.IGNORECASE)


def _with_and_without_names(line: str) -> Iterator[str]:
    """Yield a line, and what follows the name of a day of the week before its first number."""
    yield line
    names = _LEADING_NAMES.match(line)
    rest = line[names.end() :] if names and are_weekdays(tuple(names["names"].split())) else line
    yield rest
