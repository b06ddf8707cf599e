"""Check feeds: well-formed, complete, harmless in all readers, and with ids that no other feed uses."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from digest.language.text.html.decoded_twice import becomes_markup
from digest.model.finding import Finding
from digest.publishing.lint.built_markup import Element, name_of, parse_xml

# Feed readers refuse feeds larger than about 512 KiB.
_LARGEST = 512 * 1024
_ATOM = "{http://www.w3.org/2005/Atom}"
# What RSS gives as text; the description of an item is markup.
_RSS_TEXTS = (
    *("title", "category", "copyright", "managingEditor", "webMaster", "author", "source", "channel/description"),
    "{http://purl.org/dc/elements/1.1/}creator",
)
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class CheckedFeed:
    """A feed's own description: its kind, id and URL, whether it is an archive, and the ids of its entries.

    ``risky`` are texts that become markup in readers that decode them twice; ``shown`` is the title of the feed and its
    page, "" if it names none.
    """

    kind: str
    id: str
    address: str
    is_archive: bool
    entries: tuple[str, ...]
    risky: tuple[str, ...] = ()
    shown: tuple[str, str] = ("", "")


def read_feed(content: bytes, path: str) -> CheckedFeed | None:
    """Read a feed in any format, or return None if the document is not a feed.

    Raises ValueError if the document is not well-formed.
    """
    if path.endswith(".json"):
        return _json_feed(_read_json(content))
    root = parse_xml(content)
    kind = name_of(root)
    if kind == "feed":
        return _atom(root)
    return _rss(root) if kind == "rss" else None


def feed_findings(feed: CheckedFeed, path: str, content: bytes, address: str) -> Iterator[Finding]:
    """Check one feed, which is published at ``address``."""
    if len(content) > _LARGEST and not feed.is_archive:
        yield Finding(f"is {len(content):,} bytes; feed readers refuse feeds over {_LARGEST:,}", path)
    if not feed.id:
        yield Finding("has no id or title", path, is_error=True)
    if feed.address != address:
        yield Finding(
            f"gives the wrong URL as its own: {feed.address or 'none'}; expected {address}", path, is_error=True
        )
    for text in feed.risky:
        shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
        yield Finding(f"a text that some feed readers take for markup: {shown!r}", path, is_error=True)
    for id_, times in Counter(feed.entries).items():
        if times > 1 or not id_:
            yield Finding(f"entries with the id {id_!r}: {times}, expected 1", path, is_error=True)


def shared_ids(feeds: dict[str, CheckedFeed]) -> Iterator[Finding]:
    """Find ids that two different feeds share: some readers show the entry in only one of them.

    A feed, its archives and its other formats count as one feed, and so does that of a storyline which was joined to
    another: both have the title and the page of that one.
    """
    holders: dict[str, tuple[CheckedFeed, str]] = {}
    for path, feed in feeds.items():
        if feed.kind != "feed":
            continue
        for id_ in feed.entries:
            first, there = holders.setdefault(id_, (feed, path))
            if first.id != feed.id and not (all(feed.shown) and first.shown == feed.shown):
                yield Finding(f"an entry shares its id with one in {there}: {id_}", path, is_error=True)


def _atom(root: Element) -> CheckedFeed:
    links = {link.get("rel", "alternate"): link.get("href", "") for link in reversed(root.findall(f"{_ATOM}link"))}
    return CheckedFeed(
        "feed",
        root.findtext(f"{_ATOM}id", ""),
        links.get("self", ""),
        root.find("{http://purl.org/syndication/history/1.0}archive") is not None,
        tuple(entry.findtext(f"{_ATOM}id", "") for entry in root.findall(f"{_ATOM}entry")),
        shown=(root.findtext(f"{_ATOM}title", ""), links.get("alternate", "")),
    )


def _rss(root: Element) -> CheckedFeed:
    own = [link.get("href", "") for link in root.findall(f"channel/{_ATOM}link") if link.get("rel") == "self"]
    ids = tuple(item.findtext("guid", "") for item in root.findall("channel/item"))
    texts = dict.fromkeys(found.text or "" for name in _RSS_TEXTS for found in root.iterfind(f".//{name}"))
    return CheckedFeed(
        "rss",
        root.findtext("channel/title", ""),
        "".join(own[:1]),
        is_archive=False,
        entries=ids,
        risky=tuple(filter(becomes_markup, texts)),
    )


def _read_json(content: bytes) -> object:
    try:
        return json.loads(content)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _json_feed(document: object) -> CheckedFeed | None:
    if not isinstance(document, dict) or "jsonfeed.org" not in str(document.get("version")):
        return None
    items = document.get("items")
    ids = tuple(str(item.get("id", "")) for item in items if isinstance(item, dict)) if isinstance(items, list) else ()
    return CheckedFeed("json", str(document.get("title", "")), str(document.get("feed_url", "")), False, ids)
