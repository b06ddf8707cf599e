"""A feed in one locale with its archives: one logical feed in several documents (RFC 5005, section 4).

Together they hold every entry that there ever was, though the live document stays small. That is written as Atom, as
RSS and as JSON Feed; archives are Atom alone, whose readers know what to do with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from digest.model.locale import Locale
from digest.model.site import Site
from digest.publishers.addresses import FEED_STYLE_PATH, FeedKind, address, index_path, page_address, relative_link
from digest.publishers.feeds.atom_writer import add_to_atom, write_atom
from digest.publishers.feeds.feed import (
    ATOM_TYPE,
    MEDIA_TYPES,
    Entry,
    Feed,
    Link,
    alternates,
    entry_size,
)
from digest.publishers.feeds.json_feed_writer import write_json_feed
from digest.publishers.feeds.rss_writer import write_rss

# Readers refuse feeds that are larger than about 512 KiB.
MOST_BYTES = 500_000

_WRITERS: Mapping[FeedKind, Callable[[Feed, tuple[Entry, ...]], bytes]] = {
    "atom": write_atom,
    "rss": write_rss,
    "json": write_json_feed,
}

# The path of the same document in any locale.
Place = Callable[[Locale], str]


@dataclass(frozen=True, slots=True)
class Series:
    """The documents of a feed in one locale: the live one in each form, and its archives, oldest first.

    ``aside`` is what a person reads who opens a live one in a browser, as well-formed XHTML.
    """

    site: Site
    locale: Locale
    id: str
    title: str
    live: Mapping[FeedKind, Place]
    archives: tuple[Place, ...] = ()

    def write_live(self, kind: FeedKind, entries: Iterable[Entry], updated: datetime, aside: str) -> bytes:
        """Write the live document with as many of the entries, newest first, as it may hold."""
        place = self.live[kind]
        links = [*self._own_links(place, MEDIA_TYPES[kind])]
        if self.site.feeds.hub:
            links.append(Link(self.site.feeds.hub, "hub"))
        if kind == "atom":
            links += self._archive_link("prev-archive", len(self.archives) - 1)
        style = relative_link(place(self.locale), FEED_STYLE_PATH)
        feed = self._feed(tuple(links), updated, style=style, aside=aside)
        write = _WRITERS[kind]
        return write(feed, _first_that_fit(entries, MOST_BYTES - len(write(feed, ()))))

    def write_archive(self, number: int, entries: Iterable[Entry], updated: datetime) -> bytes:
        """Write the archive of that number, counted from 0, with all of its entries."""
        return write_atom(self._archive(number, updated), tuple(entries))

    def grow_archive(self, number: int, entries: Iterable[Entry], updated: datetime, written: bytes) -> bytes | None:
        """Write an archive with some entries, and after them all of the same archive as it was written before.

        Gives None where that holds none.
        """
        return add_to_atom(self._archive(number, updated), tuple(entries), written)

    def path_of(self, number: int) -> str:
        """The path of the archive of that number; "" where there is none."""
        return self.archives[number](self.locale) if 0 <= number < len(self.archives) else ""

    def _archive(self, number: int, updated: datetime) -> Feed:
        links = (
            *self._own_links(self.archives[number], ATOM_TYPE),
            self._link("current", self.live["atom"]),
            *self._archive_link("prev-archive", number - 1),
            *self._archive_link("next-archive", number + 1),
        )
        return self._feed(links, updated, is_archive=True)

    def _feed(
        self, links: tuple[Link, ...], updated: datetime, *, is_archive: bool = False, style: str = "", aside: str = ""
    ) -> Feed:
        site = self.site
        return Feed(
            id=self.id,
            title=self.title,
            subtitle=site.description,
            updated=updated,
            author=site.title,
            lang=self.locale.tag,
            links=links,
            is_archive=is_archive,
            rights=site.feeds.rights,
            icon=site.base_url + site.icon if site.icon else "",
            logo=site.base_url + site.logo if site.logo else "",
            style=style,
            aside=aside,
        )

    def _own_links(self, place: Place, media_type: str) -> tuple[Link, ...]:
        """The links to the document itself, to the page of its locale, and to the document in the other locales."""
        # RSS asks for a page, and readers show its link: without pages of ours, it is whatever the editor has there.
        home = page_address(self.site, index_path(self.locale)) or self.site.base_url
        page = Link(home, "alternate", "text/html", self.locale.tag)
        siblings = (
            Link(address(self.site, place(sibling)), "alternate", media_type, sibling.tag)
            for sibling in self.site.locales
            if sibling != self.locale
        )
        return (self._link("self", place, media_type), *alternates(page, siblings))

    def _archive_link(self, rel: str, number: int) -> tuple[Link, ...]:
        return (self._link(rel, self.archives[number]),) if self.path_of(number) else ()

    def _link(self, rel: str, place: Place, media_type: str = ATOM_TYPE) -> Link:
        return Link(address(self.site, place(self.locale)), rel, media_type)


def _first_that_fit(entries: Iterable[Entry], room: int) -> tuple[Entry, ...]:
    fitting = []
    for entry in entries:
        room -= entry_size(entry)
        if room < 0:
            break
        fitting.append(entry)
    return tuple(fitting)
