"""Write the documents of a feed in one locale: the live ones, and its archives."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from digest.model.artifact import Growth, Target
from digest.model.item import stable_hash
from digest.model.site import Listing
from digest.model.week import Week
from digest.publishers.addresses import FeedKind, address, index_path, relative_link
from digest.publishers.feeds.atom_writer import add_to_atom, write_atom
from digest.publishers.feeds.feed import ATOM_TYPE, MEDIA_TYPES, MOST_BYTES, Entry, Feed, entry_size
from digest.publishers.feeds.json_feed_writer import write_json_feed
from digest.publishers.feeds.rss_writer import write_rss
from digest.publishers.feeds.series import Series
from digest.publishers.templates import Templates

_WRITERS: Mapping[FeedKind, Callable[[Feed, tuple[Entry, ...]], bytes]] = {
    "atom": write_atom,
    "rss": write_rss,
    "json": write_json_feed,
}
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
        series = self.series
        newest = tuple(one for one in listings[-series.newest :] if series.weeks is None or one.week in series.weeks)
        yield from (self._live(kind, newest) for kind in series.live)

    def archives(self, weeks: Collection[Week] | None = None) -> Iterator[Target]:
        """Yield the archives, those of some weeks only if ``weeks`` are given."""
        for number, archive in enumerate(self.series.archives):
            if weeks is None or archive.listings[0].week in weeks:
                yield self._archive(number)

    def _live(self, kind: FeedKind, newest: _Listings) -> Target:
        series = self.series
        path = series.live[kind](series.locale)
        newest_archive = series.path_of(len(series.archives) - 1)

        def render() -> bytes:
            feed = series.live_feed(kind, _updated(newest), self._aside(path))
            write = _WRITERS[kind]
            return write(feed, _first_that_fit(self._entries(newest), MOST_BYTES - len(write(feed, ()))))

        inputs = self._inputs(path, newest, (newest_archive,))
        return Target(path, MEDIA_TYPES[kind], inputs, render, series.locale, address(series.site, path))

    def _archive(self, number: int) -> Target:
        series = self.series
        path, archive = series.path_of(number), series.archives[number]
        listings = archive.listings
        links = (series.path_of(number - 1), series.path_of(number + 1))

        def render() -> bytes:
            entries = chain.from_iterable(
                archive.own(series.entries(listing.week)) for listing in reversed(archive.listings)
            )
            return write_atom(series.archive_feed(number, _updated(listings)), tuple(entries))

        is_newest = number == len(series.archives) - 1
        growth = self._growth(number, links) if is_newest else None
        return Target(path, ATOM_TYPE, self._inputs(path, listings, links), render, series.locale, growth=growth)

    def _growth(self, number: int, links: tuple[str, ...]) -> Growth | None:
        """Return how to add the newest edition to an archive of several, without rendering the others again."""
        series = self.series
        listings = series.archives[number].listings
        *before, newest = listings
        if not before:
            return None

        def grow(written: bytes) -> bytes | None:
            return add_to_atom(
                series.archive_feed(number, _updated(listings)), tuple(series.entries(newest.week)), written
            )

        return Growth(self._inputs(series.path_of(number), before, links), grow)

    def _entries(self, listings: _Listings) -> Iterator[Entry]:
        """Yield the entries of some editions, newest first."""
        return chain.from_iterable(self.series.entries(listing.week) for listing in reversed(listings))

    def _aside(self, path: str) -> str:
        series = self.series
        page = relative_link(path, index_path(series.locale)) if "site" in series.site.publishers else ""
        return self.templates.render("feed/aside.html", series.locale, site=series.site, title=series.title, page=page)

    def _inputs(self, path: str, listings: Iterable[Listing], links: tuple[str, ...]) -> str:
        """Return a fingerprint of all that a document depends on; ``links`` are the archives that it links to."""
        editions = (part for listing in listings for part in (str(listing.week), listing.fingerprint))
        return stable_hash(path, self.made_by, self.series.topic, str(len(links)), *links, *editions)


def _updated(listings: _Listings) -> datetime:
    return max(listing.updated for listing in listings)


def _first_that_fit(entries: Iterable[Entry], room: int) -> tuple[Entry, ...]:
    fitting = []
    for entry in entries:
        room -= entry_size(entry)
        if room < 0:
            break
        fitting.append(entry)
    return tuple(fitting)
