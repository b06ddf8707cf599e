"""Split a week into clusters that have nothing in common, so that the memory for each can be freed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from digest.editing.grouping.neighbors import NeighborPair


@dataclass(slots=True)
class _Cluster:
    items: list[int]
    pairs: list[NeighborPair] = field(default_factory=list)


def clusters(pairs: Iterable[NeighborPair]) -> list[list[NeighborPair]]:
    """Split pairs of items into clusters that share items, directly or through other pairs."""
    home: dict[int, _Cluster] = {}
    for pair in pairs:
        _, first, second = pair
        large, small = (home.get(number) or _Cluster([number]) for number in (first, second))
        if len(large.items) < len(small.items):
            large, small = small, large
        if large is not small:
            large.items += small.items
            large.pairs += small.pairs
            home.update(dict.fromkeys((first, second, *small.items), large))
        large.pairs.append(pair)
    return [cluster.pairs for cluster in {id(cluster): cluster for cluster in home.values()}.values()]
