"""Pair the mentions of one side of a translation with those of the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

Mention = TypeVar("Mention")


class Paired(NamedTuple, Generic[Mention]):
    """The mentions that both sides state, and those that only one of them does."""

    both: list[tuple[Mention, Mention]]
    ours: list[Mention]
    theirs: list[Mention]


def pair_off(
    ours: Sequence[Mention],
    theirs: Sequence[Mention],
    keys: Callable[[Mention], Iterable[Hashable]],
    their_keys: Callable[[Mention], Iterable[Hashable]] | None = None,
    pick: Callable[[list[int]], int] = itemgetter(0),
) -> Paired[Mention]:
    """Pair mentions that share a key, each once.

    Of the places on the other side that are free, one for each key, ``pick`` chooses: by default that of the first key.
    """
    places: dict[Hashable, deque[int]] = {}
    for place, mention in enumerate(theirs):
        for key in (their_keys or keys)(mention):
            places.setdefault(key, deque()).append(place)
    taken: set[int] = set()
    pairs, alone = [], []
    for mention in ours:
        free = [place for key in keys(mention) for place in _first(places.get(key), taken)]
        if free:
            found = pick(free)
            taken.add(found)
            pairs.append((mention, theirs[found]))
        else:
            alone.append(mention)
    return Paired(pairs, alone, [mention for place, mention in enumerate(theirs) if place not in taken])


def _first(places: deque[int] | None, taken: set[int]) -> Sequence[int]:
    """Return the first place that is not taken, if there is one."""
    while places and places[0] in taken:
        places.popleft()
    return (places[0],) if places else ()
