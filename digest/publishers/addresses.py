"""Where each file of the site stands: its path in the output folder, its address, and the way from one to another."""

from __future__ import annotations

import re

from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week

_SITE = "site/"
_INDEX = "index.html"

_PREVIEW = "preview/"
# Servers refuse longer ones, and one of a megabyte would leave no room for the rest of a digest.
_LONGEST_ADDRESS = 8_000
_WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)

CHOOSER_PATH = f"{_SITE}{_INDEX}"


def index_path(locale: Locale) -> str:
    """The page with the newest digest and the list of the older ones."""
    return f"{_SITE}{locale}/{_INDEX}"


def digest_path(locale: Locale, week: Week) -> str:
    """The page of a digest. Its year is that of the ISO week."""
    return f"{_SITE}{locale}/{week.year:04d}/w{week.number:02d}/{_INDEX}"


def subscribe_path(locale: Locale) -> str:
    """The page that explains how to subscribe."""
    return f"{_SITE}{locale}/subscribe/{_INDEX}"


def feed_path(locale: Locale) -> str:
    """The Atom feed of digests."""
    return f"{_SITE}{locale}/feed.xml"


def items_path(locale: Locale) -> str:
    """The Atom feed of items."""
    return f"{_SITE}{locale}/items.xml"


def archive_path(locale: Locale, year: int) -> str:
    """The digests of a year as an archive document (RFC 5005)."""
    return f"{_SITE}{locale}/archive/{year:04d}.xml"


def items_archive_path(locale: Locale, week: Week) -> str:
    """The items of a week as an archive document (RFC 5005)."""
    return f"{_SITE}{locale}/archive/items-{week.year:04d}-w{week.number:02d}.xml"


def preview_path(path: str) -> str:
    """The same file in the preview of a week that is not over."""
    return _PREVIEW + path


def address(site: Site, path: str) -> str:
    """The absolute address of a file of the site; that of an index page is its folder's."""
    return site.base_url + path.removeprefix(_SITE).removesuffix(_INDEX)


def relative_link(start: str, path: str) -> str:
    """The link from one file to another: right under any address, and on a disk, where no server adds index.html."""
    here, there = start.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def is_web_address(url: str) -> bool:
    """Whether a link may lead there. Links are cleaned when items come in; nothing else must ever pass here either."""
    return len(url) <= _LONGEST_ADDRESS and _WEB_ADDRESS.match(url) is not None
