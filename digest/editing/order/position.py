"""Tell what the editors of a source thought important: the order of its feed, unless that is the order of dates."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable

from digest.model.days import day_of
from digest.model.item import StoredItem

# The share of pairs in order of date from which a feed is in that order. Of a hundred feeds, those that sort by date
# have .97 or more (some entries were corrected later), and the front pages .90 or less.
_IN_ORDER = 0.95
# Prominence falls by half in as many places as readers see of a front page. The place in its middle counts neither for
# nor against a story, so that sources in order of date are not at a disadvantage.
_HALF = 15
_MIDDLE = 8
_NEUTRAL = 2 ** (-(_MIDDLE - 1) / _HALF)
# Places below make no difference.
LOWEST_PLACE = 200


def arranged_sources(items: Iterable[StoredItem]) -> frozenset[str]:
    """Return the sources whose feeds are not in order of date, neither newest nor oldest first.

    Only items that were first seen together are compared: in a feed that is newest first, each item was once at the
    top. A feed without dates is taken to be arranged, as its order is all that is known of it.
    """
    together: defaultdict[tuple[str, str], list[StoredItem]] = defaultdict(list)
    for stored in items:
        if stored.item.position:
            together[stored.item.source, stored.first_seen.isoformat()].append(stored)
    counts: dict[str, tuple[int, int]] = {}
    for (source, _), seen in together.items():
        if len(seen) > 1:
            up, down = counts.get(source, (0, 0))
            more_up, more_down = _pairs(seen)
            counts[source] = (up + more_up, down + more_down)
    return frozenset(source for source, (up, down) in counts.items() if not _is_by_date(up, down))


def prominence(position: int) -> float:
    """Return how prominent a place is, compared with the eighth: .28 for the first, down to -.72 for the last."""
    return 2 ** (-(min(position, LOWEST_PLACE) - 1) / _HALF) - _NEUTRAL


def place_of(value: float) -> int:
    """Return the place with that prominence, at most the lowest that counts."""
    share = min(1.0, max(value + _NEUTRAL, 2 ** (-LOWEST_PLACE / _HALF)))
    return min(LOWEST_PLACE, round(1 - _HALF * math.log2(share)))


def _is_by_date(up: int, down: int) -> bool:
    return up + down > 0 and max(up, down) >= _IN_ORDER * (up + down)


def _pairs(seen: Iterable[StoredItem]) -> tuple[int, int]:
    """Count the pairs of items of which the lower one is later, and those of which it is earlier."""
    up = down = 0
    above: list[float] = []
    for stored in sorted(seen, key=lambda stored: (stored.item.position, stored.key)):
        if stored.published:
            moment = day_of(stored.published)
            up += bisect_left(above, moment)
            down += len(above) - bisect_right(above, moment)
            insort(above, moment)
    return up, down
