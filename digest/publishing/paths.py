"""The path of each file of the site in the output folder, its URL, and the links between files.

Readers and search engines have these addresses: a path that changes breaks links, and leaves subscribers an old feed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.site import SUBSCRIPTION, Site
from digest.model.week import Week

FeedKind = Literal["atom", "rss", "json"]
TopicKind = Literal["section", "tag"]

_SITE = "site/"
_INDEX = "index.html"

_PREVIEW = "preview/"
_FEED_FILES: Mapping[FeedKind, str] = {"atom": "feed.xml", "rss": "rss.xml", "json": "feed.json"}
_ITEMS_FILES: Mapping[FeedKind, str] = {"atom": "items.xml", "rss": "items-rss.xml", "json": "items.json"}
_LONGEST_NAME = 60
_LONGEST_ANCHOR = 40
# Windows treats these names as devices, in any folder.
_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
# Servers refuse longer URLs, and one of a megabyte would leave no room for the rest of a digest.
_LONGEST_ADDRESS = 8_000
_WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)

CHOOSER_PATH = f"{_SITE}{_INDEX}"
NOT_FOUND_PATH = f"{_SITE}404.html"
ROBOTS_PATH = f"{_SITE}robots.txt"
SITEMAP_PATH = f"{_SITE}sitemap.xml"
FEED_STYLE_PATH = f"{_SITE}feed.css"
SEARCH_SCRIPT_PATH = f"{_SITE}search.js"
IMAGES = "images/"
# The script of Pagefind, relative to the search page.
PAGEFIND = "pagefind/pagefind.js"
OPML_PATH = f"{_SITE}feeds.opml"


def index_path(locale: Locale) -> str:
    """Return the path of the page with the newest digest and the list of older ones."""
    return f"{_SITE}{locale}/{_INDEX}"


def year_path(locale: Locale, year: int) -> str:
    """Return the path of the page that lists the digests of a year."""
    return f"{_SITE}{locale}/{year:04d}/{_INDEX}"


def digest_path(locale: Locale, week: Week, part: int = 1) -> str:
    """Return the path of the page of a digest, or of a further part of a long one. Its year is that of the ISO week."""
    further = f"{part}/" if part > 1 else ""
    return f"{_SITE}{locale}/{week.year:04d}/w{week.number:02d}/{further}{_INDEX}"


def email_path(locale: Locale, week: Week) -> str:
    """Return the path of the page of the email of a digest."""
    return f"email/{week}.{locale}.html"


def subscription_path(locale: Locale) -> str:
    """Return the path that the form of `digest serve` would have as a file of the site."""
    return f"{_SITE}{SUBSCRIPTION}{locale}/{_INDEX}"


def subscribe_path(locale: Locale) -> str:
    """Return the path of the page that explains how to subscribe."""
    return f"{_SITE}{locale}/subscribe/{_INDEX}"


def about_path(locale: Locale) -> str:
    """Return the path of the page about the site."""
    return f"{_SITE}{locale}/about/{_INDEX}"


def not_found_path(locale: Locale) -> str:
    """Return the path of the page that a server may show for a missing page of a locale."""
    return f"{_SITE}{locale}/404.html"


def feed_path(locale: Locale, kind: FeedKind = "atom") -> str:
    """Return the path of the feed of digests."""
    return f"{_SITE}{locale}/{_FEED_FILES[kind]}"


def items_path(locale: Locale, kind: FeedKind = "atom") -> str:
    """Return the path of the feed of items."""
    return f"{_SITE}{locale}/{_ITEMS_FILES[kind]}"


def topic_path(locale: Locale, by: TopicKind, name: str, kind: FeedKind = "atom") -> str:
    """Return the path of the feed of the items in a section or with a tag."""
    return f"{_SITE}{locale}/{by}/{file_name(name)}/{_FEED_FILES[kind]}"


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


def archive_path(locale: Locale, year: int) -> str:
    """Return the path of the archive document with the digests of a year (RFC 5005)."""
    return f"{_SITE}{locale}/archive/{year:04d}.xml"


def items_archive_path(locale: Locale, week: Week, part: int = 1) -> str:
    """Return the path of the archive document with the items of a week (RFC 5005), or with a part of very many."""
    number = f"-{part}" if part > 1 else ""
    return f"{_SITE}{locale}/archive/items-{week.year:04d}-w{week.number:02d}{number}.xml"


def sitemap_path(year: int) -> str:
    """Return the path of the sitemap of a year, used where one sitemap for all pages would be too long."""
    return f"{_SITE}sitemap-{year:04d}.xml"


def image_path(name: str) -> str:
    """Return the path of an image of the site, given its URL relative to that of the site."""
    return _SITE + name


def card_path(locale: Locale, week: Week) -> str:
    """Return the path of the card of a digest, the image shown in link previews."""
    return digest_path(locale, week).replace(_INDEX, "card.png")


def search_path(locale: Locale) -> str:
    """Return the path of the page that searches all digests of a locale."""
    return f"{_SITE}{locale}/search/{_INDEX}"


def search_index_path(locale: Locale, year: int) -> str:
    """Return the path of the search index of a year."""
    return f"{_SITE}{locale}/search/{year:04d}.json"


def preview_path(path: str) -> str:
    """Return the path of the same file in the preview of a week that is not over."""
    return _PREVIEW + path


def is_of_locale(path: str, locale: Locale) -> bool:
    """Return whether a file of the output folder belongs to one locale, and no other locale needs it.

    The files of a locale are in a folder of its own (``site/es/``), or have it in their names
    (``email/2025-W17.es.html``). `digest prune` removes them by that, those of a publisher from another package too.
    """
    parts = path.removeprefix(_PREVIEW).split("/")
    return parts[1] == locale.tag if len(parts) > 2 else locale.tag in parts[-1].split(".")


def address(site: Site, path: str) -> str:
    """Return the absolute URL of a file of the site; for an index page, that of its folder."""
    return site.base_url + path.removeprefix(_SITE).removesuffix(_INDEX)


def page_address(site: Site, path: str) -> str:
    """Return the absolute URL of a page; "" if the site has no pages."""
    return address(site, path) if "site" in site.publishers else ""


def relative_link(start: str, path: str) -> str:
    """Return the relative link from one file to another.

    It works under any URL, and on a disk, where no server adds index.html.
    """
    here, there = start.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def is_web_address(url: str) -> bool:
    """Return whether a link may point to ``url``.

    Links are cleaned when items come in; this is the second line of defense.
    """
    return len(url) <= _LONGEST_ADDRESS and _WEB_ADDRESS.match(url) is not None
