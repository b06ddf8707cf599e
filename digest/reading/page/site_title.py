"""The title of a site, from that of a page with a list of news."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"\s+[|\-–—·•»:]\s+|\s*\|\s*")
# The parts of titles that name a place within a site, not the site.
_PLACES = frozenset(
    ("home", "home page", "homepage", "front page", "start", "welcome", "news", "latest news", "all news", "headlines")
)


def site_title(title: str, site: str) -> str:
    """Return the title of a page without the parts that name no site, or the name of its ``site`` if they have it.

    The title stays as it is if nothing would be left.
    """
    parts = [part.strip() for part in _SEPARATOR.split(title) if part.strip()]
    named = [part for part in parts if part.casefold() not in _PLACES]
    if site and (not named or site.casefold() in {part.casefold() for part in parts}):
        return site
    return " - ".join(named) if named and len(named) < len(parts) else title
