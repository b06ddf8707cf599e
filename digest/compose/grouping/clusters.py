"""What of a week hangs together at all: each cluster can be looked at by itself, and its memory be given back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from digest.compose.grouping.neighbors import Pair


@dataclass(slots=True)
class _Cluster:
    items: list[int]
    pairs: list[Pair] = field(default_factory=list)


def clusters(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Part pairs of items into those that share items, at first, second or any further hand."""
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
