"""An item as an entry of a feed, in its own language."""

from __future__ import annotations

import html
from dataclasses import replace
from datetime import datetime, time, tzinfo

from digest.compose.edition import title_of
from digest.compose.headline import shorten
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week
from digest.publishers import ids
from digest.publishers.addresses import address, digest_path, is_web_address
from digest.publishers.feed_writer import Entry, FeedSource, Link, entry_size

# Feeds are small, and an item may be a book: so much of one stands in a feed.
_LARGEST = 100_000
_LONGEST_TEXT = 5_000
_LONGEST_LINE = 300
_MOST_NAMES = 20


def item_entry(site: Site, locale: Locale, stored: StoredItem, week: Week) -> Entry:
    """Make an entry of an item for the feed of a locale; of one that is too large, its text is cut.

    ``week`` is that of the edition which shows it: an item without a link of its own leads to the page of that.
    """
    item = stored.item
    published = _moment(stored, site.zone)
    entry = Entry(
        id=ids.item_id(site, locale, stored.key),
        title=_line(title_of(item)),
        updated=published or stored.first_seen,
        published=published,
        content=_marked(item, item.html or _paragraphs(item.text)),
        lang=item.locale.tag,
        links=(_link(site, locale, item, week),),
        authors=tuple(map(_line, item.authors[:_MOST_NAMES])) or (_line(item.source),),
        categories=tuple(map(_line, item.tags[:_MOST_NAMES])),
        source=FeedSource(ids.source_id(site, item.source), item.source),
    )
    is_large = len(entry.content) > _LARGEST // 10 and entry_size(entry) > _LARGEST
    return replace(entry, content=_marked(item, _paragraphs(shorten(item.text, _LONGEST_TEXT)))) if is_large else entry


def _moment(stored: StoredItem, zone: tzinfo) -> datetime | None:
    """When it was published; a day without a time begins at midnight where the digest is made."""
    published = stored.published
    if published is None or isinstance(published, datetime):
        return published
    return datetime.combine(published, time(), zone)


def _link(site: Site, locale: Locale, item: Item, week: Week) -> Link:
    if is_web_address(item.url):
        return Link(item.url, hreflang=item.locale.tag if item.locale.is_known else "")
    return Link(address(site, digest_path(locale, week)), type="text/html", hreflang=locale.tag)


def _marked(item: Item, content: str) -> str:
    """Say which way the content runs: a feed reader knows its language, but may not act on it."""
    direction = item.locale.direction if item.locale.is_known else "auto"
    return f'<div lang="{item.locale if item.locale.is_known else ""}" dir="{direction}">{content}</div>'


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in text.split("\n\n"))


def _line(text: str) -> str:
    return shorten(text, _LONGEST_LINE)
