"""Pair the mentions of one side of a translation with those of the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

Mention = TypeVar("Mention")


def pair_off(
    ours: Sequence[Mention],
    theirs: Sequence[Mention],
    keys: Callable[[Mention], Iterable[Hashable]],
    their_keys: Callable[[Mention], Iterable[Hashable]] | None = None,
) -> tuple[list[tuple[Mention, Mention]], list[Mention], list[Mention]]:
    """Return the pairs that share a key, and the mentions of both sides that are left; the first ones are paired."""
    places: dict[Hashable, deque[int]] = {}
    for place, mention in enumerate(theirs):
        for key in (their_keys or keys)(mention):
            places.setdefault(key, deque()).append(place)
    taken: set[int] = set()
    pairs, alone = [], []
    for mention in ours:
        found = next((place for key in keys(mention) for place in _first(places.get(key), taken)), None)
        if found is None:
            alone.append(mention)
        else:
            taken.add(found)
            pairs.append((mention, theirs[found]))
    return pairs, alone, [mention for place, mention in enumerate(theirs) if place not in taken]


def _first(places: deque[int] | None, taken: set[int]) -> Sequence[int]:
    """Return the first place that is not taken, if there is one."""
    while places and places[0] in taken:
        places.popleft()
    return (places[0],) if places else ()
