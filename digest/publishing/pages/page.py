"""Describe a page to its template: its place on the site, its links, and its versions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from digest.model.editor_page import EditorPageName
from digest.model.locale import Locale
from digest.model.period import LongerPeriod, Period
from digest.model.site import SUBSCRIPTION, Site
from digest.publishing.feeds.feed import MEDIA_TYPES
from digest.publishing.feeds.feed_topics import FeedTopic
from digest.publishing.frozen.published_paths import (
    IMAGES,
    OPML_PATH,
    FeedKind,
    address,
    book_path,
    card_path,
    catalog_path,
    digest_path,
    editor_page_path,
    feed_of,
    feed_path,
    image_path,
    index_path,
    items_path,
    newest_book_path,
    search_path,
    storyline_feed_path,
    storyline_path,
    storylines_path,
    subscribe_path,
    topic_path,
    year_path,
)
from digest.publishing.paths import preview_path, relative_link

# In the order in which readers see them.
_NAMES: Mapping[FeedKind, str] = {"atom": "Atom", "rss": "RSS", "json": "JSON Feed"}


@dataclass(frozen=True, slots=True)
class Version:
    """The same page in another locale: the link from here, and its URL."""

    locale: Locale
    link: str
    address: str


@dataclass(frozen=True, slots=True)
class LinkedFeed:
    """A feed in one format: the name of the format, the link from here, and the URL."""

    name: str
    media_type: str
    link: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page at ``path``, in one locale.

    ``paths`` are those of all its versions, including itself; a preview has none. ``fallback`` is the path for readers
    of any other language. ``is_shown_anywhere`` means that a server shows it at any URL, so all links are absolute.
    """

    site: Site
    locale: Locale
    path: str
    paths: tuple[tuple[Locale, str], ...] = ()
    fallback: str = ""
    is_shown_anywhere: bool = False

    @property
    def is_public(self) -> bool:
        """True unless it is a preview, which must not be indexed or linked to."""
        return bool(self.paths)

    @property
    def address(self) -> str:
        """Its absolute URL."""
        return address(self.site, self.path)

    @property
    def fallback_address(self) -> str:
        """The absolute URL for readers of any other language."""
        return address(self.site, self.fallback)

    @property
    def versions(self) -> tuple[Version, ...]:
        """Its versions in every locale, including itself, in the order of the site."""
        return tuple(Version(locale, self._to(path), address(self.site, path)) for locale, path in self.paths)

    @property
    def to_index(self) -> str:
        """The link to the page of the newest digest."""
        return self._to(index_path(self.locale))

    @property
    def to_subscribe(self) -> str:
        """The link to the page that says how to subscribe; "" if there is nothing to subscribe to."""
        return self._to(subscribe_path(self.locale)) if self.site.has_subscribe_page else ""

    @property
    def to_form(self) -> str:
        """The link by which readers get the digest by email, a form or an email to write; "" if there is none."""
        site = self.site
        if site.public_url:
            return f"{site.public_url}{SUBSCRIPTION}{self.locale}/"
        mail = f"mailto:{quote(site.mailbox, safe='@')}?subject={quote(f'subscribe {self.locale}')}"
        return site.preferences or (mail if site.mailbox else "")

    @property
    def to_editor_pages(self) -> tuple[tuple[EditorPageName, str], ...]:
        """The name of each page that the editor wrote, with the link to it; a preview has none."""
        names = self.site.editor_page_names if self.is_public or self.is_shown_anywhere else ()
        return tuple((name, self._to(editor_page_path(self.locale, name))) for name in names)

    @property
    def to_feed(self) -> str:
        """The link to the feed of digests; "" if there is none."""
        return self._if_published("feeds", feed_path(self.locale))

    @property
    def to_items(self) -> str:
        """The link to the feed of items; "" if there is none."""
        return self._if_published("feeds", items_path(self.locale))

    @property
    def digest_feeds(self) -> tuple[LinkedFeed, ...]:
        """The feed of digests in each format, Atom first."""
        return self._feeds(feed_path)

    @property
    def item_feeds(self) -> tuple[LinkedFeed, ...]:
        """The feed of items in each format, Atom first."""
        return self._feeds(items_path)

    @property
    def to_opml(self) -> str:
        """The link to the list of all feeds."""
        return self._to(OPML_PATH)

    def to_topic(self, topic: FeedTopic) -> str:
        """Return the link to the feed of a section or a tag."""
        return self._to(topic_path(self.locale, topic.by, topic.first_name))

    @property
    def newest_book(self) -> LinkedFeed:
        """The newest digest for e-readers, at an address that stays."""
        path = newest_book_path(self.locale)
        return LinkedFeed("EPUB", "application/epub+zip", self._to(path), address(self.site, path))

    @property
    def to_catalog(self) -> str:
        """The link to the catalog of all digests for e-readers."""
        return self._to(catalog_path(self.locale))

    @property
    def to_icon(self) -> str:
        """The link to the icon of the site; "" if it has none."""
        return self._to(image_path(self.site.icon)) if self.site.icon else ""

    @property
    def to_logo(self) -> str:
        """The link to the logo of the site; "" if it has none."""
        return self._to(image_path(self.site.logo)) if self.site.logo else ""

    @property
    def to_images(self) -> str:
        """The link to the folder of images; a preview has its own."""
        folder = image_path(IMAGES)
        return self._to(folder if self.is_public else preview_path(folder))

    @property
    def to_search(self) -> str:
        """The link to the search page; "" if there is none."""
        return self._if_published("search", search_path(self.locale))

    def card(self, week: Period) -> str:
        """Return the absolute URL of the card of a digest; "" if it has none."""
        has_card = self.is_public and self.locale in self.site.cards
        return address(self.site, card_path(self.locale, week)) if has_card else ""

    def to_digest(self, week: Period, part: int = 1) -> str:
        """Return the link to the page of a digest in the same locale, or to a further part of it."""
        return self._to(digest_path(self.locale, week, part))

    def to_collections(self, period: LongerPeriod) -> str:
        """Return the link to the feed of the months, or of the years; "" if there is none."""
        return self._if_published("feeds", feed_of(self.locale, period))

    @property
    def to_storylines(self) -> str:
        """The link to the list of the stories that run on."""
        return self._to(storylines_path(self.locale))

    def to_storyline(self, name: str) -> str:
        """Return the link to the page of a storyline, given its id."""
        return self._to(storyline_path(self.locale, name))

    def storyline_address(self, name: str) -> str:
        """Return the absolute URL of the page of a storyline, given its id."""
        return address(self.site, storyline_path(self.locale, name))

    def to_storyline_feed(self, name: str) -> str:
        """Return the link to the feed of a storyline, given its id; "" if there is none."""
        return self._if_published("feeds", storyline_feed_path(self.locale, name))

    def to_book(self, week: Period) -> str:
        """Return the link to a digest for e-readers; "" if there is none, as of a preview."""
        return self._if_published("epub", book_path(self.site, self.locale, week)) if self.is_public else ""

    def to_year(self, year: int) -> str:
        """Return the link to the page that lists the digests of a year."""
        return self._to(year_path(self.locale, year))

    def _feeds(self, place: Callable[[Locale, FeedKind], str]) -> tuple[LinkedFeed, ...]:
        paths = [(name, MEDIA_TYPES[kind], place(self.locale, kind)) for kind, name in _NAMES.items()]
        return tuple(LinkedFeed(name, kind, self._to(path), address(self.site, path)) for name, kind, path in paths)

    def _if_published(self, publisher: str, path: str) -> str:
        return self._to(path) if publisher in self.site.publishers else ""

    def _to(self, path: str) -> str:
        return address(self.site, path) if self.is_shown_anywhere else relative_link(self.path, path)
