"""Names that sound alike: most of their sounds are the same, in the same order."""

from __future__ import annotations

# The share of the longer name that must be in the other, in the same order. Of 650 countries and cities in ten
# languages (CLDR 48, one word each), the first sounds and this share miss fewer than ten per language, most of which
# CLDR or the language files list.
_SHARED = 0.6
_FEWEST = 2
# For a name whose usual form is known.
_MOSTLY_SHARED = 0.75
_ENOUGH = 3
_LONGEST = 16  # Longer words are not names, and the time is quadratic.


def share_sounds(ours: str, theirs: str) -> bool:
    """Return whether most ``sounds`` of two names are the same, in the same order; fewer if they begin alike."""
    enough = _SHARED if ours[:1] == theirs[:1] else _MOSTLY_SHARED
    return _share(ours, theirs) >= enough and shared_sounds(ours, theirs) >= _FEWEST


def share_closely(ours: str, theirs: str) -> bool:
    """Return whether nearly all ``sounds`` of two names are the same; a name of two must be the same in both."""
    if ours == theirs:
        return len(ours) >= _FEWEST
    if min(len(ours), len(theirs)) <= _ENOUGH and not (ours.startswith(theirs) or theirs.startswith(ours)):
        return False
    return _share(ours, theirs) >= _MOSTLY_SHARED and shared_sounds(ours, theirs) >= _ENOUGH


def _share(ours: str, theirs: str) -> float:
    return shared_sounds(ours, theirs) / max(1, min(_LONGEST, max(len(ours), len(theirs))))


def shared_sounds(ours: str, theirs: str) -> int:
    """Count the ``sounds`` that two names have in the same order."""
    ours, theirs = ours[:_LONGEST], theirs[:_LONGEST]
    row = [0] * (len(theirs) + 1)
    for letter in ours:
        before = 0
        for place, other in enumerate(theirs, start=1):
            before, row[place] = row[place], before + 1 if letter == other else max(row[place], row[place - 1])
    return row[-1]
