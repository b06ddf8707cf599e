"""Parts of the day beside a time, and what they make of its hour: "8 in the evening" is 20.

The language files list them. CLDR's day periods lack the inflected forms ("вечером"), and some mean two things: Arabic
has "in the evening" for midnight.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from digest.language.known import language as known_language
from digest.language.schema import Hours

PartOfDay = Literal["am", "pm", "morning", "noon", "afternoon", "evening", "night"]

_NOON = 12
_DAY = 24
# Earlier hours of a night are after midnight: "3 at night", "11 at night"; later ones of a noon before it.
_FIRST_OF_NIGHT = 6
_FIRST_OF_NOON = 9
# In their order a longer part comes before one that it begins with: "noon" is also in "afternoon".
_PATTERNS: Mapping[PartOfDay, Callable[[Hours], str]] = MappingProxyType(
    {
        "afternoon": lambda hours: hours.afternoon,
        "am": lambda hours: hours.am,
        "pm": lambda hours: hours.pm,
        "morning": lambda hours: hours.morning,
        "noon": lambda hours: hours.noon,
        "evening": lambda hours: hours.evening,
        "night": lambda hours: hours.night,
    }
)
_LATE: frozenset[PartOfDay] = frozenset({"pm", "afternoon", "evening", "night"})


def hour_in(part: PartOfDay | None, hour: int) -> int:
    """Return an hour on the 24-hour clock, given the part of the day beside it."""
    if part is None or hour > _NOON:
        return hour % _DAY
    if part == "am" or (part == "night" and hour < _FIRST_OF_NIGHT):
        return hour % _NOON
    if part == "morning" or (part == "noon" and hour >= _FIRST_OF_NOON):
        return hour
    return _DAY - _NOON if hour == _NOON and part in {"pm", "afternoon"} else (hour + _NOON) % _DAY


@cache
def parts_pattern(language: str) -> str:
    """Return a pattern for all parts of the day in a language."""
    hours = known_language(language).hours
    return "|".join(pattern for pattern_of in _PATTERNS.values() if (pattern := pattern_of(hours)))


def part_at(text: str, start: int, end: int, language: str) -> PartOfDay | None:
    """Return the part of the day that a phrase within a text says."""
    match = _named(language).fullmatch(text, start, end)
    return match.lastgroup if match else None  # type: ignore[return-value] # The groups are named so.


@cache
def _named(language: str) -> re.Pattern[str]:
    hours = known_language(language).hours
    patterns = ((part, pattern_of(hours)) for part, pattern_of in _PATTERNS.items())
    return re.compile("|".join(f"(?P<{part}>{pattern})" for part, pattern in patterns if pattern), re.IGNORECASE)


def is_late(part: PartOfDay | None) -> bool:
    """Return whether a part of the day is after noon, at least in part."""
    return part in _LATE
