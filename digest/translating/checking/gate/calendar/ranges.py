"""Ranges of dates or times: "from 5 to 12 June" is not "from 12 to 5 June"."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.translating.checking.gate.calendar.clock_patterns import joining_pattern
from digest.translating.checking.gate.side import Side


class RangeEnd(NamedTuple):
    """A date or a time, and its range in the text."""

    value: Hashable
    start: int
    end: int


def is_reversed(segment: Side, ours: Sequence[RangeEnd], translated: Side, theirs: Sequence[RangeEnd]) -> bool:
    """Return whether the translation states a range of the segment from its end to its beginning, and only so."""
    kept = frozenset(_ranges(translated, theirs))
    return any((last, first) in kept and (first, last) not in kept for first, last in _ranges(segment, ours))


def _ranges(side: Side, bounds: Sequence[RangeEnd]) -> Iterable[tuple[Hashable, Hashable]]:
    joining, text = joining_pattern(side.language), side.with_ascii_digits
    for first, last in pairwise(bounds):
        if first.value != last.value and joining.fullmatch(text, first.end, last.start):
            yield first.value, last.value
