"""Split values into chunks, since the number of values in a statement is limited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

# Within the limit of every database.
CHUNK = 500

T = TypeVar("T")


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield the values in chunks of that size."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]
