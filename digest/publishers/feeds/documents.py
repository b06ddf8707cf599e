"""The documents of a feed in one locale as files: the live ones, and its archives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import chain

from digest import __version__
from digest.model.artifact import Growth, Target
from digest.model.item import fingerprint
from digest.model.site import Listing
from digest.model.week import Week
from digest.publishers.addresses import FeedKind, address, index_path, relative_link
from digest.publishers.feeds.atom_writer import FEEDGEN_VERSION
from digest.publishers.feeds.feed import ATOM_TYPE, MEDIA_TYPES, Entry
from digest.publishers.feeds.series import Place, Series
from digest.publishers.templates import Templates

_Listings = tuple[Listing, ...]
_Write = Callable[[Iterable[Entry], datetime], bytes]


@dataclass(frozen=True, slots=True)
class Archive:
    """The editions that an archive holds, oldest first, and its place."""

    place: Place
    listings: _Listings


@dataclass(frozen=True, slots=True)
class FeedDocuments:
    """A series with what its documents are made of: the entries of an edition, newest first.

    The live ones look back over the ``newest`` editions, of those in ``weeks`` if they are given.
    """

    templates: Templates
    series: Series
    archives: tuple[Archive, ...]
    entries: Callable[[Week], tuple[Entry, ...]]
    newest: int
    weeks: frozenset[Week] | None = None

    def targets(self, listings: _Listings) -> Iterator[Target]:
        """All documents, given all editions, oldest first."""
        made_by = self._made_by()
        yield from self._live(made_by, listings)
        for number, archive in enumerate(self.archives):
            links = (self.series.path_of(number - 1), self.series.path_of(number + 1))
            path = self.series.path_of(number)
            write = partial(self.series.write_archive, number)
            made = self._target(made_by, path, ATOM_TYPE, archive.listings, write, *links)
            is_newest = number == len(self.archives) - 1
            yield replace(made, growth=self._growth(made_by, number, links)) if is_newest else made

    def _live(self, made_by: tuple[str, ...], listings: _Listings) -> Iterator[Target]:
        series = self.series
        newest_archive = series.path_of(len(self.archives) - 1)
        newest = tuple(one for one in listings[-self.newest :] if self.weeks is None or one.week in self.weeks)
        for kind, place in series.live.items():
            write = partial(self._write_live, kind)
            path = place(series.locale)
            live = self._target(made_by, path, MEDIA_TYPES[kind], newest, write, newest_archive)
            yield replace(live, announced=address(series.site, path))

    def _growth(self, made_by: tuple[str, ...], number: int, links: tuple[str, ...]) -> Growth | None:
        """An archive of many editions holds but one more every week: the others are not rendered again."""
        *before, newest = self.archives[number].listings
        if not before:
            return None

        def grow(written: bytes) -> bytes | None:
            updated = max(listing.updated for listing in self.archives[number].listings)
            return self.series.grow_archive(number, self.entries(newest.week), updated, written)

        return Growth(_inputs(made_by, self.series.path_of(number), before, links), grow)

    def _write_live(self, kind: FeedKind, entries: Iterable[Entry], updated: datetime) -> bytes:
        series = self.series
        has_pages = "site" in series.site.publishers
        page = relative_link(series.live[kind](series.locale), index_path(series.locale)) if has_pages else ""
        aside = self.templates.render("feed/aside.html", series.locale, site=series.site, title=series.title, page=page)
        return series.write_live(kind, entries, updated, aside)

    def _made_by(self) -> tuple[str, ...]:
        """What names all that every document depends on."""
        site, series = self.series.site, self.series
        return (__version__, FEEDGEN_VERSION, self.templates.fingerprint(), site.fingerprint, series.title)

    def _target(
        self, made_by: tuple[str, ...], path: str, media_type: str, listings: _Listings, write: _Write, *links: str
    ) -> Target:
        """A document that holds some editions; ``links`` are the archives that it names."""

        def render() -> bytes:
            entries = chain.from_iterable(self.entries(listing.week) for listing in reversed(listings))
            return write(entries, max(listing.updated for listing in listings))

        return Target(path, media_type, _inputs(made_by, path, listings, links), render, self.series.locale)


def _inputs(made_by: tuple[str, ...], path: str, listings: Iterable[Listing], links: tuple[str, ...]) -> str:
    editions = (part for listing in listings for part in (str(listing.week), listing.fingerprint))
    return fingerprint(path, *made_by, str(len(links)), *links, *editions)
