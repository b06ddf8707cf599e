"""Check of days of the week: a translation must name the same ones as its segment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.translating.checking.gate.side import Side

if TYPE_CHECKING:
    from digest.language.schema import Words


def same_weekdays(segment: Side, translated: Side) -> bool:
    """Return whether each day of the week that one side certainly names may be named by the other, either way."""
    if not (_patterns(segment.language) and _patterns(translated.language)):
        return True
    return _names_days_of(segment, translated) and _names_days_of(translated, segment)


def _names_days_of(side: Side, other: Side) -> bool:
    said = {match.lastgroup: match[0] for match in _surely(side.language).finditer(side.text)}
    patterns = _perhaps(other.language)
    lowered = other.text.lower()
    # A name may be kept: "the Sunday Courier".
    return all(day is None or patterns[day].search(other.text) or word.lower() in lowered for day, word in said.items())


@cache
def _surely(language: str) -> re.Pattern[str]:
    """Compile a pattern for words that always mean a day of the week, with a group for each day."""
    forms = (f"(?P<day_{day}>{form})" for day, form in enumerate(_patterns(language)))
    return _bounded("|".join(forms), language)


def _patterns(language: str) -> Words:
    return known_language(language).calendar.weekday_patterns


@cache
def _perhaps(language: str) -> Mapping[str, re.Pattern[str]]:
    """Compile patterns for all words that may mean a day of the week, by the name of its group."""
    hints = known_language(language).calendar.weekday_hints or ("",) * 7
    forms = zip(_patterns(language), hints, strict=True)
    return {
        f"day_{day}": _bounded(f"{sure}|{also}" if also else sure, language) for day, (sure, also) in enumerate(forms)
    }


def _bounded(forms: str, language: str) -> re.Pattern[str]:
    """Compile a pattern for whole words, in scripts with spaces; Arabic attaches "and" and "in" to words."""
    if language in UNSPACED_LANGUAGES:
        return re.compile(forms)
    before = "" if language == "ar" else r"(?<!\w)"
    return re.compile(rf"{before}(?:{forms})(?!\w)", re.IGNORECASE)
