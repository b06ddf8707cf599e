"""Timestamps: the moment of writing or updating that some sites put before or after a line.

They are removed when a title is shown, not when it is stored, so that keys, copies and the feed's own words stay. A
time alone needs a dash or the like beside it: "3:10 to Arden" is a name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.language.known import of_all
from digest.language.text.dates.day_names import DayNames, day_names
from digest.language.text.patterns import one_of

_CLOCK = (
    r"(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?(?!\d)|[hH][0-5]\d(?!\d))(?: ?[ap]\.?m\b\.?)?"
    r"(?: (?:uhr|utc|gmt|cest|cet|hrs|мск)\b)?"
)
_ISO_DAY = r"\d{4}-\d\d-\d\d"
_ISO = rf"{_ISO_DAY}[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|UTC| ?[+-]\d\d:?\d\d)?"
_SEPARATOR = r"\s*+(?:[-–—|·•:/]++\s*+|,\s++)"
_DIGIT = re.compile(r"\d")
# "10:42 Le bac ..." begins an entry of a live blog; "3:10 to Yuma" is a title.
_BARE = re.compile(rf"\s*(?i:{_CLOCK})\s+(?=[^\W\d_])(?=\S*[^\W_])")
# The number of characters of a line that must remain.
_LEAST = 8


def without_timestamp(line: str) -> str:
    """Return a line without a timestamp before or after it: a date with a time, or either after "updated".

    A date alone is kept, since the line may be about it; so is a time that nothing separates from the words.
    """
    if not (_DIGIT.search(line) and _hint().search(line)):
        return line
    before_line, after_line = _patterns(day_names(line))
    before = before_line.match(line)
    line = _kept(line, line[before.end() :] if before else line)
    after = after_line.search(line)
    return _kept(line, line[: after.start()].rstrip() if after else line)


def without_clock(line: str) -> str:
    """Return a line without a time of day before its first word, if that word has a capital."""
    match = _BARE.match(line)
    rest = line[match.end() :] if match else line
    return _kept(line, rest) if rest[:1].isupper() else line


@lru_cache(maxsize=1)
def _hint() -> re.Pattern[str]:
    """Compile a pattern that every timestamp matches. It rules out most lines, and is faster to compile."""
    return re.compile(rf"\d[:h]\d\d|{_changed()}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _patterns(names: DayNames) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile patterns for a timestamp before a line and for one after it."""
    stamp, closed = _stamp(names), rf"(?:{_SEPARATOR}|\s+)"
    before = (
        rf"\s*(?:(?P<open>[\[(])?{stamp}(?(open)[\])]{closed}|(?:{_SEPARATOR}|\.?\s+))"
        rf"|[\[(]{_CLOCK}[\])]{closed}|{_CLOCK}{_SEPARATOR})"
    )
    after = (
        rf"(?:(?:\s*(?P<open>[\[(])|{_SEPARATOR}|(?<=[.!?…])\s+){stamp}(?(open)[\])])"
        rf"|\s*[\[(]{_CLOCK}[\])]|\s+[-–—|·•]\s*{_CLOCK})\s*\Z"
    )
    return re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)


def _stamp(names: DayNames) -> str:
    """Return a pattern for a date with a time, and for either after "updated".

    It contains the date twice rather than five times, to save time when it is compiled.
    """
    day, before_clock = _day(names), one_of(of_all(lambda known: known.dates.before_clock))
    at = rf"(?:,? {before_clock} |,? | - |, )"
    dated = rf"{day}(?:{at}{_CLOCK}|(?(changed)|(?!)))"
    timed = rf"(?:(?(changed)(?:{before_clock} )?)){_CLOCK}(?:,? {day}|(?(changed)|(?!)))"
    return rf"(?:(?P<changed>{_changed()})?(?:{_ISO}|{dated}|{timed}))"


def _day(names: DayNames) -> str:
    ordinal = one_of(of_all(lambda known: known.dates.ordinals))
    return (
        rf"(?:{_ISO_DAY}|\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d\d)"
        rf"|(?:{names.weekday},? )?(?:\d{{1,2}}(?:{ordinal}|\.)? (?:de |of )?{names.month}\.?(?:,? (?:de )?\d{{4}})?"
        rf"|{names.month}\.? \d{{1,2}}(?:, \d{{4}})?))"
    )


def _changed() -> str:
    changed = one_of(of_all(lambda known: known.dates.changed))
    return rf"{changed}(?::| {one_of(of_all(lambda known: known.dates.before_day))})?:? "


def _kept(line: str, rest: str) -> str:
    return rest if len(rest) >= _LEAST else line
