"""Identify items: by key, by content, and as exact copies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from digest.compose.items import item_key as names
from digest.model.item import Item, Published, stable_hash


def item_key(item: Item) -> str:
    """Return the permanent key of an item, by the frozen rule."""
    return names.key_of(item.source, item.id, item.url, item.title, item.text, names.day_of(item.published))


def copy_key(item: Item) -> str:
    """Return a key that is the same for exact copies, by the frozen rule."""
    return names.copy_of(item.title, item.text, item.url)


def content_of(item: Item) -> str:
    """Return a fingerprint of everything a source says of an item: it changes when any of that does."""
    words = (item.id, item.url, item.title, item.text, item.html, stamp(item.published), item.locale.tag)
    return stable_hash(*words, str(len(item.authors)), *item.authors, *item.tags)


class Held(Protocol):
    """A holder of a key: its content, and its name among the pieces with that key."""

    @property
    def content(self) -> str:
        """The fingerprint of its content when it was read."""
        ...

    @property
    def piece(self) -> str:
        """Its name among the pieces with that key."""
        ...


@dataclass(frozen=True)  # No slots, so that there is room for the cached property.
class Piece:
    """An item, its plain key (used unless another piece has it), and the fingerprint of its content."""

    item: Item
    key: str
    content: str

    @cached_property
    def piece(self) -> str:
        """Its name among the pieces with its key. It is slow to compute, and few items need it."""
        return names.piece_of(self.item.url, names.day_of(self.item.published), copy_key(self.item))

    @property
    def rival_key(self) -> str:
        """The key that it gets if another piece has its plain key."""
        return names.rival_key(self.key, self.piece)


Pieces = Mapping[str, tuple[Piece, ...]]


def by_key(items: Iterable[Item]) -> Pieces:
    """Group the pieces of one reading by plain key; a repeated entry is one piece."""
    groups: dict[str, dict[str, Piece]] = {}
    for item in items:
        piece = Piece(item, item_key(item), content_of(item))
        groups.setdefault(piece.key, {}).setdefault(piece.content, piece)
    return {key: _distinct(tuple(group.values())) for key, group in groups.items()}


def rival_keys(pieces: Pieces, held: Mapping[str, Held]) -> Iterator[str]:
    """Yield the keys that pieces may get instead of their plain keys, where that is in doubt."""
    for key, group in pieces.items():
        if _in_doubt(group, held.get(key)):
            yield from (piece.rival_key for piece in group)


def assign_keys(pieces: Pieces, held: Mapping[str, Held], again: Collection[str] = ()) -> dict[str, Piece]:
    """Give every piece of one reading a key of its own.

    ``held`` has the holders of the keys in question. A piece keeps its key. If a source uses one id for several pieces,
    only the first that came in has the plain key, so that neither a longer reading nor one without that piece gives its
    key to another. A single piece under a known id is the known piece, changed; but not if its plain key is in
    ``again``, because an earlier reading of the same file has a piece with it.
    """
    keyed: dict[str, Piece] = {}
    for key, group in pieces.items():
        holder = held.get(key)
        is_alone = len(group) == 1 and key not in again
        for piece in group:
            is_plain = _is_held(piece, holder, held, is_alone=is_alone) if holder else key not in keyed
            keyed[key if is_plain else piece.rival_key] = piece
    return keyed


def is_replacement(piece: Piece, holder: Held) -> bool:
    """Return whether a piece with the key of this holder is not the holder itself, as far as can be told."""
    return holder.content != piece.content and holder.piece != piece.piece


def stamp(published: Published | None) -> str:
    """Return a date as ISO 8601: ``2025-04-21``, or with time and offset; "" for None."""
    return published.isoformat() if published else ""


def _in_doubt(group: tuple[Piece, ...], holder: Held | None) -> bool:
    """Return whether pieces may get keys other than their plain one; most are alone, and new or unchanged."""
    return len(group) > 1 or (holder is not None and holder.content != group[0].content)


def _is_held(piece: Piece, holder: Held, held: Mapping[str, Held], *, is_alone: bool) -> bool:
    """Return whether a piece is the holder of its plain key, unchanged or changed."""
    return not is_replacement(piece, holder) or (is_alone and piece.rival_key not in held)


def _distinct(group: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Drop pieces that differ from an earlier one in nothing that tells pieces apart."""
    if len(group) == 1:
        return group
    first: dict[str, Piece] = {}
    for piece in group:
        first.setdefault(piece.piece, piece)
    return tuple(first.values())
