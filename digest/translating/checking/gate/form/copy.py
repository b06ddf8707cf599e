"""Check for copies: an engine may return its input."""

from __future__ import annotations

from collections.abc import Sequence

from digest.language.text.words.near_languages import are_near
from digest.translating.checking.gate.side import Side

# The number of equal words, names not counted, that is no sign of a copy: "Hospital general", "no, no". Within a family
# it is larger. The same limit applies to names.
_FEW, _FEW_IN_FAMILY = 2, 3
_FEW_NAMES = 6
_RUN = 4


def is_copy(segment: Side, translated: Side) -> bool:
    """Return whether all or most words of the translation are those of the segment, names not counted."""
    ours, theirs = _lowered(segment.words), _lowered(translated.words)
    few = _FEW_IN_FAMILY if are_near(segment.language, translated.language) else _FEW
    if ours == theirs:
        return len(ours) > _FEW_NAMES or sum(map(str.islower, segment.words)) > few
    if few == _FEW_IN_FAMILY or len(theirs) < _RUN:
        return False
    return 2 * _copied(ours, theirs) > len(theirs)


def _lowered(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words]


def _copied(ours: list[str], theirs: list[str]) -> int:
    """Count the words that are in the segment within the same four words."""
    runs = {tuple(ours[place : place + _RUN]) for place in range(len(ours) - _RUN + 1)}
    copied: set[int] = set()
    for place in range(len(theirs) - _RUN + 1):
        if tuple(theirs[place : place + _RUN]) in runs:
            copied.update(range(place, place + _RUN))
    return len(copied)
