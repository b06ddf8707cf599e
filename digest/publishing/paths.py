"""Paths of files that may move, since only the site links to them, and the links between all files."""

from __future__ import annotations

import re

from digest.model.locale import Locale
from digest.model.site import SUBSCRIPTION, Site
from digest.publishing.frozen.published_paths import INDEX, SITE, address

_PREVIEW = "preview/"
# Servers refuse longer URLs, and one of a megabyte would leave no room for the rest of a digest.
_LONGEST_ADDRESS = 8_000
_WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)

FEED_STYLE_PATH = f"{SITE}feed.css"
SEARCH_SCRIPT_PATH = f"{SITE}search.js"
# The script of Pagefind, relative to the search page.
PAGEFIND = "pagefind/pagefind.js"


def subscription_path(locale: Locale) -> str:
    """Return the path that the form of `digest serve` would have as a file of the site."""
    return f"{SITE}{SUBSCRIPTION}{locale}/{INDEX}"


def sitemap_path(year: int) -> str:
    """Return the path of the sitemap of a year, used where one sitemap for all pages would be too long."""
    return f"{SITE}sitemap-{year:04d}.xml"


def search_index_path(locale: Locale, year: int) -> str:
    """Return the path of the search index of a year."""
    return f"{SITE}{locale}/search/{year:04d}.json"


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
