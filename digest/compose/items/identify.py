"""Which item is which: keys, changes and exact copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from digest.compose.summary.headline import first_sentence
from digest.model.item import Item, Published, fingerprint
from digest.text.characters.normalize import normalize


def item_key(item: Item) -> str:
    """Name an item for ever: its source and the entry's id, else its link, else its title and day.

    An item without a title goes by its first sentence, which stays when the text grows.
    """
    if item.id:
        return fingerprint(item.source, "id", item.id)
    if item.url:
        return fingerprint(item.source, "url", item.url)
    title = normalize(item.title or first_sentence(item.text))
    return fingerprint(item.source, "title", title, day_of(item.published))


def content_of(item: Item) -> str:
    """Name all that a source says of an item: it changes when anything of it does."""
    words = (item.id, item.url, item.title, item.text, item.html, stamp(item.published), item.locale.tag)
    return fingerprint(*words, str(len(item.authors)), *item.authors, *item.tags)


def copy_key(item: Item) -> str:
    """Name what a reader would call the same piece: the same title and text, whatever the source.

    Without a text the title alone says little ("Photo"), so the link has to be the same too.
    """
    text = normalize(item.text)
    return fingerprint(normalize(item.title), text, "" if text else item.url)


@dataclass(frozen=True, slots=True)
class Piece:
    """An item, its content, and its two keys: the plain one, and the one it has where another piece has that."""

    item: Item
    content: str
    key: str
    rival_key: str

    @classmethod
    def of(cls, item: Item) -> Self:
        """Identify an item."""
        key, content = item_key(item), content_of(item)
        return cls(item, content, key, fingerprint(key, content))


def assign_keys(pieces: Iterable[Piece], contents: Mapping[str, str]) -> dict[str, Item]:
    """Give every item of one reading a key of its own; the same entry twice gets one.

    ``contents`` names the content of what is known under the keys that they may have. A piece keeps the key that it
    has. Where a source uses one id for several pieces, only the first that ever came has the plain key: so neither a
    longer reading nor one without that piece moves another to its key. A single piece under a known id is that one,
    changed.
    """
    rivals: dict[str, dict[str, Piece]] = {}
    for piece in pieces:
        rivals.setdefault(piece.key, {}).setdefault(piece.content, piece)
    keyed: dict[str, Item] = {}
    for key, group in rivals.items():
        for content, piece in group.items():
            is_holder = contents.get(key) == content
            is_free = key not in contents and key not in keyed
            is_changed = len(group) == 1 and piece.rival_key not in contents
            keyed[key if is_holder or is_free or is_changed else piece.rival_key] = piece.item
    return keyed


def day_of(published: Published | None) -> str:
    """The calendar day that a source names, whatever its time and zone."""
    return published.strftime("%Y-%m-%d") if published else ""


def stamp(published: Published | None) -> str:
    """A date as ISO 8601: ``2025-04-21``, or with time and offset."""
    return published.isoformat() if published else ""
