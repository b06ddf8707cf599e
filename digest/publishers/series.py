"""A feed in one locale with its archives: one logical feed in several documents (RFC 5005, section 4).

Together they hold every entry that there ever was, though the live document stays small.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from digest.model.locale import Locale
from digest.model.site import Site
from digest.publishers.addresses import address, index_path
from digest.publishers.feed_writer import ATOM_TYPE, Entry, Feed, Link, alternates, entry_size, write_atom

# Readers refuse feeds that are larger than about 512 KiB.
MOST_BYTES = 500_000

# The path of the same document in any locale.
Place = Callable[[Locale], str]


@dataclass(frozen=True, slots=True)
class Series:
    """The documents of a feed in one locale: the live one, and its archives, oldest first."""

    site: Site
    locale: Locale
    id: str
    title: str
    live: Place
    archives: tuple[Place, ...]

    def write_live(self, entries: Iterable[Entry], updated: datetime) -> bytes:
        """Write the live document with as many of the entries, newest first, as it may hold."""
        links = (*self._own_links(self.live), *self._archive_link("prev-archive", len(self.archives) - 1))
        feed = self._feed(links, updated)
        return write_atom(feed, _first_that_fit(entries, MOST_BYTES - len(write_atom(feed, ()))))

    def write_archive(self, number: int, entries: Iterable[Entry], updated: datetime) -> bytes:
        """Write the archive of that number, counted from 0, with all of its entries."""
        links = (
            *self._own_links(self.archives[number]),
            self._link("current", self.live),
            *self._archive_link("prev-archive", number - 1),
            *self._archive_link("next-archive", number + 1),
        )
        return write_atom(self._feed(links, updated, is_archive=True), tuple(entries))

    def path_of(self, number: int) -> str:
        """The path of the archive of that number; "" where there is none."""
        return self.archives[number](self.locale) if 0 <= number < len(self.archives) else ""

    def _feed(self, links: tuple[Link, ...], updated: datetime, *, is_archive: bool = False) -> Feed:
        site = self.site
        return Feed(self.id, self.title, site.description, updated, site.title, self.locale.tag, links, is_archive)

    def _own_links(self, place: Place) -> tuple[Link, ...]:
        """The links to the document itself, to the page of its locale, and to the document in the other locales."""
        page = Link(address(self.site, index_path(self.locale)), "alternate", "text/html", self.locale.tag)
        siblings = (
            Link(address(self.site, place(sibling)), "alternate", ATOM_TYPE, sibling.tag)
            for sibling in self.site.locales
            if sibling != self.locale
        )
        return (self._link("self", place), *alternates(page, siblings))

    def _archive_link(self, rel: str, number: int) -> tuple[Link, ...]:
        return (self._link(rel, self.archives[number]),) if self.path_of(number) else ()

    def _link(self, rel: str, place: Place) -> Link:
        return Link(address(self.site, place(self.locale)), rel, ATOM_TYPE)


def _first_that_fit(entries: Iterable[Entry], room: int) -> tuple[Entry, ...]:
    fitting = []
    for entry in entries:
        room -= entry_size(entry)
        if room < 0:
            break
        fitting.append(entry)
    return tuple(fitting)
