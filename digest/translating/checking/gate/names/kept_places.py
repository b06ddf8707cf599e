"""The words of one side that name what the other side names too."""

from __future__ import annotations

from functools import lru_cache

from digest.translating.checking.gate.names.name_runs import without_suffix
from digest.translating.checking.gate.names.named_places import is_kept
from digest.translating.checking.gate.names.peoples import find_places_and_peoples
from digest.translating.checking.gate.side import Side


@lru_cache(maxsize=8)  # Two checks ask for both directions.
def kept_places(side: Side, other: Side) -> frozenset[str]:
    """Return the words that name places, peoples or institutions of one side which the other names too."""
    others = find_places_and_peoples(other)
    kept = (place for place in find_places_and_peoples(side) if is_kept(place, others, other))
    return frozenset(without_suffix(word) for place in kept for word in place.words)
