"""The path of each published file that others keep an address of, and its URL. Permanent: nothing here may change.

Readers and search engines have these addresses: a path that changes breaks links, and leaves subscribers an old feed.
``built_editions.py`` finds editions by them. Files that only the site itself links to are in ``paths.py``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

from digest.model.editor_page import EditorPageName
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import CollectionKind, Month, Period, Year, is_collection
from digest.model.site import Site

FeedKind = Literal["atom", "rss", "json"]
TopicKind = Literal["section", "tag"]

SITE = "site/"
INDEX = "index.html"

_FEED_FILES: Mapping[FeedKind, str] = {"atom": "feed.xml", "rss": "rss.xml", "json": "feed.json"}
_ITEMS_FILES: Mapping[FeedKind, str] = {"atom": "items.xml", "rss": "items-rss.xml", "json": "items.json"}
_COLLECTIONS: Mapping[CollectionKind, str] = {Month: "monthly", Year: "yearly"}
_LONGEST_NAME = 60
_LONGEST_ANCHOR = 40
# Windows treats these names as devices, in any folder.
_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d")

CHOOSER_PATH = f"{SITE}{INDEX}"
# Servers are configured with it.
NOT_FOUND_PATH = f"{SITE}404.html"
ROBOTS_PATH = f"{SITE}robots.txt"
SITEMAP_PATH = f"{SITE}sitemap.xml"
OPML_PATH = f"{SITE}feeds.opml"
# Storylines as data.
STORYLINES_PATH = "editions/storylines.json"
# Emails that were sent show images from here.
IMAGES = "images/"


def index_path(locale: Locale) -> str:
    """Return the path of the page with the newest digest and the list of older ones."""
    return f"{SITE}{locale}/{INDEX}"


def year_path(locale: Locale, year: int) -> str:
    """Return the path of the page that lists the digests of a year."""
    return f"{SITE}{locale}/{year:04d}/{INDEX}"


def digest_path(locale: Locale, week: Period, part: int = 1) -> str:
    """Return the path of the page of a digest, or of a further part of a long one. Its year is that of the ISO week."""
    further = f"{part}/" if part > 1 else ""
    return f"{SITE}{locale}/{_folder(week)}/{further}{INDEX}"


def email_path(locale: Locale, week: Period) -> str:
    """Return the path of the page of the email of a digest."""
    return f"email/{week}.{locale}.html"


def edition_path(week: Period) -> str:
    """Return the path of an edition as data, in all locales."""
    return f"editions/{week}.json"


def subscribe_path(locale: Locale) -> str:
    """Return the path of the page that explains how to subscribe."""
    return f"{SITE}{locale}/subscribe/{INDEX}"


def editor_page_path(locale: Locale, name: EditorPageName) -> str:
    """Return the path of a page that the editor wrote."""
    return f"{SITE}{locale}/{name}/{INDEX}"


def not_found_path(locale: Locale) -> str:
    """Return the path of the page that a server may show for a missing page of a locale."""
    return f"{SITE}{locale}/404.html"


def feed_path(locale: Locale, kind: FeedKind = "atom") -> str:
    """Return the path of the feed of digests."""
    return f"{SITE}{locale}/{_FEED_FILES[kind]}"


def items_path(locale: Locale, kind: FeedKind = "atom") -> str:
    """Return the path of the feed of items."""
    return f"{SITE}{locale}/{_ITEMS_FILES[kind]}"


def collections_path(locale: Locale, kind: CollectionKind) -> str:
    """Return the path of the feed of the months, or of the years."""
    return f"{SITE}{locale}/{_COLLECTIONS[kind]}.xml"


def feed_of(locale: Locale, period: Period) -> str:
    """Return the path of the Atom feed that has an entry for a period."""
    return collections_path(locale, type(period)) if is_collection(period) else feed_path(locale)


def topic_path(locale: Locale, by: TopicKind, name: str, kind: FeedKind = "atom") -> str:
    """Return the path of the feed of the items in a section or with a tag."""
    return f"{SITE}{locale}/{by}/{file_name(name)}/{_FEED_FILES[kind]}"


def file_name(name: str) -> str:
    """Return a folder name for any text: unique to the text, and safe on every server and file system."""
    # NFKD splits an accented letter into the letter and its accent.
    letters = "".join(filter(str.isascii, unicodedata.normalize("NFKD", name.lower())))
    plain = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_LONGEST_NAME]
    if name and plain == name and not _DEVICES.fullmatch(name):
        return name
    return f"{plain}-{stable_hash(name)[:8]}".lstrip("-")


def slug(heading: str) -> str:
    """Return the letters and digits of a heading, in any script, joined by hyphens: HTML forbids only spaces in ids."""
    words = re.sub(r"[\W_]+", "-", heading.casefold()).strip("-")[:_LONGEST_ANCHOR].rstrip("-")
    return words or "section"


def storylines_path(locale: Locale) -> str:
    """Return the path of the page that lists the stories that run on."""
    return f"{SITE}{locale}/stories/{INDEX}"


def storyline_path(locale: Locale, name: str) -> str:
    """Return the path of the page of a storyline, given its id."""
    return f"{SITE}{locale}/stories/{name}/{INDEX}"


def storyline_feed_path(locale: Locale, name: str) -> str:
    """Return the path of the feed of a storyline, given its id."""
    return f"{SITE}{locale}/stories/{name}/{_FEED_FILES['atom']}"


def archive_path(locale: Locale, year: int) -> str:
    """Return the path of the archive document with the digests of a year (RFC 5005)."""
    return f"{SITE}{locale}/archive/{year:04d}.xml"


def items_archive_path(locale: Locale, week: Period, part: int = 1) -> str:
    """Return the path of the archive document with the items of a week (RFC 5005), or with a part of very many."""
    number = f"-{part}" if part > 1 else ""
    return f"{SITE}{locale}/archive/items-{str(week).lower()}{number}.xml"


def image_path(name: str) -> str:
    """Return the path of an image of the site, given its URL relative to that of the site."""
    return SITE + name


def card_path(locale: Locale, week: Period) -> str:
    """Return the path of the card of a digest, the image shown in link previews."""
    return digest_path(locale, week).replace(INDEX, "card.png")


def book_path(site: Site, locale: Locale, week: Period) -> str:
    """Return the path of a digest as a book for e-readers: its name says of what it is, wherever it is copied to."""
    return digest_path(locale, week).replace(INDEX, f"{file_name(site.name)}-{week}.{locale}.epub")


def newest_book_path(locale: Locale) -> str:
    """Return the path of the newest digest as a book for e-readers."""
    return f"{SITE}{locale}/latest.epub"


def catalog_path(locale: Locale, part: int = 0) -> str:
    """Return the path of the catalog of books (OPDS), or of one of its parts with older ones, the oldest in part 1."""
    return f"{SITE}{locale}/opds/{part}.xml" if part else f"{SITE}{locale}/opds.xml"


def search_path(locale: Locale) -> str:
    """Return the path of the page that searches all digests of a locale."""
    return f"{SITE}{locale}/search/{INDEX}"


def address(site: Site, path: str) -> str:
    """Return the absolute URL of a file of the site; for an index page, that of its folder."""
    return site.base_url + path.removeprefix(SITE).removesuffix(INDEX)


def _folder(period: Period) -> str:
    """Return the folder of a period in that of its locale; that of the year alone has its list of digests."""
    if isinstance(period, Month):
        return f"{period.year:04d}/{period.month:02d}"
    if isinstance(period, Year):
        return f"{period.year:04d}/year"
    return f"{period.year:04d}/w{period.number:02d}"
