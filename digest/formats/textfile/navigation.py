"""Lines that a website puts under its articles for finding one's way.

Only phrases of interfaces that are no news in themselves; a site's own go into ``navigation`` of its source.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from digest.languages.load import of_all
from digest.text.characters.normalize import normalize

_ORNAMENTS = " \t←→↑↓⇐⇒‹›<>[](){}|•·*#\"'-:►▶◀»«"
# Nothing on the lists comes near it, and no long line has to be normalized.
_LONGEST = 48


def phrase_key(line: str) -> str:
    """Return what makes two lines of navigation the same: their words, without arrows and brackets around them.

    An ellipsis goes too, but no period: it ends a sentence.
    """
    return normalize(line).strip(_ORNAMENTS).removesuffix("...") if len(line) <= _LONGEST else ""


def phrase_keys(phrases: Iterable[str]) -> frozenset[str]:
    """Return the keys of phrases."""
    return frozenset(filter(None, map(phrase_key, phrases)))


@cache
def navigation() -> frozenset[str]:
    """The keys of the lines of all languages."""
    return phrase_keys(of_all(lambda known: known.navigation))
