"""Names of places that begin otherwise in another language: Köln and Cologne, Alemania and Germany."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from digest.languages.load import languages

# So much of the longer one has to be in the other, in the same order. Of 650 countries and cities in ten languages
# (CLDR 48, one word each), the first sounds and this miss fewer than ten a language, most of which stand below.
_SHARED = 0.6
_FEWEST = 2
_LONGEST = 16  # Longer words are no names, and the time goes up with the square.
# Endings of Slavic cases: Германия, Германией.
_ENDINGS = "аеёиіоуыэюяйьм"


def _stem(word: str) -> str:
    return word.lower().rstrip(_ENDINGS)


@cache
def _places() -> Mapping[str, str]:
    """The English names of places by the stems of their forms in all languages."""
    named = (entry for known in languages() for entry in known.names.places.items())
    return {_stem(form): place for place, forms in named for form in forms}


def known_place(name: str) -> str | None:
    """Give the English name of the place that is known to be called so in some language."""
    return _places().get(_stem(name))


def share_sounds(ours: str, theirs: str) -> bool:
    """Whether the most ``sounds`` of two names are the same, in the same order."""
    ours, theirs = ours[:_LONGEST], theirs[:_LONGEST]
    return _shared(ours, theirs) >= max(_FEWEST, _SHARED * max(len(ours), len(theirs)))


def _shared(ours: str, theirs: str) -> int:
    row = [0] * (len(theirs) + 1)
    for letter in ours:
        before = 0
        for place, other in enumerate(theirs, start=1):
            before, row[place] = row[place], before + 1 if letter == other else max(row[place], row[place - 1])
    return row[-1]
