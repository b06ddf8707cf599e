"""Which item is which: keys, changes and exact copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest.compose.headline import headline
from digest.model.item import Item, Known, Published, fingerprint
from digest.text.normalize import normalize


def item_key(item: Item) -> str:
    """Name an item for ever: its source and the entry's id, else its link, else its title and day.

    An item without a title goes by the headline of its text, which stays when the text grows.
    """
    if item.id:
        return fingerprint(item.source, "id", item.id)
    if item.url:
        return fingerprint(item.source, "url", item.url)
    title = normalize(item.title or headline(item.text))
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


def assign_keys(items: Iterable[Item], known: Mapping[str, Known]) -> dict[str, Item]:
    """Give every item of one reading a key of its own; the same entry twice gets one.

    Where a source uses one id for several pieces, the piece that is stored under the plain key keeps it, and the
    others add a name of their content to it: so a longer reading never moves a piece to another key.
    """
    rivals: dict[str, dict[str, Item]] = {}
    for item in items:
        rivals.setdefault(item_key(item), {}).setdefault(content_of(item), item)
    keyed: dict[str, Item] = {}
    for key, pieces in rivals.items():
        stored = known[key].content if key in known else ""
        holder = stored if stored in pieces else next(iter(pieces))
        for content, item in pieces.items():
            keyed[key if content == holder else fingerprint(key, content)] = item
    return keyed


def day_of(published: Published | None) -> str:
    """The calendar day that a source names, whatever its time and zone."""
    return published.strftime("%Y-%m-%d") if published else ""


def stamp(published: Published | None) -> str:
    """A date as ISO 8601: ``2025-04-21``, or with time and offset."""
    return published.isoformat() if published else ""
