"""Check of hours: the translation must keep the half of the day."""

from __future__ import annotations

import re
from functools import cache

from digest.languages.load import language as known_language
from digest.languages.load import languages
from digest.translators.checking.gate.side import Side

_HOUR = re.compile(
    r"(?<![\d.,:])(?P<hour>1[0-2]|0?[1-9])(?:[:.]\d\d)?[\s\u202f]?(?P<half>[ap])(?:m\b|\.\s?m\b)", re.IGNORECASE
)
_NOON = 12
_LATER = re.compile(r"(?<!\d)(1[3-9]|2[0-3])(?!\d)")


def keeps_halves_of_day(segment: Side, translated: Side) -> bool:
    """Return whether "8:30 pm" stays in the evening, or becomes 20:30, and whether "4 am" is still an hour."""
    if not known_language(translated.language).hours.after_noon:
        return True
    return all(_is_said(int(hour["hour"]), hour["half"], translated.text) for hour in _HOUR.finditer(segment.text))


def _is_said(hour: int, half: str, translated: str) -> bool:
    if half in "aA":
        return _before_noon().search(translated) is not None
    is_noon = hour == _NOON
    return is_noon or str(hour + 12) in _LATER.findall(translated) or _after_noon().search(translated) is not None


@cache
def _after_noon() -> re.Pattern[str]:
    return re.compile(
        "|".join(known.hours.after_noon for known in languages() if known.hours.after_noon), re.IGNORECASE
    )


@cache
def _before_noon() -> re.Pattern[str]:
    """Compile a pattern for the forenoon, and for hours of a 24-hour clock: "a las 4", "4:00"."""
    said = (pattern for known in languages() for pattern in (known.hours.before_noon, known.hours.hour) if pattern)
    return re.compile("|".join((*said, r"\d[:.h]\d\d")), re.IGNORECASE)
