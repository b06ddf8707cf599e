"""Write the documents of a feed in one locale: the live ones, and its archives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from digest.model.artifact import Target
from digest.model.item import stable_hash
from digest.model.site import Listing
from digest.publishing.feeds.feed import ATOM_TYPE, MEDIA_TYPES, FeedFormat, shown_title
from digest.publishing.feeds.feed_archives import Series
from digest.publishing.frozen.archived_entries import part_of
from digest.publishing.frozen.published_paths import FeedKind, address
from digest.publishing.paths import relative_link
from digest.publishing.templates import Templates

_Listings = tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class FeedDocuments:
    """The files of a series, as targets that are rendered on demand.

    ``made_by`` is a fingerprint of all that every feed of the site depends on.
    """

    templates: Templates
    series: Series
    made_by: str

    def live(self, listings: _Listings) -> Iterator[Target]:
        """Yield the live documents, given all editions, oldest first."""
        yield from (self._live(kind, listings) for kind in self.series.live)

    def archives(self) -> Iterator[Target]:
        """Yield the archives, oldest first."""
        return map(self._archive, range(len(self.series.archives)))

    def _live(self, kind: FeedKind, listings: _Listings) -> Target:
        series = self.series
        path, shown = series.live[kind](series.locale), series.shown(listings)

        def render() -> bytes:
            feed = series.live_feed(kind, shown, self._aside(path))
            entries = chain.from_iterable(series.entries(listing.week) for listing in reversed(shown))
            return _formats()[kind].fitting(feed, entries)

        return Target(
            path,
            MEDIA_TYPES[kind],
            self._inputs(path, shown, (series.newest_archive(),)),
            render,
            series.locale,
            address(series.site, path),
        )

    def _archive(self, number: int) -> Target:
        series = self.series
        path, archive = series.path_of(number), series.archives[number]
        listings = archive.listings
        links = (series.path_of(number - 1), series.path_of(number + 1))

        def render() -> bytes:
            entries = chain.from_iterable(
                part_of(series.entries(listing.week), archive.part, archive.parts)
                for listing in reversed(archive.listings)
            )
            return _formats()["atom"].write(series.archive_feed(number), tuple(entries))

        return Target(path, ATOM_TYPE, self._inputs(path, listings, links), render, series.locale)

    def _aside(self, path: str) -> str:
        series = self.series
        page = relative_link(path, series.page(series.locale)) if "site" in series.site.publishers else ""
        return self.templates.render(
            "feed/aside.html", series.locale, site=series.site, title=shown_title(series.title), page=page
        )

    def _inputs(self, path: str, listings: Iterable[Listing], links: tuple[str, ...]) -> str:
        """Return a fingerprint of all that a document depends on; ``links`` are the archives that it links to."""
        editions = (part for listing in listings for part in (str(listing.week), listing.fingerprint))
        return stable_hash(path, self.made_by, self.series.topic, str(len(links)), *links, *editions)


@cache
def _formats() -> Mapping[FeedKind, FeedFormat]:
    """Return the formats with what writes them, which is slow to import: in most runs, no feed changes."""
    from digest.publishing.feeds.atom_writer import ATOM  # noqa: PLC0415 - as above
    from digest.publishing.feeds.json_feed_writer import JSON_FEED  # noqa: PLC0415 - likewise
    from digest.publishing.feeds.rss_writer import RSS  # noqa: PLC0415 - likewise

    return {"atom": ATOM, "rss": RSS, "json": JSON_FEED}
