"""Publish the feeds of a site: for each locale one of digests and one of items, with archives, and some by topic.

Digests are archived by year, items by week: a year of items would be a file of many megabytes, rewritten every week.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, groupby
from math import ceil

from digest import __version__
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.ports import Catalog
from digest.publishers import ids
from digest.publishers.addresses import (
    FEED_STYLE_PATH,
    OPML_PATH,
    address,
    archive_path,
    feed_path,
    index_path,
    items_archive_path,
    items_path,
    page_address,
    topic_path,
)
from digest.publishers.feeds.documents import FeedDocuments
from digest.publishers.feeds.entries import Entries, entries_of
from digest.publishers.feeds.feed import MEDIA_TYPES
from digest.publishers.feeds.series import Archive, Series
from digest.publishers.feeds.topics import NEWEST, Topic, topics
from digest.publishers.templates import Templates
from digest.text.html.decoded_twice import never_markup

# The number of editions in the live feeds: half a year, and a quarter. Older ones are in the archives.
_NEWEST_DIGESTS, _NEWEST_ITEMS = 26, 13
# The stories of an edition whose items are in one archive: of 60,000 items, it would have 120 MB.
_ARCHIVED_STORIES = 2_000

_Listings = tuple[Listing, ...]
# The title of a feed, its URL, and the URL of its page, "" if it has none.
_Outline = tuple[str, str, str]


class FeedPublisher:
    """Publishes digests and items as Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1; without editions, nothing."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """Yield all feeds and archives. The inputs of each cover only its content, so a new week changes few files."""
        if not catalog.listings:
            return
        yield self._style(site)
        site_fingerprint = site.fingerprint
        listings, found = catalog.listings, topics(site, catalog)
        outlines = []
        for locale in site.locales:
            feeds = self._feeds(site, locale, catalog, found)
            outlines.append((locale, [_outline(series) for series in feeds]))
            for series in feeds:
                yield from FeedDocuments(self._templates, series, site_fingerprint).targets(listings)
        yield self._opml(site, outlines)

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """Return nothing: feed readers keep what they have seen, but the digest of an unfinished week still changes."""
        return ()

    def _feeds(self, site: Site, locale: Locale, catalog: Catalog, found: tuple[Topic, ...]) -> list[Series]:
        entries = entries_of(self._templates, site, locale, catalog)
        topical = (self._topic(site, locale, entries, topic) for topic in found)
        digests = self._digests(site, locale, entries, catalog.listings)
        return [digests, self._items(site, locale, entries, catalog.listings), *topical]

    def _opml(self, site: Site, outlines: Sequence[tuple[Locale, Sequence[_Outline]]]) -> Target:
        """Return the list of all feeds, which feed readers can import."""

        def render() -> bytes:
            text = self._templates.render("feed/feeds.opml", site.locales[0], site=site, outlines=outlines)
            return text.lstrip().encode()

        inputs = stable_hash(__version__, self._templates.fingerprint(), site.fingerprint, repr(outlines))
        return Target(OPML_PATH, "text/x-opml", inputs, render)

    def _style(self, site: Site) -> Target:
        def render() -> bytes:
            return self._templates.render("feed/feed.css", site.locales[0], site=site).encode()

        inputs = stable_hash(__version__, self._templates.fingerprint(), site.fingerprint)
        return Target(FEED_STYLE_PATH, "text/css", inputs, render)

    def _digests(self, site: Site, locale: Locale, entries: Entries, listings: _Listings) -> Series:
        years = groupby(listings, key=lambda listing: listing.week.year)
        return Series(
            site,
            locale,
            ids.feed_id(site, locale),
            site.title,
            {kind: partial(feed_path, kind=kind) for kind in MEDIA_TYPES},
            entries.digest,
            _NEWEST_DIGESTS,
            tuple(Archive(partial(archive_path, year=year), tuple(held)) for year, held in years),
        )

    def _items(self, site: Site, locale: Locale, entries: Entries, listings: _Listings) -> Series:
        return Series(
            site,
            locale,
            ids.items_feed_id(site, locale),
            self._templates.words(locale).gettext("%(title)s: stories") % {"title": site.title},
            {kind: partial(items_path, kind=kind) for kind in MEDIA_TYPES},
            entries.items,
            _NEWEST_ITEMS,
            tuple(chain.from_iterable(map(_items_archives, listings))),
        )

    def _topic(self, site: Site, locale: Locale, entries: Entries, topic: Topic) -> Series:
        """Return the series of a topic, without archives: those of the feed of all items contain the same items."""
        names = {"title": site.title, "topic": topic.name}
        feed_id = ids.topic_feed_id(site, locale, topic.by, topic.first_name)
        return Series(
            site,
            locale,
            feed_id,
            self._templates.words(locale).gettext("%(title)s: %(topic)s") % names,
            {kind: partial(topic_path, by=topic.by, name=topic.first_name, kind=kind) for kind in MEDIA_TYPES},
            partial(entries.of_topic, topic, feed_id),
            NEWEST,
            weeks=frozenset(topic.items),
        )


def _items_archives(listing: Listing) -> Iterator[Archive]:
    """Yield the archives of the items of an edition, oldest items first; their number is known without the items."""
    parts = max(1, ceil(listing.stories / _ARCHIVED_STORIES))
    for part in range(1, parts + 1):
        yield Archive(partial(items_archive_path, week=listing.week, part=part), (listing,), part, parts)


def _outline(series: Series) -> _Outline:
    site, path = series.site, series.live["atom"](series.locale)
    # OPML 2.0 allows markup in the text of an outline.
    return never_markup(series.title), address(site, path), page_address(site, index_path(series.locale))
