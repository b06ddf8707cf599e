"""Feeds as bytes. The only door to feedgen, which is used so that its known faults do not show.

Its entries lose what a link says besides its address (python-feedgen issues 135 and 143), and have no language and no
complete source: an extension of ours writes these. Times that are not set become now: all are set.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem
from feedgen.version import version_str

from digest import __version__
from digest.text.clean import clean, one_line

ATOM_TYPE = "application/atom+xml"
FEEDGEN_VERSION: str = version_str
_HISTORY = "http://purl.org/syndication/history/1.0"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_IN_IRIS = re.compile(r'[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})')
# Atom requires a title; this is what stands where there is nothing to see in it.
_NO_TITLE = "…"


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
    """A feed without its entries. ``is_archive`` marks a document of RFC 5005, section 4, that is no live feed."""

    id: str
    title: str
    subtitle: str
    updated: datetime
    author: str
    lang: str
    links: tuple[Link, ...]
    is_archive: bool = False


def write_atom(feed: Feed, entries: tuple[Entry, ...]) -> bytes:
    """Write an Atom feed (RFC 4287) with its entries in their order."""
    generator = _generator(feed)
    for entry in entries:
        _fill(generator.add_entry(order="append"), entry)
    written: bytes = generator.atom_str(pretty=True)
    return written


def alternates(own: Link, others: Iterable[Link]) -> tuple[Link, ...]:
    """The links to a page and to its versions in other languages.

    Most readers open the first alternate; feedparser and newsboat the last. So the page itself is both: the second
    time without its language, since no two may have the same (RFC 4287, section 4.1.2).
    """
    rest = tuple(others)
    return (own, *rest, replace(own, hreflang="")) if rest else (own,)


def entry_size(entry: Entry) -> int:
    """How many bytes the entry adds to a feed."""
    feed = Feed("urn:x", "x", "x", entry.updated, "x", "x", ())
    return len(write_atom(feed, (entry,))) - len(write_atom(feed, ()))


def _generator(feed: Feed) -> FeedGenerator:
    generator = FeedGenerator()
    generator.register_extension("digest", _FeedExtension, _EntryExtension, rss=False)
    generator.digest.is_archive = feed.is_archive
    generator.id(clean(feed.id))
    generator.title(_title(feed.title))
    generator.subtitle(one_line(feed.subtitle))
    generator.updated(_moment(feed.updated))
    generator.author({"name": _title(feed.author)})
    generator.generator("digest", version=__version__)
    generator.language(feed.lang)
    generator.link([_attributes(link) for link in feed.links])
    return generator


def _fill(written: FeedEntry, entry: Entry) -> None:
    written.id(clean(entry.id))
    written.title(_title(entry.title))
    written.updated(_moment(entry.updated))
    written.content(clean(entry.content), type="html")
    for author in filter(None, map(one_line, entry.authors)):
        written.author({"name": author})
    for category in dict.fromkeys(filter(None, map(one_line, entry.categories))):
        written.category({"term": category})
    if entry.published:
        written.published(_moment(entry.published))
    written.digest.entry = entry


class _FeedExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Marks an archive."""

    is_archive = False

    def extend_ns(self) -> dict[str, str]:
        return {"fh": _HISTORY} if self.is_archive else {}

    def extend_atom(self, feed: Any) -> Any:
        if self.is_archive:
            xml_elem(f"{{{_HISTORY}}}archive", feed)
        return feed


class _EntryExtension(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """Adds what feedgen's own entries lose or lack."""

    entry: Entry

    def extend_atom(self, entry: Any) -> Any:
        entry.set(_XML_LANG, self.entry.lang)
        for link in self.entry.links:
            xml_elem("link", entry, **_attributes(link))
        if self.entry.source:
            source = xml_elem("source", entry)
            xml_elem("id", source).text = clean(self.entry.source.id)
            xml_elem("title", source).text = _title(self.entry.source.title)
            xml_elem("updated", source).text = _moment(self.entry.updated).isoformat()
        return entry


def _attributes(link: Link) -> Mapping[str, str]:
    attributes = {"rel": link.rel, "type": link.type, "hreflang": link.hreflang, "href": _iri(link.href)}
    return {name: value for name, value in attributes.items() if value}


def _iri(address: str) -> str:
    """The address without what may stand in none (RFC 3987, section 2.2): spaces and the like become percent codes."""
    return _NOT_IN_IRIS.sub(lambda character: quote(character[0]), clean(address))


def _title(text: str) -> str:
    return one_line(text) or _NO_TITLE


def _moment(moment: datetime) -> datetime:
    """Make it fit for RFC 3339: whole seconds, and an offset of whole minutes, which old local times have not."""
    moment = moment.replace(microsecond=0)
    offset = moment.utcoffset()
    return moment if offset and not offset.total_seconds() % 60 else moment.astimezone(UTC)
