"""Words that multiply the number before them: a billion is not the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from digest.languages.load import language as known_language
from digest.text.numbers.number_words import with_endings


def knows_multipliers(language: str) -> bool:
    """Return whether what multiplies a number is known in a language."""
    return bool(known_language(language).numbers.multipliers)


def multiplier_at(text: str, place: int, language: str) -> int:
    """Read what multiplies a number that ends at a place, as a power of ten: "5 mil millones" has 9."""
    return sum(power for power, _ in _multipliers_at(text, place, language))


def multiplier_end(text: str, place: int, language: str) -> int:
    """The place where that ends; the same place where nothing multiplies it, or nothing is known of the language."""
    return max((end for _, end in _multipliers_at(text, place, language)), default=place)


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
    """All forms, the longest first, with the space of "miles de"."""
    found = {form for word in forms.split() for form in with_endings(word, language)}
    return "|".join(re.escape(form).replace("_", r"\s") for form in sorted(found, key=len, reverse=True))
