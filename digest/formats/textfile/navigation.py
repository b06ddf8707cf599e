"""Recognize lines of navigation that a website puts below its articles.

Only common phrases of interfaces are known; those of one website go into ``navigation`` of its source.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from digest.languages.load import of_all
from digest.text.characters.normalize import normalize

_ORNAMENTS = " \t←→↑↓⇐⇒‹›<>[](){}|•·*#\"'-:►▶◀»«"
# Far longer than any listed phrase, so that long lines need not be normalized.
_LONGEST = 48


def phrase_key(line: str) -> str:
    """Return the key of a line of navigation: its words, without arrows and brackets around them.

    An ellipsis is removed too, but not a period, which ends a sentence.
    """
    return normalize(line).strip(_ORNAMENTS).removesuffix("...") if len(line) <= _LONGEST else ""


def phrase_keys(phrases: Iterable[str]) -> frozenset[str]:
    """Return the keys of phrases."""
    return frozenset(filter(None, map(phrase_key, phrases)))


@cache
def navigation() -> frozenset[str]:
    """Return the keys of the phrases of all languages."""
    return phrase_keys(of_all(lambda known: known.navigation))
