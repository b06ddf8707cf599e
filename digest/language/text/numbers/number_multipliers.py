"""Multipliers: words such as "billion", which does not mean the same in all languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from digest.language.known import language as known_language
from digest.language.text.numbers.number_words import with_endings


def knows_multipliers(language: str) -> bool:
    """Return whether the multipliers of a language are known."""
    return bool(known_language(language).numbers.multipliers)


def multiplier_at(text: str, place: int, language: str) -> int:
    """Return the power of ten that multiplies a number ending at ``place``: 9 for "5 mil millones"."""
    return sum(power for power, _ in _multipliers_at(text, place, language))


def multiplier_end(text: str, place: int, language: str) -> int:
    """Return the end of the multiplier at ``place``; ``place`` itself if there is none or the language is not known.

    The period of an abbreviated one belongs to it: "1,4 тыс. человек".
    """
    found = max((end for _, end in _multipliers_at(text, place, language)), default=place)
    is_abbreviated = found > place and text[found : found + 2] == ". " and text[found + 2 : found + 3].islower()
    return found + is_abbreviated


def _multipliers_at(text: str, place: int, language: str) -> Iterator[tuple[int, int]]:
    if not knows_multipliers(language):
        return
    pattern, powers = _pattern(language), tuple(known_language(language).numbers.multipliers)
    while match := pattern.match(text, place):
        place = match.end()
        yield powers[(match.lastindex or 1) - 1], place


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = known_language(language).numbers
    groups = "|".join(f"({_alternatives(forms, language)})" for forms in words.multipliers.values())
    end = r"(?!\w)" if words.is_spaced else ""
    return re.compile(rf"[\s-]?(?:{groups}){end}", re.IGNORECASE)


def _alternatives(forms: str, language: str) -> str:
    """Return a pattern of all forms, longest first, allowing the space of "miles de"."""
    found = {form for word in forms.split() for form in with_endings(word, language)}
    return "|".join(re.escape(form).replace("_", r"\s") for form in sorted(found, key=len, reverse=True))
