"""Items that were read and are not yet stored, each with its key.

Items are stored in batches, each in a transaction; so a run that was killed is finished by the next one, with the same
keys.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from digest.model.frozen.item_key import day_of
from digest.model.item import Item, KnownItem
from digest.model.item_identity import (
    IdentifiedItem,
    KeyHolder,
    Pieces,
    assign_keys,
    by_key,
    older_keys,
    rival_keys,
)
from digest.ports import ItemStore
from digest.reading.items.judge import best_position

# The number of items judged and stored at once, and about that of their characters: enough to be fast, few enough for
# any memory.
BATCH = 5_000
_ROOM = 4_000_000

# An item with its key, and what the store knows of it.
Keyed = tuple[str, IdentifiedItem, KnownItem | None]
# The URL, the title and the day of an item: a weekly entry may have the same title and URL each time.
Name = tuple[str, str, str]


@dataclass(slots=True)
class PendingItems:
    """Items that were read and not stored yet; of several versions of an item, the newest.

    ``held`` maps keys to the items that have them: pending ones, or else those that the store knows. ``size`` is the
    number of characters of the pending items.

    With ``by_name``, items whose ids are all new are looked up by URL and title, too; ``renamed`` counts those found.

    Across the files of a source, the same id means a newer version: the last file wins.
    """

    store: ItemStore
    by_name: bool = False
    pieces: dict[str, IdentifiedItem] = field(default_factory=dict)
    known: dict[str, KnownItem] = field(default_factory=dict)
    held: dict[str, KeyHolder] = field(default_factory=dict)
    size: int = 0
    renamed: int = 0

    @property
    def is_full(self) -> bool:
        """True if it is time to store items."""
        return len(self.pieces) >= BATCH or self.size >= _ROOM

    def add(self, read: Iterable[Item]) -> Collection[str]:
        """Add the items of a reading; return their keys."""
        pieces = self._grouped(tuple(read))
        self._look_up(rival_keys(pieces, self.held))
        keyed = assign_keys(pieces, self.held)
        self._keep(keyed)
        return keyed.keys()

    def has_rivals(self, keys: Iterable[str]) -> bool:
        """Return whether any of these pending items has not its plain key, because another one has it."""
        return any(self.pieces[key].key != key for key in keys)

    def take(self) -> list[Keyed]:
        """Return the items, with their keys and what the store knows of them, and forget them."""
        taken = [(key, piece, self.known.get(key)) for key, piece in self.pieces.items()]
        self.known, self.pieces, self.held, self.size = {}, {}, {}, 0
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
