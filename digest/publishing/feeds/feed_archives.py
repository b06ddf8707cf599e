"""Series: a feed in one locale with its archives, one logical feed in several documents (RFC 5005, section 4).

Together they contain every entry ever published, while the live document stays small. The live document is written as
Atom, RSS and JSON Feed; archives as Atom only, the one format whose readers support them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Listing, Site
from digest.publishing.feeds.feed import ATOM_TYPE, MEDIA_TYPES, Entry, Feed, Link, Tombstone, alternates
from digest.publishing.frozen.published_paths import FeedKind, address, index_path
from digest.publishing.paths import FEED_STYLE_PATH, page_address, relative_link

# Returns the path of a document in a locale.
PathOf = Callable[[Locale], str]


@dataclass(frozen=True, slots=True)
class Archive:
    """The path of an archive, and the editions in it, oldest first.

    A very large edition has ``parts`` archives, and this is one of them: the oldest entries are in part 1.
    """

    place: PathOf
    listings: tuple[Listing, ...]
    part: int = 1
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Series:
    """The documents of a feed in one locale: the live one in each format, and its archives, oldest first.

    ``entries`` returns the entries of an edition, newest first. The live documents contain the ``newest`` editions, or
    those of them in ``weeks``, if given. ``topic`` is the name of its topic, "" if it has none, or what else its
    documents depend on. ``page`` is the page that shows the same. ``tombstones`` returns those of an edition.
    """

    site: Site
    locale: Locale
    id: str
    find_title: Callable[[], str]
    live: Mapping[FeedKind, PathOf]
    entries: Callable[[Period], Sequence[Entry]]
    newest: int
    archives: tuple[Archive, ...] = ()
    weeks: frozenset[Period] | None = None
    topic: str = ""
    page: PathOf = index_path
    tombstones: Callable[[Period], Sequence[Tombstone]] = lambda _week: ()

    @property
    def title(self) -> str:
        """The title of the feed. Catalogs of words are read for it, so it is asked for only to write something."""
        return self.find_title()

    def shown(self, listings: tuple[Listing, ...]) -> tuple[Listing, ...]:
        """Return those of all editions, oldest first, whose entries may be in the live documents."""
        newest = listings[-self.newest :]
        return newest if self.weeks is None else tuple(one for one in newest if one.week in self.weeks)

    def newest_archive(self) -> str:
        """Return the path of the newest archive; "" if there is none."""
        return self.path_of(len(self.archives) - 1)

    def live_feed(self, kind: FeedKind, shown: tuple[Listing, ...], aside: str) -> Feed:
        """Return the live document without its entries, given the editions in it.

        ``aside`` is well-formed XHTML, shown to people who open the feed in a browser.
        """
        place = self.live[kind]
        links = [*self._own_links(place, MEDIA_TYPES[kind])]
        if self.site.feeds.hub:
            links.append(Link(self.site.feeds.hub, "hub"))
        if kind == "atom":
            links += self._archive_link("prev-archive", len(self.archives) - 1)
        style = relative_link(place(self.locale), FEED_STYLE_PATH)
        return self._feed(tuple(links), shown, style=style, aside=aside)

    def archive_feed(self, number: int) -> Feed:
        """Return the archive with that index, counted from 0, without its entries."""
        links = (
            *self._own_links(self.archives[number].place, ATOM_TYPE),
            self._link("current", self.live["atom"]),
            *self._archive_link("prev-archive", number - 1),
            *self._archive_link("next-archive", number + 1),
        )
        return self._feed(links, self.archives[number].listings, is_archive=True)

    def path_of(self, number: int) -> str:
        """Return the path of the archive with that index; "" if there is none."""
        return self.archives[number].place(self.locale) if 0 <= number < len(self.archives) else ""

    def _feed(
        self,
        links: tuple[Link, ...],
        shown: tuple[Listing, ...],
        *,
        is_archive: bool = False,
        style: str = "",
        aside: str = "",
    ) -> Feed:
        site = self.site
        return Feed(
            id=self.id,
            title=self.title,
            subtitle=site.description_for(self.locale),
            updated=max(listing.updated for listing in shown),
            author=site.title,
            lang=self.locale.tag,
            links=links,
            is_archive=is_archive,
            rights=site.feeds.rights,
            icon=site.base_url + site.icon if site.icon else "",
            logo=site.base_url + site.logo if site.logo else "",
            style=style,
            aside=aside,
            tombstones=tuple(one for listing in reversed(shown) for one in self.tombstones(listing.week)),
        )

    def _own_links(self, place: PathOf, media_type: str) -> tuple[Link, ...]:
        """Return the links to the document itself, to the page of its locale, and to the document in other locales."""
        # RSS requires a page, and readers show the link: if we publish no pages, link to the root of the site.
        home = page_address(self.site, self.page(self.locale)) or self.site.base_url
        page = Link(home, "alternate", "text/html", self.locale.tag)
        siblings = (
            Link(address(self.site, place(sibling)), "alternate", media_type, sibling.tag)
            for sibling in self.site.locales
            if sibling != self.locale
        )
        return (self._link("self", place, media_type), *alternates(page, siblings))

    def _archive_link(self, rel: str, number: int) -> tuple[Link, ...]:
        return (self._link(rel, self.archives[number].place),) if self.path_of(number) else ()

    def _link(self, rel: str, place: PathOf, media_type: str = ATOM_TYPE) -> Link:
        return Link(address(self.site, place(self.locale)), rel, media_type)
