"""Items that were read and are not yet stored, each with its key.

Keys depend on the store only, not on how a file is cut into readings (a test compares all cuts), and items are stored
in batches, each in a transaction. So a run that was killed is finished by the next one, with the same keys.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import merge

from digest.model.frozen.item_key import day_of
from digest.model.item import Item, KnownItem
from digest.model.item_identity import (
    IdentifiedItem,
    KeyHolder,
    Pieces,
    assign_keys,
    by_key,
    is_replacement,
    older_keys,
    rival_keys,
)
from digest.ports import ItemStore
from digest.reading.items.judge import best_position

# The number of items judged and stored at once, and about that of their characters: enough to be fast, few enough for
# any memory.
BATCH = 5_000
_ROOM = 4_000_000
_HEX_DIGITS = 16

# An item with its key, and what the store knows of it.
Keyed = tuple[str, IdentifiedItem, KnownItem | None]
# The URL, the title and the day of an item: a weekly entry may have the same title and URL each time.
Name = tuple[str, str, str]


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


@dataclass(slots=True)
class PendingItems:
    """Items that were read and not stored yet; of several versions of an item, the newest.

    ``held`` maps keys to the items that have them: pending ones, or else those that the store knows. ``size`` is the
    number of characters of the pending items.

    A large file comes in several readings, and its keys are given as if it were one. ``earlier`` has the plain keys of
    the readings before. ``replaced`` has the former holders of keys that a single changed item took: it must give the
    key back if a later reading of the file has another item with it.

    With ``by_name``, items whose ids are all new are looked up by URL and title, too; ``renamed`` counts those found.

    At most a batch of items waits to give back its key; beyond, the first that came keeps it. Across the files of a
    source, the same id means a newer version: the last file wins.
    """

    store: ItemStore
    by_name: bool = False
    pieces: dict[str, IdentifiedItem] = field(default_factory=dict)
    known: dict[str, KnownItem] = field(default_factory=dict)
    held: dict[str, KeyHolder] = field(default_factory=dict)
    size: int = 0
    replaced: dict[str, KeyHolder] = field(default_factory=dict)
    earlier: KeySet = field(default_factory=KeySet)
    latest: tuple[str, ...] = ()
    renamed: int = 0

    @property
    def is_full(self) -> bool:
        """True if it is time to store items."""
        return len(self.pieces) >= BATCH or self.size >= _ROOM

    def add(self, read: Iterable[Item], *, continues: bool = False) -> Collection[str]:
        """Add the items of a reading, with ``continues`` of the same file as the reading before; return their keys."""
        pieces = self._grouped(tuple(read))
        if continues:
            self.earlier.add(self.latest)
        else:
            self.earlier.clear()
            self.replaced.clear()
        self.latest = tuple(pieces)
        again = {key for key in pieces if key in self.earlier}
        self._give_back(pieces)
        self._look_up(rival_keys(pieces, self.held))
        keyed = assign_keys(pieces, self.held, again)
        self.replaced.update(
            (key, holder)
            for key, piece in keyed.items()
            if key == piece.key and (holder := self.held.get(key)) and is_replacement(piece, holder)
        )
        self._keep(keyed)
        return keyed.keys()

    def has_rivals(self, keys: Iterable[str]) -> bool:
        """Return whether any of these pending items has not its plain key, because another one has it."""
        return any(self.pieces[key].key != key for key in keys)

    def take(self, *, everything: bool) -> list[Keyed]:
        """Return items to be stored, with their keys and what the store knows of them, and forget them.

        Without ``everything``, those stay that may have to give back their key.
        """
        kept = {} if everything else {key: self.pieces.pop(key) for key in self.replaced}
        taken = [(key, piece, self.known.get(key)) for key, piece in self.pieces.items()]
        self.known = {key: self.known[key] for key in kept if key in self.known}
        self.pieces, self.held, self.size = {}, {}, 0
        self._keep(kept)
        if everything:
            self.replaced.clear()
        return taken

    def _grouped(self, items: Sequence[Item]) -> Pieces:
        """Group items by key, and look their keys up."""
        self._look_up(older_keys(items))
        pieces = by_key(items, self.held)
        self._look_up(pieces)
        if not self.by_name or any(key in self.held for key in pieces):
            return pieces
        stored = self.store.ids_by_name({item.source for item in items}, names_of(items))
        if not stored:
            return pieces
        self.renamed += len(stored)
        pieces = by_key(with_stored_ids(items, stored), self.held)
        self._look_up(pieces)
        return pieces

    def _keep(self, keyed: dict[str, IdentifiedItem]) -> None:
        keyed = {key: _best_placed(piece, self.pieces.get(key)) for key, piece in keyed.items()}
        self.pieces.update(keyed)
        self.held.update(keyed)
        self.size += sum(len(piece.item.text) + len(piece.item.html) for piece in keyed.values())

    def _give_back(self, pieces: Pieces) -> None:
        """Give keys back to their former holders, where the file has further items with the key."""
        for key in [key for key in pieces if key in self.replaced]:
            piece = self.pieces[key]
            if all(other.piece == piece.piece for other in pieces[key]):
                continue
            former = self.replaced.pop(key)
            self.held[key] = former
            if isinstance(former, IdentifiedItem):
                self.pieces[key] = former
            else:
                del self.pieces[key]
            self._keep({piece.rival_key: piece})

    def _look_up(self, keys: Iterable[str]) -> None:
        known = self.store.known([key for key in keys if key not in self.held])
        self.known.update(known)
        self.held.update(known)


def _best_placed(piece: IdentifiedItem, before: IdentifiedItem | None) -> IdentifiedItem:
    """Return a piece with its best position of two readings."""
    position = best_position(piece.item.position, before.item.position if before else 0)
    return piece if position == piece.item.position else replace(piece, item=replace(piece.item, position=position))


def names_of(items: Iterable[Item]) -> frozenset[Name]:
    """Return the names of the items that have an id, without those that several items share.

    By its name, an item of a feed whose ids are different at every request is found again.
    """
    counts = Counter(_name_of(item) for item in items if item.id and item.url and item.title)
    return frozenset(name for name, count in counts.items() if count == 1)


def with_stored_ids(items: Sequence[Item], stored: Mapping[Name, str]) -> tuple[Item, ...]:
    """Return the items with the ids that they are stored under, by name."""
    known = names_of(items) & stored.keys()
    return tuple(replace(item, id=stored[name]) if (name := _name_of(item)) in known else item for item in items)


def _name_of(item: Item) -> Name:
    return item.url, item.title, day_of(item.published)


def _number(key: str) -> int:
    return int(key[:_HEX_DIGITS], 16)
