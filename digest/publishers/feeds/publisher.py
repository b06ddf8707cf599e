"""The feeds of a site: in each locale one of digests and one of items, with their archives, and some by topic.

Digests are archived by the year, items by the week: a year of items would be a file of many megabytes, written anew
every week.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import groupby

from digest import __version__
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.item import fingerprint
from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.model.week import Week
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
from digest.publishers.feeds.digest_entry import digest_entry
from digest.publishers.feeds.documents import Archive, FeedDocuments
from digest.publishers.feeds.feed import MEDIA_TYPES, Entry
from digest.publishers.feeds.item_entry import item_entry
from digest.publishers.feeds.series import Place, Series
from digest.publishers.feeds.topics import NEWEST, Topic, topics
from digest.publishers.templates import Templates

# How many editions the live feeds look back: half a year, and a quarter. What is older stands in the archives.
_NEWEST_DIGESTS, _NEWEST_ITEMS = 26, 13
# The entries of one edition are asked for once for each form of the feed, and once for the archive.
_AT_HAND = 64

_Listings = tuple[Listing, ...]
# The title of a feed, its address, and that of its page, "" where it has none.
_Outline = tuple[str, str, str]
_ItemEntries = Callable[[Week], Mapping[str, Entry]]


class FeedPublisher:
    """Publishes digests and items as feeds: Atom (RFC 4287), RSS 2.0, JSON Feed 1.1; without editions there is none."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """All feeds and archives. The inputs of each name no more than it holds, so that a new week changes few."""
        if not catalog.listings:
            return
        yield self._style(site)
        listings, found = catalog.listings, topics(site, catalog)
        outlines = []
        for locale in site.locales:
            feeds = self._feeds(site, locale, catalog, found)
            outlines.append((locale, [_outline(feed.series) for feed in feeds]))
            for feed in feeds:
                yield from feed.targets(listings)
        yield self._opml(site, outlines)

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """None: a feed reader keeps what it has seen, but the digest of a week that is not over still changes."""
        return ()

    def _feeds(self, site: Site, locale: Locale, catalog: Catalog, found: tuple[Topic, ...]) -> list[FeedDocuments]:
        items = self._item_entries(site, locale, catalog)
        topical = (self._topic(site, locale, items, topic) for topic in found)
        digests = self._digests(site, locale, catalog)
        return [digests, self._items(site, locale, items, catalog.listings), *topical]

    def _opml(self, site: Site, outlines: Sequence[tuple[Locale, Sequence[_Outline]]]) -> Target:
        """The list of all feeds, for readers to import at once."""

        def render() -> bytes:
            text = self._templates.render("feed/feeds.opml", site.locales[0], site=site, outlines=outlines)
            return text.lstrip().encode()

        inputs = fingerprint(__version__, self._templates.fingerprint(), site.fingerprint, repr(outlines))
        return Target(OPML_PATH, "text/x-opml", inputs, render)

    def _style(self, site: Site) -> Target:
        def render() -> bytes:
            return self._templates.render("feed/feed.css", site.locales[0], site=site).encode()

        inputs = fingerprint(__version__, self._templates.fingerprint(), site.fingerprint)
        return Target(FEED_STYLE_PATH, "text/css", inputs, render)

    def _digests(self, site: Site, locale: Locale, catalog: Catalog) -> FeedDocuments:
        years = tuple(
            Archive(partial(archive_path, year=year), tuple(listings))
            for year, listings in groupby(catalog.listings, key=lambda listing: listing.week.year)
        )
        live = {kind: partial(feed_path, kind=kind) for kind in MEDIA_TYPES}
        series = Series(site, locale, ids.feed_id(site, locale), site.title, live, _places(years))

        @lru_cache(_AT_HAND)
        def entries(week: Week) -> tuple[Entry, ...]:
            return (digest_entry(self._templates, site, catalog.digest(week, locale)),)

        return FeedDocuments(self._templates, series, years, entries, _NEWEST_DIGESTS)

    def _items(self, site: Site, locale: Locale, items: _ItemEntries, listings: _Listings) -> FeedDocuments:
        weeks = tuple(Archive(partial(items_archive_path, week=listing.week), (listing,)) for listing in listings)
        title = self._templates.words(locale).gettext("%(title)s: single stories") % {"title": site.title}
        live = {kind: partial(items_path, kind=kind) for kind in MEDIA_TYPES}
        series = Series(site, locale, ids.items_feed_id(site, locale), title, live, _places(weeks))

        def entries(week: Week) -> tuple[Entry, ...]:
            return tuple(items(week).values())

        return FeedDocuments(self._templates, series, weeks, entries, _NEWEST_ITEMS)

    def _topic(self, site: Site, locale: Locale, items: _ItemEntries, topic: Topic) -> FeedDocuments:
        """Its live documents alone: whatever they hold stands in the feed of all items and its archives too."""
        title = self._templates.words(locale).gettext("%(title)s: %(topic)s") % {
            "title": site.title,
            "topic": topic.name,
        }
        live = {kind: partial(topic_path, by=topic.by, name=topic.name, kind=kind) for kind in MEDIA_TYPES}
        series = Series(site, locale, ids.topic_feed_id(site, locale, topic.by, topic.name), title, live)

        def entries(week: Week) -> tuple[Entry, ...]:
            return tuple(
                replace(entry, id=ids.topic_item_id(series.id, key))
                for key, entry in items(week).items()
                if key in topic.items.get(week, ())
            )

        return FeedDocuments(self._templates, series, (), entries, NEWEST, frozenset(topic.items))

    def _item_entries(self, site: Site, locale: Locale, catalog: Catalog) -> _ItemEntries:
        """The entries of the items of an edition by key, the newest first."""

        @lru_cache(_AT_HAND)
        def entries(week: Week) -> Mapping[str, Entry]:
            made = {
                told.stored.key: item_entry(self._templates, site, locale, told, week)
                for told in catalog.items(week, locale)
            }
            return dict(sorted(made.items(), key=lambda keyed: keyed[1].updated, reverse=True))

        return entries


def _outline(series: Series) -> _Outline:
    site, path = series.site, series.live["atom"](series.locale)
    return series.title, address(site, path), page_address(site, index_path(series.locale))


def _places(archives: Iterable[Archive]) -> tuple[Place, ...]:
    return tuple(archive.place for archive in archives)
