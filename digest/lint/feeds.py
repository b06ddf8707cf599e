"""Feeds: well-formed, complete, and with ids that no other feed has."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from digest.lint.markup import Element, name_of, parse_xml
from digest.model.finding import Finding

# Readers refuse feeds that are larger than about 512 KiB.
_LARGEST = 512 * 1024
_ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """What a feed says of itself: its kind, its id, its own address, whether it is an archive, and ids of entries."""

    kind: str
    id: str
    address: str
    is_archive: bool
    entries: tuple[str, ...]


def read_feed(content: bytes, path: str) -> ReadFeed | None:
    """Read a feed in any form; None for a document that is none.

    Raises ValueError for one that is not well-formed.
    """
    if path.endswith(".json"):
        return _json_feed(_read_json(content))
    root = parse_xml(content)
    kind = name_of(root)
    if kind == "feed":
        return _atom(root)
    return _rss(root) if kind == "rss" else None


def feed_findings(feed: ReadFeed, path: str, content: bytes, address: str) -> Iterator[Finding]:
    """Look through one feed, which is to be at an address."""
    if len(content) > _LARGEST and not feed.is_archive:
        yield Finding(f"weighs {len(content):,} bytes; readers refuse feeds over {_LARGEST:,}", path)
    if not feed.id:
        yield Finding("has no id or title", path, is_error=True)
    if feed.address != address:
        yield Finding(
            f"names another address as its own: {feed.address or 'none'}; it is {address}", path, is_error=True
        )
    for id_, times in Counter(feed.entries).items():
        if times > 1 or not id_:
            yield Finding(f"{times} entries have the id {id_!r}", path, is_error=True)


def shared_ids(feeds: dict[str, ReadFeed]) -> Iterator[Finding]:
    """Ids that stand in two different feeds: some readers show them in one alone. Archives and forms are one feed."""
    holders: dict[str, tuple[str, str]] = {}
    for path, feed in feeds.items():
        if feed.kind != "feed":
            continue
        for id_ in feed.entries:
            first, there = holders.setdefault(id_, (feed.id, path))
            if first != feed.id:
                yield Finding(f"an entry has the id of one in {there}: {id_}", path, is_error=True)


def _atom(root: Element) -> ReadFeed:
    own = [link.get("href", "") for link in root.findall(f"{_ATOM}link") if link.get("rel") == "self"]
    return ReadFeed(
        "feed",
        root.findtext(f"{_ATOM}id", ""),
        "".join(own[:1]),
        root.find("{http://purl.org/syndication/history/1.0}archive") is not None,
        tuple(entry.findtext(f"{_ATOM}id", "") for entry in root.findall(f"{_ATOM}entry")),
    )


def _rss(root: Element) -> ReadFeed:
    own = [link.get("href", "") for link in root.findall(f"channel/{_ATOM}link") if link.get("rel") == "self"]
    ids = tuple(item.findtext("guid", "") for item in root.findall("channel/item"))
    return ReadFeed("rss", root.findtext("channel/title", ""), "".join(own[:1]), is_archive=False, entries=ids)


def _read_json(content: bytes) -> object:
    try:
        return json.loads(content)
    except RecursionError as error:
        raise ValueError("lists within lists without end") from error


def _json_feed(document: object) -> ReadFeed | None:
    if not isinstance(document, dict) or "jsonfeed.org" not in str(document.get("version")):
        return None
    items = document.get("items")
    ids = tuple(str(item.get("id", "")) for item in items if isinstance(item, dict)) if isinstance(items, list) else ()
    return ReadFeed("json", str(document.get("title", "")), str(document.get("feed_url", "")), False, ids)
