"""Split values into chunks, since the number of values in a statement is limited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

# Within the limit of every database.
CHUNK = 500

T = TypeVar("T")


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield the values in chunks of that size."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


def chunked(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield values that are made one by one in chunks of that size."""
    rest = iter(values)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
