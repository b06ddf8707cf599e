"""A set of keys that fits into memory, however many items a file has."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from heapq import merge

_HEX_DIGITS = 16


class KeySet:
    """A growing set of keys of items: of each, eight bytes are kept, which no two keys have in common in practice."""

    def __init__(self) -> None:
        self._runs: list[array[int]] = []  # Sorted, each longer than the next.

    def __contains__(self, key: str) -> bool:
        """Return whether a key was added."""
        number = _number(key)
        return any(
            (place := bisect_left(run, number)) < len(run) and run[place] == number for run in reversed(self._runs)
        )

    def add(self, keys: Iterable[str]) -> None:
        """Add keys."""
        run = array("Q", sorted(map(_number, keys)))
        while self._runs and len(self._runs[-1]) <= len(run):
            run = array("Q", merge(self._runs.pop(), run))
        self._runs.append(run)

    def clear(self) -> None:
        """Forget all keys."""
        self._runs.clear()


def _number(key: str) -> int:
    return int(key[:_HEX_DIGITS], 16)
