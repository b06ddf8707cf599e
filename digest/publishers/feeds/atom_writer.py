"""Write feeds as Atom. One of two doors to feedgen, which writes all but the entries.

Dates that are not set become the current time: all are set.
"""

from __future__ import annotations

from typing import Any

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem
from feedgen.version import version_str

from digest import __version__
from digest.publishers.feeds.atom_entry import atom_entry, escaped, link_attributes
from digest.publishers.feeds.feed import Entry, Feed, iri, moment, shown_title
from digest.publishers.feeds.format import Format
from digest.publishers.feeds.markup import speak_to_people
from digest.text.characters.clean import clean, one_line

FEEDGEN_VERSION: str = version_str
_HISTORY = "http://purl.org/syndication/history/1.0"
_END = b"</feed>\n"


def write_atom(feed: Feed, entries: tuple[Entry, ...]) -> bytes:
    """Write an Atom feed (RFC 4287) with its entries in the given order."""
    written: bytes = _generator(feed).atom_str(pretty=True)
    if not entries:
        return written
    return b"".join((written.removesuffix(_END), *(atom_entry(entry).encode() for entry in entries), _END))


def _generator(feed: Feed) -> FeedGenerator:
    generator = FeedGenerator()
    generator.register_extension("digest", _FeedExtension, rss=False)
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
    generator.link([link_attributes(link) for link in feed.links])
    return generator


class _FeedExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Marks an archive, and adds what people see in a browser."""

    feed: Feed

    def extend_ns(self) -> dict[str, str]:
        return {"fh": _HISTORY} if self.feed.is_archive else {}

    def extend_atom(self, feed: Any) -> Any:
        if self.feed.is_archive:
            xml_elem(f"{{{_HISTORY}}}archive", feed)
        speak_to_people(self.feed, feed, feed)
        return feed


def _named(entry_id: str) -> bytes:
    return f"<id>{escaped(clean(entry_id))}</id>".encode()


ATOM = Format(write_atom, _named, b"  <entry xml:lang=", _END, _END)
