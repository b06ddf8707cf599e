"""Find the items that are one piece because they have one address, whatever their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from digest.language.text.addresses.fold import folded
from digest.language.text.characters.normalize import normalize
from digest.model.item import Item

# The share of the words of the shorter title that two titles of one piece have in common.
_ALIKE = 0.5
# An article is named in its address by a long number or three words, or by a number in the query. Short names are of
# sections, whose address some feeds give to every entry.
_NAME = re.compile(r"\d{5}|[^-_][-_]++[^-_]++[-_]++[^-_]")


def pieces_by_address(items: Sequence[Item]) -> tuple[str, ...]:
    """Name the piece of each item by its folded address: the items of one piece get the same name; "" without one.

    Pages with several pieces exist, and feeds that give every entry the address of a section. So a source that has two
    titles at one address tells them apart there; and an address that does not look like that of an article counts only
    for similar titles.
    """
    names = [""] * len(items)
    places = defaultdict(list)
    for place, item in enumerate(items):
        if item.url and (address := folded(item.url)):
            places[address].append(place)
    for address, found in places.items():
        for place, title in zip(found, _titles(address, [items[place] for place in found]), strict=True):
            names[place] = f"{address} {title}"
    return tuple(names)


def _titles(address: str, items: Sequence[Item]) -> list[str]:
    """Return for each of the items at an address the title that stands for its piece."""
    if len(items) == 1:
        return [""]
    own = [normalize(item.title) or f"\0{number}" for number, item in enumerate(items)]
    by_source = defaultdict(set)
    for item, title in zip(items, own, strict=True):
        by_source[item.source].add(title)
    if any(len(titles) > 1 for titles in by_source.values()):
        return own
    if _is_of_article(address):
        return [""] * len(items)
    first: list[str] = []
    for title in own:
        first.append(next((known for known in first if _are_alike(known, title)), title))
    return first


def _is_of_article(address: str) -> bool:
    place, _, query = address.partition("?")
    return bool(_NAME.search(place.rpartition("/")[2]) or re.search(r"\d", query))


def _are_alike(one: str, other: str) -> bool:
    words, others = set(one.split()), set(other.split())
    return len(words & others) >= _ALIKE * min(len(words), len(others))
