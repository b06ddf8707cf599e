"""Write the documents of a feed in one locale: the live ones, and its archives."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from digest.model.artifact import Growth, Target
from digest.model.item import stable_hash
from digest.model.site import Listing
from digest.model.week import Week
from digest.publishing.feeds.feed import ATOM_TYPE, MEDIA_TYPES, Entry, shown_title
from digest.publishing.feeds.feed_archives import Series
from digest.publishing.frozen.archived_entries import part_of
from digest.publishing.frozen.published_paths import FeedKind, address, index_path
from digest.publishing.paths import relative_link
from digest.publishing.templates import Templates

if TYPE_CHECKING:
    from digest.publishing.feeds.feed_bytes import FeedFormat

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

    def archives(self, weeks: Collection[Week] | None = None) -> Iterator[Target]:
        """Yield the archives, those of some weeks only if ``weeks`` are given."""
        for number, archive in enumerate(self.series.archives):
            if weeks is None or archive.listings[0].week in weeks:
                yield self._archive(number)

    def _live(self, kind: FeedKind, listings: _Listings) -> Target:
        series = self.series
        path = series.live[kind](series.locale)
        shown, before = series.shown(listings), series.shown(listings[:-1])

        def write(new: _Listings, written: Iterable[bytes] = ()) -> tuple[bytes, bool]:
            """Return the document with the entries of new editions before those ``written``, and whether all fit."""
            form, feed = _formats()[kind], series.live_feed(kind, _updated(shown), self._aside(path))
            head = form.head(feed)
            some = form.fitting(head, chain(form.entries(feed, self._entries(new)), written))
            return form.join(head, some.entries), some.are_all

        def grow(written: bytes) -> bytes | None:
            gone = next((series.first_id(one.week) for one in before if one not in shown), "")
            kept = _formats()[kind].kept(written, gone)
            if kept is None:
                return None
            grown, do_all_fit = write(tuple(one for one in shown if one not in before), kept.entries)
            # The next old entry may not have fitted before: now neither, if there is no more room.
            is_next_unknown = do_all_fit and not kept.are_all
            return None if is_next_unknown and len(grown) < len(written) else grown

        former_archive = series.newest_archive(before=listings[-1].week)
        growth = Growth(self._inputs(path, before, (former_archive,)), grow) if before else None
        return Target(
            path,
            MEDIA_TYPES[kind],
            self._inputs(path, shown, (series.newest_archive(),)),
            lambda: write(shown)[0],
            series.locale,
            address(series.site, path),
            growth,
            listings[-1].week.year,
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
            return _formats()["atom"].write(series.archive_feed(number, _updated(listings)), tuple(entries))

        is_newest = number == len(series.archives) - 1
        growth = self._growth(number, links) if is_newest else None
        inputs, year = self._inputs(path, listings, links), listings[-1].week.year
        return Target(path, ATOM_TYPE, inputs, render, series.locale, growth=growth, year=year)

    def _growth(self, number: int, links: tuple[str, ...]) -> Growth | None:
        """Return how to add the newest edition to an archive of several, without rendering the others again."""
        series = self.series
        listings = series.archives[number].listings
        *before, newest = listings
        if not before:
            return None

        def grow(written: bytes) -> bytes | None:
            form = _formats()["atom"]
            old = form.part(written)
            if old is None:
                return None
            feed = series.archive_feed(number, _updated(listings))
            new = form.entries(feed, series.entries(newest.week))
            return form.join(form.head(feed), chain(new, old.entries))

        return Growth(self._inputs(series.path_of(number), before, links), grow)

    def _entries(self, listings: _Listings) -> Iterator[Entry]:
        """Yield the entries of some editions, newest first."""
        return chain.from_iterable(self.series.entries(listing.week) for listing in reversed(listings))

    def _aside(self, path: str) -> str:
        series = self.series
        page = relative_link(path, index_path(series.locale)) if "site" in series.site.publishers else ""
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


def _updated(listings: _Listings) -> datetime:
    return max(listing.updated for listing in listings)
