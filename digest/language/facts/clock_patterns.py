"""Patterns for the time of day, by language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from digest.language.facts.parts_of_day import parts_pattern
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.patterns import NEVER

_NOON, _DAY = 12, 24
_DIGITS = r"(?:2[0-4]|[01]?\d)(?!\d)"
_SPACE = r"[\s\u202f]"
AM_PM = r"[ap]\.?\s?m\.?"
_DASH = r"[-–—~〜～]"


def knows_hours(language: str) -> bool:
    """Return whether the gate can read the time of day in a language."""
    return bool(known_language(language).hours.hours)


@cache
def clock_pattern(language: str) -> re.Pattern[str]:
    """Compile a pattern for a time of day, and for any other number that may be an hour.

    Its groups are ``hour`` or ``hour_0``, ``hour_1`` and so on for the phrases of the language, ``minute`` or
    ``minute_apart``, ``noon`` and ``midnight``, which are in ``time``; and, as far as they are there, the words around
    it.
    """
    hours, part = known_language(language).hours, parts_pattern(language) or NEVER
    start, end, spaced = edges(language)
    word = "|".join(form for forms in reversed(hours.hours) for form in forms)
    before, perhaps_before, after, perhaps_after, noon, midnight, endings = (
        pattern or NEVER
        for pattern in (
            hours.before,
            hours.perhaps_before,
            hours.after,
            hours.perhaps_after,
            hours.at_noon,
            hours.at_midnight,
            hours.endings,
        )
    )
    spoken = "|".join(
        pattern.replace("{hour}", rf"(?P<hour_{number}>{_DIGITS}|{word}|{noon}|{midnight})")
        for number, pattern in enumerate(spoken_times(language))
    )
    # In a language without spaces a part of the day comes first; the number before it is another.
    part_after = AM_PM if language in UNSPACED_LANGUAGES else part
    part_apart = NEVER if language in UNSPACED_LANGUAGES else part
    return re.compile(
        rf"{start}(?<!\d[.,:/])(?:(?P<part_before>{part}),?{spaced}(?!(?:(?:{before}|{perhaps_before})\s)?(?:{noon}|{midnight})))?"
        rf"(?:(?:(?P<before>{before})|(?P<perhaps_before>{perhaps_before})){spaced})?"
        rf"(?:(?P<part_between>{part}){spaced})?"
        rf"(?P<time>(?P<spoken>{spoken or NEVER})|(?P<noon>{noon})|(?P<midnight>{midnight})"
        rf"|(?P<hour>{_DIGITS}(?:{_minute(language)})?(?![.,:/]\d|{_SPACE}?[%°])|{word})(?:{endings})?)"
        rf"(?:{_SPACE}?(?:(?P<after>{after})|(?P<perhaps_after>{perhaps_after})){end})?"
        rf"(?:,?{_SPACE}?(?P<part_after>{part_after}){end}"
        # "At 8:30 on Monday evening".
        rf"|(?=(?:{_SPACE}(?!(?:{hours.joins or NEVER}){end})[^\W\d_]{{1,20}}){{1,2}}{_SPACE}"
        rf"(?P<part_apart>{part_apart}){end}))?{end}",
        re.IGNORECASE,
    )


@cache
def spoken_times(language: str) -> Mapping[str, int]:
    """Return the patterns for times in words, with their distance from the hour in minutes."""
    hours = known_language(language).hours
    minutes = {**hours.spoken_past, **{pattern: -minutes for pattern, minutes in hours.spoken_to.items()}}
    # A longer phrase may end like a shorter one: "zehn nach halb acht".
    return dict(sorted(minutes.items(), key=lambda item: len(item[0]), reverse=True))


def _minute(language: str) -> str:
    """Return a pattern for the minutes after an hour: "15:20", "15h20", "15 Uhr 20"; not "15 Uhr 20 Menschen"."""
    hours, (_, end, _) = known_language(language).hours, edges(language)
    sign = rf"(?:{hours.after or NEVER}|{hours.perhaps_after or NEVER})"
    no_noun = rf"(?={_SPACE}?(?:\Z|[.,;:!?)»”\"]|(?:{parts_pattern(language) or NEVER}|{hours.minutes}){end}))"
    return (
        rf"(?:(?P<colon>[:：])|[.٫]|(?P<sign>{sign}){_SPACE}?)(?P<minute>[0-5]\d)(?!\d)(?:{_SPACE}?(?:{hours.minutes}){end})?"
        rf"|{_SPACE}(?:h{_SPACE}(?=\d)|{sign}{_SPACE}(?=\d\d{no_noun}))(?P<minute_apart>[0-5]\d)(?!\d)(?:{_SPACE}?(?:{hours.minutes}){end})?"
    )


def edges(language: str) -> tuple[str, str, str]:
    """Return patterns for the beginning and the end of a word in a language, and for the space between two."""
    if language in UNSPACED_LANGUAGES:
        return r"(?<!\d)", "", _SPACE + "?"
    return r"(?<!\w)", r"(?!\w)", rf"(?:{_SPACE}|(?<=\.))"


@cache
def joining_pattern(language: str) -> re.Pattern[str]:
    """Compile a pattern for the words between two times or days that share what is said of one of them."""
    hours = known_language(language).hours
    before = f"{hours.before or NEVER}|{hours.perhaps_before or NEVER}"
    return re.compile(rf"\s?(?:{_DASH}|{hours.joins or NEVER})\s?(?:(?:{before}|[^\W\d_]{{1,3}})\s)?", re.IGNORECASE)


def hour_at(text: str, start: int, language: str) -> int:
    """Return the hour that the word at a place in a text says; 0 if it says none."""
    match = _named_hours(language).match(text, start)
    return int((match.lastgroup or "").removeprefix("hour_")) if match else 0


@cache
def _named_hours(language: str) -> re.Pattern[str]:
    hours = known_language(language).hours
    forms = {_DAY: hours.at_midnight or NEVER, **dict(enumerate(map("|".join, hours.hours), 1))}
    forms[_NOON] += f"|{hours.at_noon}" if hours.at_noon else ""
    named = "|".join(f"(?P<hour_{hour}>{pattern})" for hour, pattern in sorted(forms.items(), reverse=True))
    return re.compile(f"(?:{named}){edges(language)[1]}", re.IGNORECASE)
