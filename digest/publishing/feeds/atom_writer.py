"""Write feeds as Atom. One of two doors to feedgen, with workarounds for its known bugs.

Its entries lose all attributes of links but the URL (python-feedgen issues 135 and 143), and have no language and no
complete source: an extension writes these. Dates that are not set become the current time: all are set.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from digest import __version__
from digest.language.text.characters.clean import clean, one_line
from digest.publishing.feeds.browser_view import speak_to_people
from digest.publishing.feeds.feed import Entry, Feed, FeedFormat, iri, moment, shown_lines, shown_title

_HISTORY = "http://purl.org/syndication/history/1.0"
_TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
_SCHEMA = "https://schema.org/"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write_atom(feed: Feed, entries: tuple[Entry, ...]) -> bytes:
    """Write an Atom feed (RFC 4287) with its entries in the given order."""
    generator = _generator(feed)
    for entry in entries:
        _fill(generator.add_entry(order="append"), entry)
    written: bytes = generator.atom_str(pretty=True)
    return written


def _generator(feed: Feed) -> FeedGenerator:
    generator = FeedGenerator()
    generator.register_extension("digest", _AtomFeedExtension, _AtomEntryExtension, rss=False)
    generator.digest.feed = feed
    generator.id(clean(feed.id))
    generator.title(shown_title(feed.title))
    generator.subtitle(one_line(feed.subtitle))
    generator.updated(moment(feed.updated))
    generator.author({"name": shown_title(feed.author)})
    generator.generator("digest", version=__version__)
    generator.language(feed.lang)
    if feed.rights:
        generator.rights(one_line(feed.rights))
    if feed.icon:
        generator.icon(iri(feed.icon))
    if feed.logo:
        generator.logo(iri(feed.logo))
    generator.link([link.attributes for link in feed.links])
    return generator


def _fill(written: FeedEntry, entry: Entry) -> None:
    written.id(clean(entry.id))
    written.title(shown_title(entry.title))
    updated = moment(entry.updated)
    written.updated(updated)
    written.content(clean(entry.content), type="html")
    written.author([{"name": author} for author in shown_lines(entry.authors)])
    written.category([{"term": category} for category in shown_lines(entry.categories)])
    if entry.published:
        written.published(updated if entry.published is entry.updated else moment(entry.published))
    written.digest.entry = entry
    written.digest.updated = updated


class _AtomFeedExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Marks an archive, and adds what people see in a browser, and which entries are gone (RFC 6721)."""

    feed: Feed

    def extend_ns(self) -> dict[str, str]:
        history = {"fh": _HISTORY} if self.feed.is_archive else {}
        return history | ({"at": _TOMBSTONES} if self.feed.tombstones else {})

    def extend_atom(self, feed: Any) -> Any:
        if self.feed.is_archive:
            xml_elem(f"{{{_HISTORY}}}archive", feed)
        for one in self.feed.tombstones:
            xml_elem(f"{{{_TOMBSTONES}}}deleted-entry", feed, ref=clean(one.id), when=moment(one.when).isoformat())
        speak_to_people(self.feed, feed, feed)
        return feed


class _AtomEntryExtension(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """Adds what the entries of feedgen lose or lack, and who made their texts, which only programs read."""

    entry: Entry
    updated: datetime

    def extend_atom(self, entry: Any) -> Any:
        entry.set(_XML_LANG, self.entry.lang)
        for link in self.entry.links:
            xml_elem("link", entry, **link.attributes)
        if self.entry.source:
            source = xml_elem("source", entry)
            xml_elem("id", source).text = clean(self.entry.source.id)
            xml_elem("title", source).text = shown_title(self.entry.source.title)
            xml_elem("updated", source).text = self.updated.isoformat()
        if self.entry.works:
            works = xml_elem(f"{{{_SCHEMA}}}hasPart", entry, nsmap={"schema": _SCHEMA}, type="application/ld+json")
            works.text = f'{{"@context":"{_SCHEMA}","@graph":{clean(self.entry.works)}}}'
        return entry


_END = b"</feed>\n"
ATOM = FeedFormat(write_atom, b"  <entry xml:lang=", _END, _END)
