"""Statements name a limited number of values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

# As many as one statement may name, on every database.
CHUNK = 500

T = TypeVar("T")


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Give the values in parts that are small enough."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]
