"""Feeds and entries, independent of the format they are written in, and rules that apply to all formats."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import islice
from urllib.parse import quote

from digest.language.text.characters.clean import clean, one_line
from digest.language.text.html.decoded_twice import becomes_markup, never_markup
from digest.publishing.frozen.published_paths import FeedKind

ATOM_TYPE = "application/atom+xml"
RSS_TYPE = "application/rss+xml"
JSON_FEED_TYPE = "application/feed+json"
MEDIA_TYPES: Mapping[FeedKind, str] = {"atom": ATOM_TYPE, "rss": RSS_TYPE, "json": JSON_FEED_TYPE}

# Feed readers refuse feeds larger than about 512 KiB.
MOST_BYTES = 500_000

_NOT_IN_IRIS = re.compile(r'[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})')
# Atom requires a title; this replaces an empty one.
_NO_TITLE = "…"
_MINUTE = timedelta(minutes=1)
# Bytes of markup: for each element, and for the fixed parts of an entry.
_ELEMENT, _FIXED = 60, 800
_ESCAPED = {"&": 4, "<": 3, ">": 3, '"': 5}
# So many entries are written at a time: of a large edition, a feed contains few.
_AT_A_TIME = 50


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a feed or an entry, to an absolute URL (RFC 4287, section 4.2.7)."""

    href: str
    rel: str = "alternate"
    type: str = ""
    hreflang: str = ""

    @property
    def attributes(self) -> Mapping[str, str]:
        """Those of its element in XML, without empty ones."""
        attributes = {"rel": self.rel, "type": self.type, "hreflang": self.hreflang, "href": iri(self.href)}
        return {name: value for name, value in attributes.items() if value}


@dataclass(frozen=True, slots=True)
class FeedSource:
    """The source of an entry (RFC 4287, section 4.2.11)."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed. ``content`` is sanitized HTML; ``lang`` is the language of title and content.

    ``works`` says who made its texts, as a list of works of schema.org in JSON; "" if they are of their sources, or if
    nobody knows.
    """

    id: str
    title: str
    updated: datetime
    content: str
    lang: str
    links: tuple[Link, ...] = ()
    published: datetime | None = None
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    source: FeedSource | None = None
    works: str = ""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """An entry that is gone: its id, and since when (RFC 6721)."""

    id: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed without its entries. ``is_archive`` marks an archive document (RFC 5005, section 4), not a live feed.

    ``icon`` and ``logo`` are absolute URLs. ``style`` is a link to a style sheet, ``aside`` well-formed XHTML: both
    for people who open the feed in a browser. ``tombstones`` are of entries that were taken down.
    """

    id: str
    title: str
    subtitle: str
    updated: datetime
    author: str
    lang: str
    links: tuple[Link, ...]
    is_archive: bool = False
    rights: str = ""
    icon: str = ""
    logo: str = ""
    style: str = ""
    aside: str = ""
    tombstones: tuple[Tombstone, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedFormat:
    """A format with its writer, and how this lays out a feed.

    An entry is always serialized in the same way, whatever its siblings. So its size is that of its bytes in any feed.
    Each entry begins with ``beginning``, which occurs nowhere inside an entry. Two entries have ``between`` between
    them. After the last comes ``end``; a feed without entries ends with ``empty_end``.
    """

    write: Callable[[Feed, tuple[Entry, ...]], bytes]
    beginning: bytes
    end: bytes
    empty_end: bytes
    between: bytes = b""

    def fitting(self, feed: Feed, entries: Iterable[Entry]) -> bytes:
        """Write a feed with the first entries, as many as readers accept; no entry is made that is not needed."""
        head = self.write(feed, ()).removesuffix(self.empty_end)
        room = MOST_BYTES - len(head) - len(self.end)
        some: list[bytes] = []
        for entry in self._entries(feed, entries):
            room -= len(self.between) + len(entry)
            if room < 0:
                break
            some.append(entry)
        return head + self.between.join(some) + self.end if some else head + self.empty_end

    def _entries(self, feed: Feed, entries: Iterable[Entry]) -> Iterator[bytes]:
        """Yield the bytes of each entry of a feed."""
        left = iter(entries)
        while batch := tuple(islice(left, _AT_A_TIME)):
            written = self.write(feed, batch)
            first = written.index(self.beginning) + len(self.beginning)
            for entry in written[first : -len(self.end)].split(self.between + self.beginning):
                yield self.beginning + entry


def alternates(own: Link, others: Iterable[Link]) -> tuple[Link, ...]:
    """Return the links to a page and to its versions in other languages.

    Most readers open the first alternate; feedparser and newsboat open the last. So the page itself is both: the
    second time without its language, since no two may have the same (RFC 4287, section 4.1.2).
    """
    rest = tuple(others)
    return (own, *rest, replace(own, hreflang="")) if rest else (own,)


@lru_cache(maxsize=512)  # Needed for each format of a feed, which has a few hundred entries.
def entry_size(entry: Entry) -> int:
    """Return how many bytes the entry adds to a feed at most, in any format."""
    source = (entry.source.id, entry.source.title) if entry.source else ()
    links = (part for link in entry.links for part in (link.href, link.rel, link.type, link.hreflang))
    texts = (entry.id, entry.title, entry.content, entry.lang, *entry.authors, *entry.categories, *source, *links)
    lines = (entry.title, *entry.authors, *entry.categories)
    risky = sum(_written_size(never_markup(line)) for line in lines if becomes_markup(line))
    # JSON Feed has them with a line for each value.
    works = _ELEMENT + 3 * len(entry.works.encode()) if entry.works else 0
    return _FIXED + _ELEMENT * len(texts) + _written_size("".join(texts)) + risky + works


def shown_title(text: str) -> str:
    """Return a title on one line, never empty."""
    return one_line(text) or _NO_TITLE


def shown_lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Return each text on one line, without empty texts and duplicates."""
    return tuple(dict.fromkeys(filter(None, map(one_line, texts))))


def iri(address: str) -> str:
    """Percent-encode the characters of a URL that are not allowed in an IRI (RFC 3987, section 2.2), such as spaces."""
    return _NOT_IN_IRIS.sub(lambda character: quote(character[0]), clean(address))


def moment(of: datetime) -> datetime:
    """Convert to what RFC 3339 allows: whole seconds and an offset in whole minutes, which some old offsets are not."""
    of = of.replace(microsecond=0)
    offset = of.utcoffset()
    return of.astimezone(UTC) if offset is None or offset % _MINUTE else of


def _written_size(text: str) -> int:
    return len(text.encode(errors="replace")) + sum(text.count(mark) * more for mark, more in _ESCAPED.items())
