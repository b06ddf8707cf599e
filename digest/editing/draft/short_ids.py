"""Short ids of items that a person can read, compare and copy: the beginnings of their keys."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

# Of ten thousand items, two begin with the same eight hexadecimal digits about once in a hundred weeks.
LENGTH = 8


def short_ids(keys: Iterable[str]) -> Mapping[str, str]:
    """Return for each key a beginning that no other key has: eight characters, or as many as it takes."""
    ordered = sorted(set(keys))
    neighbors = zip(["", *ordered], ordered, [*ordered[1:], ""], strict=False)
    return {
        key: key[: max(LENGTH, _shared(key, before) + 1, _shared(key, after) + 1)] for before, key, after in neighbors
    }


def beginning_with(beginning: str, ordered: Sequence[str]) -> Sequence[str]:
    """Return the keys with that beginning, from sorted keys; none for an empty beginning."""
    start = end = bisect_left(ordered, beginning)
    while beginning and end < len(ordered) and ordered[end].startswith(beginning):
        end += 1
    return ordered[start:end]


def _shared(one: str, other: str) -> int:
    """Return the length of the common beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))
