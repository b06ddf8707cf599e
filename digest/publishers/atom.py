"""The Atom feeds of a site: in each locale one of digests and one of items, with their archives.

Digests are archived by the year, items by the week: a year of items would be a file of many megabytes, written anew
every week.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain, groupby

from digest import __version__
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.item import fingerprint
from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.ports import Catalog
from digest.publishers import ids
from digest.publishers.addresses import archive_path, feed_path, items_archive_path, items_path
from digest.publishers.digest_entry import digest_entry
from digest.publishers.feed_writer import ATOM_TYPE, FEEDGEN_VERSION, Entry
from digest.publishers.item_entry import item_entry
from digest.publishers.series import Place, Series
from digest.publishers.templates import Templates

# How many editions a live feed looks back: a year, and some weeks more.
_NEWEST = 60

_Listings = tuple[Listing, ...]
_Write = Callable[[Iterable[Entry], datetime], bytes]


class AtomPublisher:
    """Publishes digests as Atom feeds (RFC 4287); a site without editions has none."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """All feeds and archives. The inputs of each name no more than it holds, so that a new week changes few."""
        if catalog.listings:
            for locale in site.locales:
                yield from self._digests(site, locale, catalog).targets(catalog.listings)
                yield from self._items(site, locale, catalog).targets(catalog.listings)

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """None: a feed reader keeps what it has seen, but the digest of a week that is not over still changes."""
        return ()

    def _digests(self, site: Site, locale: Locale, catalog: Catalog) -> _Feed:
        years = tuple(
            _Archive(partial(archive_path, year=year), tuple(listings))
            for year, listings in groupby(catalog.listings, key=lambda listing: listing.week.year)
        )
        series = Series(site, locale, ids.feed_id(site, locale), site.title, feed_path, _places(years))

        def entries(listing: Listing) -> Iterator[Entry]:
            yield digest_entry(self._templates, site, catalog.digest(listing.week, locale))

        return _Feed(series, years, entries, self._templates.fingerprint())

    def _items(self, site: Site, locale: Locale, catalog: Catalog) -> _Feed:
        weeks = tuple(
            _Archive(partial(items_archive_path, week=listing.week), (listing,)) for listing in catalog.listings
        )
        title = self._templates.words(locale).gettext("%(title)s: single stories") % {"title": site.title}
        series = Series(site, locale, ids.items_feed_id(site, locale), title, items_path, _places(weeks))

        def entries(listing: Listing) -> list[Entry]:
            items = catalog.items(listing.week, locale)
            made = (item_entry(self._templates, site, locale, told, listing.week) for told in items)
            return sorted(made, key=lambda entry: entry.updated, reverse=True)

        return _Feed(series, weeks, entries, self._templates.fingerprint())


@dataclass(frozen=True, slots=True)
class _Archive:
    """The editions that an archive holds, oldest first, and its place."""

    place: Place
    listings: _Listings


def _places(archives: Iterable[_Archive]) -> tuple[Place, ...]:
    return tuple(archive.place for archive in archives)


@dataclass(frozen=True, slots=True)
class _Feed:
    """A series with what its documents are made of: the entries of an edition, newest first, and their inputs."""

    series: Series
    archives: tuple[_Archive, ...]
    entries: Callable[[Listing], Iterable[Entry]]
    inputs: str

    def targets(self, listings: _Listings) -> Iterator[Target]:
        series = self.series
        newest_archive = series.path_of(len(self.archives) - 1)
        yield self._target(series.live(series.locale), listings[-_NEWEST:], series.write_live, newest_archive)
        for number, archive in enumerate(self.archives):
            write = partial(series.write_archive, number)
            neighbors = (series.path_of(number - 1), series.path_of(number + 1))
            yield self._target(series.path_of(number), archive.listings, write, *neighbors)

    def _target(self, path: str, listings: _Listings, write: _Write, *links: str) -> Target:
        """A document that holds some editions; ``links`` are the archives that it names."""

        def render() -> bytes:
            entries = chain.from_iterable(map(self.entries, reversed(listings)))
            return write(entries, max(listing.updated for listing in listings))

        site = self.series.site
        versions = (__version__, FEEDGEN_VERSION)
        common = (*versions, self.inputs, site.id, site.title, site.description, site.base_url, str(site.zone))
        locales = (str(len(site.locales)), *map(str, site.locales))
        editions = (part for listing in listings for part in (str(listing.week), listing.fingerprint))
        inputs = fingerprint(path, *common, *locales, str(len(links)), *links, *editions)
        return Target(path, ATOM_TYPE, inputs, render, self.series.locale)
