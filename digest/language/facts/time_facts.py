"""Times of day as facts: "5:30 pm", "17.30 Uhr", "halb acht", 下午3点."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache, lru_cache

from digest.language.facts.clock_patterns import (
    AM_PM,
    clock_pattern,
    edges,
    hour_at,
    joining_pattern,
    knows_hours,
    spoken_times,
)
from digest.language.facts.fact import Fact
from digest.language.facts.numerals import ascii_digits
from digest.language.facts.parts_of_day import PartOfDay, hour_in, is_late, part_at, parts_pattern
from digest.language.text.numbers.spelled_out_numbers import is_within
from digest.language.text.patterns import NEVER

_NOON = 12
_FIRST_OF_NOON, _LAST_OF_NOON = 9, 15
_DIGITS = re.compile(r"\d+")
# A preposition with a number at the end of a clause is nearly always one of time: "at 8."
_END = re.compile(r"\s?(?:\Z|[.,;:!?)])")
_HALF_A_DAY = 12 * 60
_A_DAY = 24 * 60
_AM_PM = re.compile(AM_PM, re.IGNORECASE)


class _Certainty(IntEnum):
    """How certainly a number is a time of day."""

    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class _Time:
    """A time of day in minutes since midnight, its range in the text, and the part of the day that is said with it.

    ``place`` is where it begins without the words before it. ``is_on_12`` means that the hour may also be on a 12-hour
    clock, ``is_spoken`` that it is in words, or else leaves open which half of the day it is in.
    """

    minutes: int
    start: int
    end: int
    place: int
    certainty: _Certainty
    part: PartOfDay | None = None
    is_on_12: bool = False
    is_spoken: bool = False

    @property
    def other_half(self) -> int:
        """The same time in the other half of the day."""
        return (self.minutes + _HALF_A_DAY) % _A_DAY


@lru_cache(maxsize=64)
def time_facts(text: str, language: str) -> Sequence[Fact]:
    """Return the times of day of a text, with numbers that may be times; none if the language has no hours.

    A time without a half of the day is before noon, unless it is in words ("half past seven"), or the text says
    otherwise elsewhere ("tonight"): then it may be either.
    """
    if not knows_hours(language):
        return ()
    plain = ascii_digits(text)
    matches = clock_pattern(language).finditer(plain)
    times = [time for time in _joined([_time(match, language) for match in matches], plain, language) if time.certainty]
    is_late_elsewhere = bool(times) and _is_late_apart(plain, times, language)
    return tuple(_fact(time, is_late=is_late_elsewhere) for time in times)


def _fact(time: _Time, *, is_late: bool) -> Fact:
    minutes = {time.minutes, time.other_half} if time.is_on_12 and (time.is_spoken or is_late) else {time.minutes}
    values = frozenset(f"{each // 60:02}:{each % 60:02}" for each in minutes)
    return Fact("time", values, time.start, time.end, time.certainty >= _Certainty.LIKELY)


def _is_late_apart(text: str, times: Sequence[_Time], language: str) -> bool:
    """Return whether a text says a late part of the day elsewhere than beside a time.

    An "am" or "pm" says nothing of other times: it belongs to a time that was not read, "2:05:30 pm".
    """
    taken = [(time.start, time.end) for time in times if time.part]
    return any(
        is_late(part_at(text, *match.span(), language))
        for match in _parts(language).finditer(text)
        if not _AM_PM.fullmatch(match[0]) and not is_within(*match.span(), taken)
    )


@cache
def _parts(language: str) -> re.Pattern[str]:
    start, end, _ = edges(language)
    return re.compile(f"{start}(?:{parts_pattern(language) or NEVER}){end}", re.IGNORECASE)


def _time(match: re.Match[str], language: str) -> _Time:
    part = _part(match, language)
    hour, minute, is_word = _hour_and_minute(match, language)
    is_fixed = bool(match["noon"] or match["midnight"])
    if part == "noon" and match["part_before"] and not _FIRST_OF_NOON <= hour <= _LAST_OF_NOON:
        # The number is no hour: "at noon, 20 people".
        return _Time(_HALF_A_DAY, *match.span("part_before"), match.start("part_before"), _Certainty.CERTAIN, part)
    if hour == 1 and minute < 0 and not part:
        hour += _NOON  # "Halb eins" is rather 12:30 than 0:30.
    return _Time(
        (hour_in(None if is_fixed else part, hour) * 60 + minute) % _A_DAY,
        match.start(),
        match.end(),
        match.start("time"),
        _certainty(match, part, hour),
        part,
        is_on_12=hour <= _NOON + (minute < 0) and not part and not is_fixed,
        is_spoken=is_word,
    )


def _part(match: re.Match[str], language: str) -> PartOfDay | None:
    """Return the part of the day; one that is some words away belongs only to what is certainly a time."""
    is_time = any(match[group] for group in ("spoken", "minute", "minute_apart", "after", "perhaps_after"))
    groups = ("part_after", "part_before", "part_between", *(("part_apart",) if is_time else ()))
    spans = (match.span(group) for group in groups if match[group])
    return next((part_at(match.string, start, end, language) for start, end in spans), None)


def _hour_and_minute(match: re.Match[str], language: str) -> tuple[int, int, bool]:
    """Return the hour, the minutes, and whether the hour is in words."""
    if match["noon"] or match["midnight"]:
        return (_NOON if match["noon"] else 0), 0, True
    if match["spoken"]:
        for number, minutes in enumerate(spoken_times(language).values()):
            if match[f"hour_{number}"]:
                return _number(match, f"hour_{number}", language), minutes, True
    minute = match["minute"] or match["minute_apart"] or 0
    return _number(match, "hour", language), int(minute), not match["hour"][0].isdigit()


def _number(match: re.Match[str], group: str, language: str) -> int:
    digits = _DIGITS.match(match[group])
    return int(digits[0]) if digits else hour_at(match.string, match.start(group), language)


def _certainty(match: re.Match[str], part: PartOfDay | None, hour: int) -> _Certainty:
    is_marked = match["before"] or match["after"] or match["spoken"] or match["noon"] or match["midnight"]
    if is_marked or part in {"am", "pm"}:
        return _Certainty.CERTAIN
    has_minutes = (
        match["colon"]
        or match["minute_apart"]
        or match["sign"]
        or (match["minute"] and (match["perhaps_after"] or part))
    )
    signs = sum(map(bool, (match["perhaps_before"], match["perhaps_after"], match["sign"], part, has_minutes)))
    if signs == 1 and match["part_before"] and not match["hour"][0].isdigit():
        return _Certainty.POSSIBLE  # "In the evening, three people".
    if signs > 1:
        return _Certainty.CERTAIN
    if signs and not (match["perhaps_before"] and not _END.match(match.string, match.end())):
        return _Certainty.LIKELY
    is_possible = signs or match["minute"] or (hour > _NOON and match["hour"][0].isdigit())
    return _Certainty.POSSIBLE if is_possible else _Certainty.NONE


def _joined(found: list[_Time], text: str, language: str) -> list[_Time]:
    """Let the times of a range share what is said of one of them: "from 10 to 11 am"."""
    joining = joining_pattern(language)
    for place in range(len(found) - 1):
        first, second = found[place], found[place + 1]
        if joining.fullmatch(text, first.end, second.place):
            found[place], found[place + 1] = _shared(first, second)
    return found


def _shared(first: _Time, second: _Time) -> tuple[_Time, _Time]:
    certainty = max(first.certainty, second.certainty, _Certainty.POSSIBLE)
    if second.part and first.is_on_12:
        first = _in_part(first, second.part)
        if first.minutes > second.minutes:
            first = replace(first, minutes=first.other_half)
    elif first.part == "pm" and second.is_on_12 and second.minutes >= _HALF_A_DAY:
        # "5 pm to 12" is rather midnight; yet where "pm" is written, a translation of "12 am" says "am".
        second = replace(second, is_spoken=True)
    elif first.part and second.is_on_12:
        second = _in_part(second, first.part)
        if second.minutes < first.minutes:
            second = replace(second, minutes=second.other_half)
    return replace(first, certainty=certainty), replace(second, certainty=certainty)


def _in_part(time: _Time, part: PartOfDay) -> _Time:
    hour, minute = divmod(time.minutes, 60)
    return replace(time, minutes=hour_in(part, hour or _NOON) * 60 + minute, part=part, is_on_12=False)
