"""Write feeds as RSS 2.0. One of two doors to feedgen.

RSS authors need email addresses, which we do not have, so authors become ``dc:creator``. feedgen takes the last link
it is given as that of the channel. Ids are not URLs, so no guid is a permalink. Some readers take any text for HTML, so
no text becomes markup, however often it is decoded.
"""

from __future__ import annotations

from typing import Any

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from digest import __version__
from digest.language.text.characters.clean import clean, one_line
from digest.language.text.html.decoded_twice import never_markup
from digest.publishing.feeds.browser_view import speak_to_people
from digest.publishing.feeds.feed import RSS_TYPE, Entry, Feed, FeedFormat, Link, iri, moment, shown_lines, shown_title

_ATOM = "http://www.w3.org/2005/Atom"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def write_rss(feed: Feed, entries: tuple[Entry, ...]) -> bytes:
    """Write an RSS feed (RSS Advisory Board, RSS 2.0.11) with its entries in the given order."""
    generator = _generator(feed)
    for entry in entries:
        _fill(generator.add_entry(order="append"), entry)
    written: bytes = generator.rss_str(pretty=True)
    return written


def _generator(feed: Feed) -> FeedGenerator:
    generator = FeedGenerator()
    generator.register_extension("digest", _RssFeedExtension, _RssEntryExtension, atom=False)
    generator.digest.feed = feed
    title = never_markup(shown_title(feed.title))
    generator.title(title)
    generator.description(never_markup(one_line(feed.subtitle)) or title)
    generator.updated(moment(feed.updated))
    generator.generator("digest", version=__version__)
    generator.language(feed.lang)
    page = _page(feed.links)
    generator.link([{"rel": "alternate", "href": page}])
    if feed.rights:
        generator.rights(never_markup(one_line(feed.rights)))
    if feed.logo:
        generator.image(iri(feed.logo), title, page)
    return generator


def _fill(written: FeedEntry, entry: Entry) -> None:
    written.guid(clean(entry.id), permalink=False)
    written.title(never_markup(shown_title(entry.title)))
    written.pubDate(moment(entry.published or entry.updated))
    if page := _page(entry.links):
        written.link(href=page)
    written.description(clean(entry.content), isSummary=False)
    written.category([{"term": never_markup(category)} for category in shown_lines(entry.categories)])
    written.digest.entry = entry


def _page(links: tuple[Link, ...]) -> str:
    """Return the URL of the first alternate link; "" if there is none."""
    return iri(next((link.href for link in links if link.rel == "alternate"), ""))


class _RssFeedExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Adds the links that RSS has no elements for, and what people see in a browser."""

    feed: Feed

    def extend_ns(self) -> dict[str, str]:
        return {"dc": _DUBLIN_CORE}

    def extend_rss(self, rss: Any) -> Any:
        for link in self.feed.links:
            if link.rel in {"self", "hub"} or link.type == RSS_TYPE:
                xml_elem(f"{{{_ATOM}}}link", rss[0], **link.attributes)
        speak_to_people(self.feed, rss, rss[0])
        return rss


class _RssEntryExtension(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """Adds the authors and the language of an entry."""

    entry: Entry

    def extend_rss(self, item: Any) -> Any:
        for author in shown_lines(self.entry.authors):
            xml_elem(f"{{{_DUBLIN_CORE}}}creator", item).text = never_markup(author)
        if self.entry.lang:
            xml_elem(f"{{{_DUBLIN_CORE}}}language", item).text = self.entry.lang
        return item


_END = b"  </channel>\n</rss>\n"
RSS = FeedFormat(write_rss, b"    <item>\n", _END, _END)
