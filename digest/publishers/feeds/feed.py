"""A feed and its entries, before they are written as Atom, RSS or JSON Feed; and what holds for all three."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from urllib.parse import quote

from digest.publishers.addresses import FeedKind
from digest.text.characters.clean import clean, one_line

ATOM_TYPE = "application/atom+xml"
RSS_TYPE = "application/rss+xml"
JSON_FEED_TYPE = "application/feed+json"
MEDIA_TYPES: Mapping[FeedKind, str] = {"atom": ATOM_TYPE, "rss": RSS_TYPE, "json": JSON_FEED_TYPE}

# Readers refuse feeds that are larger than about 512 KiB.
MOST_BYTES = 500_000

_NOT_IN_IRIS = re.compile(r'[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})')
# Atom requires a title; this is what stands where there is nothing to see in it.
_NO_TITLE = "…"
# The elements of an entry, without what stands in them.
_ELEMENT, _FIXED = 60, 800
_ESCAPED = {"&": 4, "<": 3, ">": 3, '"': 5}


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a feed or an entry, to an absolute address (RFC 4287, section 4.2.7)."""

    href: str
    rel: str = "alternate"
    type: str = ""
    hreflang: str = ""


@dataclass(frozen=True, slots=True)
class FeedSource:
    """Where an entry comes from (RFC 4287, section 4.2.11)."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed. ``content`` is sanitized HTML; ``lang`` is the language of title and content."""

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


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed without its entries. ``is_archive`` marks a document of RFC 5005, section 4, that is no live feed.

    ``icon`` and ``logo`` are absolute addresses. ``style`` is a link to a style sheet and ``aside`` well-formed XHTML:
    they tell a person who opens the feed in a browser what it is.
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


def alternates(own: Link, others: Iterable[Link]) -> tuple[Link, ...]:
    """The links to a page and to its versions in other languages.

    Most readers open the first alternate; feedparser and newsboat the last. So the page itself is both: the second
    time without its language, since no two may have the same (RFC 4287, section 4.1.2).
    """
    rest = tuple(others)
    return (own, *rest, replace(own, hreflang="")) if rest else (own,)


@lru_cache(maxsize=512)  # Asked for in each form of a feed, which has a few hundred entries.
def entry_size(entry: Entry) -> int:
    """How many bytes the entry adds to a feed at most, in whatever form that is written."""
    source = (entry.source.id, entry.source.title) if entry.source else ()
    links = (part for link in entry.links for part in (link.href, link.rel, link.type, link.hreflang))
    texts = (entry.id, entry.title, entry.content, entry.lang, *entry.authors, *entry.categories, *source, *links)
    return _FIXED + _ELEMENT * len(texts) + _written_size("".join(texts))


def shown_title(text: str) -> str:
    """A title on one line, never empty."""
    return one_line(text) or _NO_TITLE


def shown_lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts on one line each, each once, without empty ones."""
    return tuple(dict.fromkeys(filter(None, map(one_line, texts))))


def iri(address: str) -> str:
    """The address without what may stand in none (RFC 3987, section 2.2): spaces and the like become percent codes."""
    return _NOT_IN_IRIS.sub(lambda character: quote(character[0]), clean(address))


def moment(of: datetime) -> datetime:
    """Make it fit for RFC 3339: whole seconds, and an offset of whole minutes, which old local times have not."""
    of = of.replace(microsecond=0)
    offset = of.utcoffset()
    return of if offset and not offset.total_seconds() % 60 else of.astimezone(UTC)


def _written_size(text: str) -> int:
    return len(text.encode(errors="replace")) + sum(text.count(mark) * more for mark, more in _ESCAPED.items())
