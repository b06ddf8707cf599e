"""Recognize the items of a feed whose ids are different at every request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest.model.item import Item

# The URL and the title of an item.
Name = tuple[str, str]


def names_of(items: Iterable[Item]) -> frozenset[Name]:
    """Return the names of the items that have an id, without those that several items share."""
    counts = Counter((item.url, item.title) for item in items if item.id and item.url and item.title)
    return frozenset(name for name, count in counts.items() if count == 1)


def with_stored_ids(items: Sequence[Item], stored: Mapping[Name, str]) -> tuple[Item, ...]:
    """Return the items with the ids that they are stored under, by name."""
    names = names_of(items)
    return tuple(
        replace(item, id=stored[item.url, item.title])
        if (item.url, item.title) in names and (item.url, item.title) in stored
        else item
        for item in items
    )
