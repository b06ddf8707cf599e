"""Merge copies of items: those with the same words, and those with the same address.

They are merged when an edition is decided, never in the store. So the feed of items shows both of two copies with
different words: what it shows of published editions must not depend on a rule that is tuned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest.language.text.addresses.same_address import pieces_by_address
from digest.model.item import StoredItem
from digest.model.item_identity import copy_key


def merge_copies(items: Iterable[StoredItem], sources: Mapping[str, int]) -> tuple[tuple[StoredItem, ...], ...]:
    """Group items that are copies; the first of each group is the one to show.

    ``sources`` gives each source its position in the configuration: an earlier one comes first, unless it has the title
    alone.
    """
    ordered = sorted(items, key=lambda stored: _rank(stored, sources))
    addresses = pieces_by_address([stored.item for stored in ordered])
    groups: dict[int, list[StoredItem]] = {}
    names = [(f"copy {copy_key(stored.item)}", address) for stored, address in zip(ordered, addresses, strict=True)]
    for stored, number in zip(ordered, _joined(names), strict=True):
        groups.setdefault(number, []).append(stored)
    # With its title alone, a piece tells readers less than a copy of it does.
    return tuple(tuple(sorted(group, key=lambda stored: not stored.item.text)) for group in groups.values())


def without_copies(items: Iterable[StoredItem]) -> tuple[StoredItem, ...]:
    """Drop items with the same words as an item before them."""
    first: dict[str, StoredItem] = {}
    for stored in items:
        first.setdefault(copy_key(stored.item), stored)
    return tuple(first.values())


def _rank(stored: StoredItem, sources: Mapping[str, int]) -> tuple[int, str, bool, str]:
    return (sources.get(stored.item.source, len(sources)), stored.item.source, not stored.item.url, stored.key)


def _joined(names: Iterable[Iterable[str]]) -> list[int]:
    """Return for each thing the number of the first that it shares a name with, directly or through others."""
    parents: list[int] = []
    first: dict[str, int] = {}

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for number, own in enumerate(names):
        parents.append(number)
        for name in filter(None, own):
            one, other = sorted((root(first.setdefault(name, number)), root(number)))
            parents[other] = one
    return [root(number) for number in range(len(parents))]
