"""Functions that the read-only commands share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from digest import tasks
from digest.errors import OutputError
from digest.model.item_identity import stamp

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.item import Published, StoredItem
    from digest.model.source import SourceNames


@contextmanager
def opened(config: Config) -> Iterator[tasks.Stores]:
    """Open the store of a site read-only: no file is created, and an older store is not migrated."""
    with tasks.open_stores(config, dry=True) as stores:
        yield stores


def lack_told(config: Config, stores: tasks.Stores) -> str:
    """Say which editions of the output the store lacks, "" if none. A damaged output is for `digest doctor` to tell."""
    try:
        return tasks.lack_told(config, stores)
    except OutputError:
        return ""


def item_json(stored: StoredItem, zone: tzinfo, names: SourceNames) -> dict[str, object]:
    """Return an item as JSON values."""
    from digest.editing.order.compose import title_of  # noqa: PLC0415 - slow to import, and --help does not need it

    item = stored.item
    return {
        "id": stored.key,
        "source": names.name_of(item.source),
        "title": title_of(item),
        "title_given": bool(item.title),
        "url": item.url or None,
        "published": in_zone(stored.published, zone) or None,
        "first_seen": in_zone(stored.first_seen, zone),
        "week": str(stored.week),
        "locale": item.locale.tag,
        "authors": list(item.authors),
        "tags": list(item.tags),
        "position": item.position or None,
        "text": item.text,
    }


def minute(moment: str | None) -> str:
    """Return a moment of JSON for people, to the minute, or "" for none."""
    return (moment or "")[:16].replace("T", " ")


def day_of(published: Published | None, zone: tzinfo) -> str:
    """Return the day of a date for people."""
    return in_zone(published, zone)[:10] or "undated"


def in_zone(moment: Published | None, zone: tzinfo) -> str:
    """Return a date for JSON: a calendar date unchanged, an instant as RFC 3339 in the time zone of the digest."""
    return stamp(moment.astimezone(zone) if isinstance(moment, datetime) else moment)
