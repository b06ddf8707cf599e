"""Places whose names differ between languages: Köln and Cologne, Alemania and Germany."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from digest.languages.load import languages

# The share of the longer name that must be in the other, in the same order. Of 650 countries and cities in ten
# languages (CLDR 48, one word each), the first sounds and this share miss fewer than ten per language, most of which
# are listed in the language files.
_SHARED = 0.6
_FEWEST = 2
_LONGEST = 16  # Longer words are not names, and the time is quadratic.
# Slavic case endings: Германия, Германией.
_ENDINGS = "аеёиіоуыэюяйьм"


def _stem(word: str) -> str:
    return word.lower().rstrip(_ENDINGS)


@cache
def _places() -> Mapping[str, str]:
    """Return the English names of places by the stems of their names in all languages."""
    named = (entry for known in languages() for entry in known.names.places.items())
    return {_stem(form): place for place, forms in named for form in forms}


def known_place(name: str) -> str | None:
    """Return the English name of the place that a name is known for in some language."""
    return _places().get(_stem(name))


def share_sounds(ours: str, theirs: str) -> bool:
    """Return whether most ``sounds`` of two names are the same, in the same order."""
    ours, theirs = ours[:_LONGEST], theirs[:_LONGEST]
    return _shared(ours, theirs) >= max(_FEWEST, _SHARED * max(len(ours), len(theirs)))


def _shared(ours: str, theirs: str) -> int:
    row = [0] * (len(theirs) + 1)
    for letter in ours:
        before = 0
        for place, other in enumerate(theirs, start=1):
            before, row[place] = row[place], before + 1 if letter == other else max(row[place], row[place - 1])
    return row[-1]
