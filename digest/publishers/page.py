"""What a template knows of the page that it makes: its place on the site, its links, its versions."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week
from digest.publishers.addresses import (
    address,
    digest_path,
    feed_path,
    index_path,
    items_path,
    relative_link,
    subscribe_path,
)


@dataclass(frozen=True, slots=True)
class Version:
    """The same page in another locale: its link from here, and its address."""

    locale: Locale
    link: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page at ``path``, in one locale.

    ``paths`` are those of all its versions, its own included; a preview has none. ``fallback`` is the path for readers
    of any other language.
    """

    site: Site
    locale: Locale
    path: str
    paths: tuple[tuple[Locale, str], ...] = ()
    fallback: str = ""

    @property
    def is_public(self) -> bool:
        """Whether it is to be found and linked to: all but a preview."""
        return bool(self.paths)

    @property
    def address(self) -> str:
        """Its absolute address."""
        return address(self.site, self.path)

    @property
    def fallback_address(self) -> str:
        """The absolute address for readers of any other language."""
        return address(self.site, self.fallback)

    @property
    def versions(self) -> tuple[Version, ...]:
        """It in every locale, its own included, in the order of the site."""
        return tuple(Version(locale, self._to(path), address(self.site, path)) for locale, path in self.paths)

    @property
    def to_index(self) -> str:
        """The link to the page of the newest digest."""
        return self._to(index_path(self.locale))

    @property
    def to_subscribe(self) -> str:
        """The link to the page that explains how to subscribe."""
        return self._to(subscribe_path(self.locale))

    @property
    def to_feed(self) -> str:
        """The link to the feed of digests."""
        return self._to(feed_path(self.locale))

    @property
    def to_items(self) -> str:
        """The link to the feed of items."""
        return self._to(items_path(self.locale))

    @property
    def feed_address(self) -> str:
        """The absolute address of the feed of digests."""
        return address(self.site, feed_path(self.locale))

    @property
    def items_address(self) -> str:
        """The absolute address of the feed of items."""
        return address(self.site, items_path(self.locale))

    def to_digest(self, week: Week) -> str:
        """The link to the page of a digest in the same locale."""
        return self._to(digest_path(self.locale, week))

    def _to(self, path: str) -> str:
        return relative_link(self.path, path)
