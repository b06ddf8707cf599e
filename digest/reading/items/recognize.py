"""Recognize the sources of the store in a configuration that has changed.

The place of a source is its URL, or its path without symbolic links. Sources may exchange names or places without any
item coming in again, and one that moves to the place of a removed one stays what it is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import count

from digest.model.source import KnownSource, SourceNames


def recognize(places: Mapping[str, str], known: Sequence[KnownSource]) -> tuple[KnownSource, ...]:
    """Return the configured sources with their ids; ``places`` has the place of each by its name.

    A source is the one that was read at its place, so that a new name is a rename. One that is known by its name and
    whose old place no other source reads has moved: it stays what it is. Of ``known`` sources with the same name or
    place, the last counts.
    """
    by_name = {one.name: one.id for one in known}
    by_place = {one.place: one.id for one in known if one.place}
    read = set(places.values())
    moved = {one.name for one in known if one.id == by_name[one.name] and one.place not in read}
    ids = {name: by_place[place] for name, place in places.items() if place in by_place and name not in moved}
    for name in places:
        if name not in ids:
            taken = set(ids.values())
            ids[name] = by_name[name] if by_name.get(name, "") not in {"", *taken} else _free(name, known, taken)
    return tuple(KnownSource(ids[name], name, place) for name, place in places.items())


def source_names(configured: Sequence[KnownSource], known: Sequence[KnownSource]) -> SourceNames:
    """Return the ids and names of all sources, given the configured ones with their ids."""
    before = {one.id: one.name for one in known}
    now = before | {one.id: one.name for one in configured}
    return SourceNames(
        ids={one.name: one.id for one in configured},
        names={one: name for one, name in sorted(now.items()) if name != one},
        renamed=tuple((before[one.id], one.name) for one in configured if before.get(one.id, one.name) != one.name),
    )


def _free(name: str, known: Sequence[KnownSource], taken: Collection[str]) -> str:
    """Return the name as an id, or with a number if another source had it first."""
    ids = {one.id for one in known} | set(taken)
    numbered = (f"{name} {number}" for number in count(2))
    return name if name not in ids else next(one for one in numbered if one not in ids)
