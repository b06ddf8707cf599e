"""Recognize the items of a feed whose ids are different at every request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest.model.frozen.item_key import day_of
from digest.model.item import Item

# The URL, the title and the day of an item: a weekly entry may have the same title and URL each time.
Name = tuple[str, str, str]


def names_of(items: Iterable[Item]) -> frozenset[Name]:
    """Return the names of the items that have an id, without those that several items share."""
    counts = Counter(_name(item) for item in items if item.id and item.url and item.title)
    return frozenset(name for name, count in counts.items() if count == 1)


def with_stored_ids(items: Sequence[Item], stored: Mapping[Name, str]) -> tuple[Item, ...]:
    """Return the items with the ids that they are stored under, by name."""
    known = names_of(items) & stored.keys()
    return tuple(replace(item, id=stored[name]) if (name := _name(item)) in known else item for item in items)


def _name(item: Item) -> Name:
    return item.url, item.title, day_of(item.published)
