"""Merge exact copies of items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest.compose.items.identify import copy_key
from digest.model.item import StoredItem


def merge_copies(items: Iterable[StoredItem], sources: Mapping[str, int]) -> tuple[tuple[StoredItem, ...], ...]:
    """Group items that are exact copies; the first of each group is the one to show.

    ``sources`` gives each source its position in the configuration: an earlier one comes first.
    """
    groups: dict[str, list[StoredItem]] = {}
    for item in sorted(items, key=lambda stored: _rank(stored, sources)):
        groups.setdefault(copy_key(item.item), []).append(item)
    return tuple(map(tuple, groups.values()))


def without_copies(items: Iterable[StoredItem]) -> tuple[StoredItem, ...]:
    """Drop items that are exact copies of an item before them."""
    first: dict[str, StoredItem] = {}
    for stored in items:
        first.setdefault(copy_key(stored.item), stored)
    return tuple(first.values())


def _rank(stored: StoredItem, sources: Mapping[str, int]) -> tuple[int, str, bool, str]:
    return (sources.get(stored.item.source, len(sources)), stored.item.source, not stored.item.url, stored.key)
