"""Identify items: by key, by content, and as exact copies.

What is read better now keeps its key: ``by_key`` looks for the keys of the older values (``Item.older``) first, and
only what is new gets a key of the new ones. ``bench/same_store.py`` lets an earlier version fill a store, and counts
what is new or has moved when the same files are read again: nothing may.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Protocol

from digest.model.frozen import item_key as names
from digest.model.item import Item, Published, stable_hash


def item_key(item: Item) -> str:
    """Return the permanent key of an item, by the frozen rule."""
    return names.key_of(item.source, item.id, item.url, item.title, item.text, names.day_of(item.published))


def older_keys(items: Iterable[Item]) -> Iterator[str]:
    """Yield the keys that an earlier version, which read items otherwise, may have given to them."""
    for item in items:
        if older := _older_key(item):
            yield older
            if _is_named_by_day(item):
                yield from IdentifiedItem(item, older, "").rival_keys


def copy_key(item: Item) -> str:
    """Return a key that is the same for exact copies, by the frozen rule."""
    return names.copy_of(item.title, item.text, item.url)


def removal_names(key: str, item: Item) -> tuple[str, ...]:
    """Return the names by which an item that was taken down is known again: as such, as a copy, and by its address.

    The address alone would be that of others, too, where a source links all of its items to one page, as would its
    title there, each week. So its title and day, or its text, have to be the same.
    """
    known, day = _folded_address(item.url), names.day_of(item.published)
    title, text = _folded(item.title), _folded(item.text)
    by_title = (names.name_of("address", known, title, day),) if known and title and day else ()
    by_text = (names.name_of("address and text", known, text),) if known and text else ()
    return (key, copy_key(item), *by_title, *by_text)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _folded_address(url: str) -> str:
    """Return an address without what leads to the same page in other letters."""
    address = url.partition("#")[0].partition("://")[2].rstrip("/")
    host, slash, path = address.partition("/")
    return f"{host.casefold().removeprefix('www.')}{slash}{path}"


def content_of(item: Item) -> str:
    """Return a fingerprint of everything a source says of an item: it changes when any of that does."""
    words = (item.id, item.url, item.title, item.text, item.html, stamp(item.published), item.locale.tag)
    return stable_hash(*words, str(len(item.authors)), *item.authors, *item.tags)


class KeyHolder(Protocol):
    """A holder of a key: its content, and its name among the pieces with that key."""

    @property
    def content(self) -> str:
        """The fingerprint of its content when it was read."""
        ...

    @property
    def piece(self) -> str:
        """Its name among the pieces with that key."""
        ...

    @property
    def claimed(self) -> Published | None:
        """The date that its source gave."""
        ...


@dataclass(frozen=True)  # No slots, so that there is room for the cached property.
class IdentifiedItem:
    """An item, its plain key (used unless another piece has it), and the fingerprint of its content."""

    item: Item
    key: str
    content: str

    @cached_property
    def piece(self) -> str:
        """Its name among the pieces with its key. It is slow to compute, and few items need it."""
        return names.piece_of(self.item.url, names.day_of(self.item.published), copy_key(self.item))

    @cached_property
    def older_piece(self) -> str:
        """That name as an earlier version read it; mostly the same."""
        older = self.item.older
        if older is None:
            return self.piece
        copy = names.copy_of(older.title, older.text, older.url)
        return names.piece_of(older.url, names.day_of(older.published), copy)

    @property
    def claimed(self) -> Published | None:
        """The date that its source gives."""
        return self.item.published

    @property
    def rival_key(self) -> str:
        """The key that it gets if another piece has its plain key."""
        return names.rival_key(self.key, self.piece)

    @property
    def rival_keys(self) -> tuple[str, ...]:
        """All keys that it may have instead of its plain key: first the one that an earlier version gave it, if any."""
        older = names.rival_key(self.key, self.older_piece)
        return (self.rival_key,) if older == self.rival_key else (older, self.rival_key)


Pieces = Mapping[str, tuple[IdentifiedItem, ...]]


def by_key(items: Iterable[Item], held: Mapping[str, KeyHolder] = MappingProxyType({})) -> Pieces:
    """Group the pieces of one reading by plain key; a repeated entry is one piece.

    An item keeps the key that an earlier version gave it, if that key is among those ``held``.
    """
    groups: dict[str, dict[str, IdentifiedItem]] = {}
    for item in items:
        piece = IdentifiedItem(item, _plain_key(item, held), content_of(item))
        groups.setdefault(piece.key, {}).setdefault(piece.content, piece)
    return {key: _distinct(tuple(group.values())) for key, group in groups.items()}


def rival_keys(pieces: Pieces, held: Mapping[str, KeyHolder]) -> Iterator[str]:
    """Yield the keys that pieces may get instead of their plain keys, where that is in doubt."""
    for key, group in pieces.items():
        if _in_doubt(group, held.get(key)):
            yield from (key for piece in group for key in piece.rival_keys)


def assign_keys(pieces: Pieces, held: Mapping[str, KeyHolder]) -> dict[str, IdentifiedItem]:
    """Give every piece of one reading a key of its own.

    ``held`` has the holders of the keys in question. A piece keeps its key. If a source uses one id for several pieces,
    only the first that came in has the plain key, so that neither a longer reading nor one without that piece gives its
    key to another. A single piece under a known id is the known piece, changed.
    """
    keyed: dict[str, IdentifiedItem] = {}
    for key, group in pieces.items():
        holder = held.get(key)
        plain = _holding(group, holder, held) if holder else group[0]
        for piece in group:
            keyed[key if piece is plain else _own_rival_key(piece, held)] = piece
    return keyed


def _is_replacement(piece: IdentifiedItem, holder: KeyHolder) -> bool:
    """Return whether a piece with the key of this holder is not the holder itself, as far as can be told."""
    return holder.content != piece.content and holder.piece not in {piece.piece, piece.older_piece}


def stamp(published: Published | None) -> str:
    """Return a date as ISO 8601: ``2025-04-21``, or with time and offset; "" for None."""
    return published.isoformat() if published else ""


def _in_doubt(group: tuple[IdentifiedItem, ...], holder: KeyHolder | None) -> bool:
    """Return whether pieces may get keys other than their plain one; most are alone, and new or unchanged."""
    return len(group) > 1 or (holder is not None and holder.content != group[0].content)


def _holding(
    group: Sequence[IdentifiedItem], holder: KeyHolder, held: Mapping[str, KeyHolder]
) -> IdentifiedItem | None:
    """Return the piece that is the holder of their plain key, unchanged or changed; None if none of them is.

    Several may be, if an earlier version read them as one: then it is the one most like the holder, or the first.
    """
    same = [piece for piece in group if not _is_replacement(piece, holder)]
    if same:
        return min(same, key=lambda piece: (piece.content != holder.content, piece.piece != holder.piece))
    is_known = any(key in held for key in group[0].rival_keys)
    return group[0] if len(group) == 1 and not is_known else None


def _own_rival_key(piece: IdentifiedItem, held: Mapping[str, KeyHolder]) -> str:
    known = (key for key in piece.rival_keys if key in held and not _is_replacement(piece, held[key]))
    return next(known, piece.rival_key)


def _plain_key(item: Item, held: Mapping[str, KeyHolder]) -> str:
    older = _older_key(item)
    holder = held.get(older)
    return older if holder and _may_be(item, older, holder, held) else item_key(item)


def _older_key(item: Item) -> str:
    """Return the key that an earlier version gave to an item, "" if it is the same."""
    older = item.older
    if older is None or item.id:
        return ""
    key = names.key_of(item.source, "", older.url, older.title, older.text, names.day_of(older.published))
    return key if key != item_key(item) else ""


def _is_named_by_day(item: Item) -> bool:
    return item.older is not None and not item.older.url


def _may_be(item: Item, older: str, holder: KeyHolder, held: Mapping[str, KeyHolder]) -> bool:
    """Return whether the holder of an older key, or another piece with that key, may be the item.

    A version that could not read days gave one key to all items with a common title: so its day has to be the same.
    """
    if item.older is None or not _is_named_by_day(item):
        return True
    days = {names.day_of(item.published), names.day_of(item.older.published)}
    return names.day_of(holder.claimed) in days or any(
        key in held for key in IdentifiedItem(item, older, "").rival_keys
    )


def _distinct(group: tuple[IdentifiedItem, ...]) -> tuple[IdentifiedItem, ...]:
    """Drop pieces that differ from an earlier one in nothing that tells pieces apart."""
    if len(group) == 1:
        return group
    first: dict[str, IdentifiedItem] = {}
    for piece in group:
        first.setdefault(piece.piece, piece)
    return tuple(first.values())
