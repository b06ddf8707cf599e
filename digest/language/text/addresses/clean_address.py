"""Clean the address of an article: readers are to reach the article, and nobody is to follow them there."""

from __future__ import annotations

import re
from urllib.parse import unquote

from digest.language.text.addresses.address_parts import host_of, split
from digest.language.text.addresses.tracking import is_tracking
from digest.language.text.addresses.wrappers import unwrapped

# Foundry's sites (Macworld, PC World) count the readers of their feeds so.
_OF_FEEDS = re.compile(r"tk\.rss_\w+")


def clean_address(url: str) -> str:
    """Return an address without redirect wrappers and tracking parameters; everything else stays as it is written."""
    url = unwrapped(url)
    return without_tracking(url) if "?" in url or "#" in url else url


def without_tracking(url: str) -> str:
    """Return an address without the parameters that follow readers, in its query and its fragment."""
    if split(url) is None:
        return url
    host = host_of(url)
    address, mark, fragment = url.partition("#")
    place, question, query = address.partition("?")
    kept = _without(query, host)
    left = place + (f"?{kept}" if kept or (question and not query) else "")
    # A fragment is one only if all of it is: "#section-2" is a place on the page.
    is_followed = _OF_FEEDS.fullmatch(fragment) or ("=" in fragment and not _without(fragment, host))
    return left if is_followed else left + mark + fragment


def _without(query: str, host: str) -> str:
    kept = [part for part in query.split("&") if not _is_tracking(part, host)]
    return "&".join(kept) if any(kept) else ""


def _is_tracking(part: str, host: str) -> bool:
    name, _, value = part.partition("=")
    return is_tracking(unquote(name), unquote(value), host) if "%" in part else is_tracking(name, value, host)
