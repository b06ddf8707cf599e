"""Names of months, since one language may write April where another writes 4."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain

from digest.language import cldr
from digest.language.known import language as known_language
from digest.language.known import of_all

_STEM = 3


@cache
def month_names(language: str) -> Mapping[str, int]:
    """Return the names of months in a language, as written within a sentence, with their numbers.

    Empty for a language whose days of the week the gate does not know, and for one that numbers its months.
    """
    if not knows_months(language) or known_language(language).calendar.has_numbered_months:
        return {}
    further = known_language(language).calendar.months or ((),) * 12
    names = enumerate(zip(cldr.months(language), further, strict=True), start=1)
    return {form: number for number, forms in names for form in chain.from_iterable(forms)}


def is_ambiguous(name: str) -> bool:
    """Return whether the name of a month is also another word."""
    return name in _ambiguous()


def knows_months(language: str) -> bool:
    """Return whether the months of a language are known."""
    return bool(known_language(language).calendar.weekday_patterns)


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(of_all(lambda known: known.calendar.ambiguous_months))


def may_say_month(words: Sequence[str], number: int, languages: Sequence[str]) -> bool:
    """Return whether a word may be an abbreviation, an adjective or a compound of a month in one of the languages."""
    names = {name.lower() for language in languages for name, month in month_names(language).items() if month == number}
    stems = tuple(name[: max(_STEM, len(name) - 2)] for name in names)
    lowered = [word.lower() for word in words if len(word) >= _STEM]
    return any(word.startswith(stems) or any(name.startswith(word) for name in names) for word in lowered)
