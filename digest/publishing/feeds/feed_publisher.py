"""Publish the feeds of a site: for each locale one of digests and one of items, with archives, and some by topic.

One publisher makes all formats: they share ids and entries, and the entries are most of the work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from itertools import groupby

from digest import __version__
from digest.language.text.html.decoded_twice import never_markup
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import CollectionKind, Month, is_collection
from digest.model.site import Listing, Site
from digest.ports import Catalog
from digest.publishing.feeds.documents import FeedDocuments
from digest.publishing.feeds.entries import Entries, entries_of
from digest.publishing.feeds.feed import MEDIA_TYPES
from digest.publishing.feeds.feed_archives import Archive, Series
from digest.publishing.feeds.feed_topics import NEWEST, FeedTopic, topics
from digest.publishing.feeds.storyline_feeds import storyline_feeds
from digest.publishing.frozen import ids
from digest.publishing.frozen.archived_entries import count_archives
from digest.publishing.frozen.published_paths import (
    OPML_PATH,
    address,
    archive_path,
    collections_path,
    feed_path,
    index_path,
    items_archive_path,
    items_path,
    topic_path,
)
from digest.publishing.paths import FEED_STYLE_PATH, page_address
from digest.publishing.templates import Templates

# The number of editions in the live feeds: half a year, and a quarter. Older ones are in the archives.
_NEWEST_DIGESTS, _NEWEST_ITEMS = 26, 13

# The archives of digests, and those of items.
_Archives = tuple[tuple[Archive, ...], tuple[Archive, ...]]
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
        made_by = stable_hash(__version__, version("feedgen"), self._templates.fingerprint(), site.fingerprint)
        listings, found = catalog.listings, topics(site, catalog)
        longer = _by_kind(catalog.collections)
        archives = _archives(listings)
        feeds = {
            locale: [*self._feeds(site, locale, catalog, found, archives), *self._longer(site, locale, catalog, longer)]
            for locale in site.locales
        }
        for all_series in feeds.values():
            digests, items, *others = (FeedDocuments(self._templates, series, made_by) for series in all_series)
            yield from digests.live(listings)
            yield from digests.archives()
            yield from items.live(listings)
            yield from items.archives()
            shown = (*(listings for _ in found), *longer.values())
            for documents, own in zip(others, shown, strict=True):
                yield from documents.live(own)
        for locale in site.locales:
            for series in storyline_feeds(self._templates, site, locale, catalog):
                yield from FeedDocuments(self._templates, series, made_by).live(listings)
        yield self._opml(site, feeds)

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """Return nothing: feed readers keep what they have seen, but the digest of an unfinished week still changes."""
        return ()

    def _feeds(
        self, site: Site, locale: Locale, catalog: Catalog, found: tuple[FeedTopic, ...], archives: _Archives
    ) -> list[Series]:
        entries = entries_of(self._templates, site, locale, catalog)
        topical = (self._topic(site, locale, entries, topic) for topic in found)
        of_digests, of_items = archives
        digests = self._digests(site, locale, entries, of_digests)
        return [digests, self._items(site, locale, entries, of_items), *topical]

    def _opml(self, site: Site, feeds: Mapping[Locale, Sequence[Series]]) -> Target:
        """Return the list of all feeds, which feed readers can import."""

        def render() -> bytes:
            outlines = [(locale, list(map(_outline, all_series))) for locale, all_series in feeds.items()]
            text = self._templates.render("feed/feeds.opml", site.locales[0], site=site, outlines=outlines)
            return text.lstrip().encode()

        named = (part for all_series in feeds.values() for series in all_series for part in (series.id, series.topic))
        inputs = stable_hash(__version__, self._templates.fingerprint(), site.fingerprint, *named)
        return Target(OPML_PATH, "text/x-opml", inputs, render)

    def _style(self, site: Site) -> Target:
        def render() -> bytes:
            return self._templates.render("feed/feed.css", site.locales[0], site=site).encode()

        inputs = stable_hash(__version__, self._templates.fingerprint(), site.fingerprint)
        return Target(FEED_STYLE_PATH, "text/css", inputs, render)

    def _digests(self, site: Site, locale: Locale, entries: Entries, archives: tuple[Archive, ...]) -> Series:
        return Series(
            site,
            locale,
            ids.feed_id(site, locale),
            lambda: site.title,
            {kind: partial(feed_path, kind=kind) for kind in MEDIA_TYPES},
            entries.digest,
            _NEWEST_DIGESTS,
            archives,
        )

    def _longer(
        self, site: Site, locale: Locale, catalog: Catalog, kinds: Iterable[CollectionKind]
    ) -> Iterator[Series]:
        """Yield the series of the months, and of the years: so few that they need no archives."""
        entries = entries_of(self._templates, site, locale, catalog)
        for kind in kinds:
            yield Series(
                site,
                locale,
                ids.collections_feed_id(site, locale, kind),
                partial(self._title_of, site, locale, kind),
                {"atom": partial(collections_path, kind=kind)},
                entries.digest,
                _NEWEST_DIGESTS,
            )

    def _title_of(self, site: Site, locale: Locale, kind: CollectionKind) -> str:
        words = self._templates.words(locale)
        name = words.gettext("Monthly") if kind is Month else words.gettext("Yearly")
        return words.gettext("%(title)s: %(topic)s") % {"title": site.title, "topic": name}

    def _items(self, site: Site, locale: Locale, entries: Entries, archives: tuple[Archive, ...]) -> Series:
        return Series(
            site,
            locale,
            ids.items_feed_id(site, locale),
            lambda: self._templates.words(locale).gettext("%(title)s: stories") % {"title": site.title},
            {kind: partial(items_path, kind=kind) for kind in MEDIA_TYPES},
            entries.items,
            _NEWEST_ITEMS,
            archives,
            tombstones=partial(entries.tombstones, name=partial(ids.item_id, site, locale)),
        )

    def _topic(self, site: Site, locale: Locale, entries: Entries, topic: FeedTopic) -> Series:
        """Return the series of a topic, without archives: those of the feed of all items contain the same items."""
        names = {"title": site.title, "topic": topic.name}
        feed_id = ids.topic_feed_id(site, locale, topic.by, topic.first_name)
        return Series(
            site,
            locale,
            feed_id,
            lambda: self._templates.words(locale).gettext("%(title)s: %(topic)s") % names,
            {kind: partial(topic_path, by=topic.by, name=topic.first_name, kind=kind) for kind in MEDIA_TYPES},
            partial(entries.of_topic, topic, feed_id),
            NEWEST,
            weeks=frozenset(topic.items),
            topic=topic.name,
            # An item that is gone has no topics any more, and nobody is told of what they never had.
            tombstones=partial(entries.tombstones, name=partial(ids.topic_item_id, feed_id)),
        )


def _by_kind(collections: Iterable[Listing]) -> Mapping[CollectionKind, tuple[Listing, ...]]:
    """Return the months and the years that there are, each oldest first."""
    found: dict[CollectionKind, tuple[Listing, ...]] = {}
    for listing in collections:
        if is_collection(listing.week):
            found[type(listing.week)] = (*found.get(type(listing.week), ()), listing)
    return found


def _archives(listings: Sequence[Listing]) -> _Archives:
    years = groupby(listings, lambda listing: listing.week.year)
    of_digests = (Archive(partial(archive_path, year=year), tuple(own)) for year, own in years)
    of_items = (archive for listing in listings for archive in _items_archives(listing))
    return tuple(of_digests), tuple(of_items)


def _items_archives(listing: Listing) -> Iterator[Archive]:
    """Yield the archives of the items of an edition, oldest items first; their number is known without the items."""
    parts = count_archives(listing.stories)
    for part in range(1, parts + 1):
        yield Archive(partial(items_archive_path, week=listing.week, part=part), (listing,), part, parts)


def _outline(series: Series) -> _Outline:
    site, path = series.site, series.live["atom"](series.locale)
    # OPML 2.0 allows markup in the text of an outline.
    return never_markup(series.title), address(site, path), page_address(site, index_path(series.locale))
