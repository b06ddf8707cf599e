"""Which item is which: keys, changes and exact copies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from digest.compose.items import item_key as names
from digest.model.item import Item, Published, stable_hash


def item_key(item: Item) -> str:
    """Name an item for ever, by the frozen rule."""
    return names.key_of(item.source, item.id, item.url, item.title, item.text, names.day_of(item.published))


def copy_key(item: Item) -> str:
    """Name what a reader would call the same piece, by the frozen rule."""
    return names.copy_of(item.title, item.text, item.url)


def content_of(item: Item) -> str:
    """Name all that a source says of an item: it changes when anything of it does."""
    words = (item.id, item.url, item.title, item.text, item.html, stamp(item.published), item.locale.tag)
    return stable_hash(*words, str(len(item.authors)), *item.authors, *item.tags)


class Held(Protocol):
    """What has a key already: its content, and its name among the pieces with that key."""

    @property
    def content(self) -> str:
        """Its content when it was read."""
        ...

    @property
    def piece(self) -> str:
        """Its name among them."""
        ...


@dataclass(frozen=True)  # Without slots: they would leave no place for what is cached.
class Piece:
    """An item, the key that it has where no other piece has that, and its content."""

    item: Item
    key: str
    content: str

    @cached_property
    def piece(self) -> str:
        """Its name among the pieces with its key. It takes a while to make, and few items need it."""
        return names.piece_of(self.item.url, names.day_of(self.item.published), copy_key(self.item))

    @property
    def rival_key(self) -> str:
        """The key that it has where another piece has its plain one."""
        return names.rival_key(self.key, self.piece)


Pieces = Mapping[str, tuple[Piece, ...]]


def by_key(items: Iterable[Item]) -> Pieces:
    """Give the pieces of one reading that have the same plain key, for each key; the same entry twice is one piece."""
    groups: dict[str, dict[str, Piece]] = {}
    for item in items:
        piece = Piece(item, item_key(item), content_of(item))
        groups.setdefault(piece.key, {}).setdefault(piece.content, piece)
    return {key: _distinct(tuple(group.values())) for key, group in groups.items()}


def rival_keys(pieces: Pieces, held: Mapping[str, Held]) -> Iterator[str]:
    """Give the keys that pieces may have instead of their plain one, as far as that is in doubt."""
    for key, group in pieces.items():
        if _in_doubt(group, held.get(key)):
            yield from (piece.rival_key for piece in group)


def assign_keys(pieces: Pieces, held: Mapping[str, Held]) -> dict[str, Piece]:
    """Give every piece of one reading a key of its own.

    ``held`` is what has the keys that they may have. A piece keeps the key that it has. Where a source uses one id for
    several pieces, only the first that ever came has the plain key: so neither a longer reading nor one without that
    piece moves another to its key. A single piece under a known id is that one, changed.
    """
    keyed: dict[str, Piece] = {}
    for key, group in pieces.items():
        holder = held.get(key)
        for piece in group:
            is_plain = _is_held(piece, group, holder, held) if holder else key not in keyed
            keyed[key if is_plain else piece.rival_key] = piece
    return keyed


def stamp(published: Published | None) -> str:
    """A date as ISO 8601: ``2025-04-21``, or with time and offset."""
    return published.isoformat() if published else ""


def _in_doubt(group: tuple[Piece, ...], holder: Held | None) -> bool:
    """Return whether pieces may have another key than their plain one; most are alone, and new or as they were."""
    return len(group) > 1 or (holder is not None and holder.content != group[0].content)


def _is_held(piece: Piece, group: tuple[Piece, ...], holder: Held, held: Mapping[str, Held]) -> bool:
    """Return whether a piece is the one that holds the key of its group, as it was or changed."""
    if not _in_doubt(group, holder) or holder.piece == piece.piece:
        return True
    return len(group) == 1 and piece.rival_key not in held


def _distinct(group: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Leave out what differs from a piece before it in nothing that tells pieces apart."""
    if len(group) == 1:
        return group
    first: dict[str, Piece] = {}
    for piece in group:
        first.setdefault(piece.piece, piece)
    return tuple(first.values())
