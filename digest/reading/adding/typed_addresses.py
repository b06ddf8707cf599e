"""Addresses of new sources: as people type them, and in a form in which equal ones compare equal."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
# What browsers hand to a feed reader: feed:https://a.example/ and feed://a.example/.
_OF_READERS = re.compile(r"feed:(?://)?(?=https?:)|feed:(?=//)", re.IGNORECASE)
_CHOSEN = re.compile(r"(?:feed:(?://)?)?https?:", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+(?P<last>[^\W\d_]{2,}|xn--[\w-]+)\.?(?P<port>:\d{1,5})?", re.IGNORECASE)
_WITH_PORT = re.compile(r"(?:[\w.-]+|\[[0-9a-f:]+\]):\d{1,5}", re.IGNORECASE)
# Endings of files that look like the last part of a host name.
_OF_FILES = frozenset("atom csv db htm html json md mht opml pdf rdf rss tmx toml txt xhtml xml zip".split())
_DEFAULT_PORTS = frozenset({80, 443})


def completed(text: str) -> str:
    """Return the URL that was typed, with ``https://`` if it has no scheme; "" for what looks like a path."""
    typed = text.strip()
    if (url := _OF_READERS.sub("https:" if typed.lower().startswith("feed://") else "", typed, count=1)) != typed:
        return url.replace("https:https:", "https:").replace("https:http:", "http:")
    if _SCHEME.match(typed):
        return typed
    place = re.split(r"[/?#]", typed, maxsplit=1)[0]
    host = _HOST.fullmatch(place)
    is_address = host and (host["port"] or place != typed or host["last"].lower() not in _OF_FILES)
    return f"https://{typed}" if is_address or _WITH_PORT.fullmatch(place) else ""


def without_https(text: str) -> str:
    """Return the URL with ``http://`` that was perhaps meant; "" if what was typed has a scheme, or is a path."""
    url = completed(text)
    is_chosen = _CHOSEN.match(text.strip()) or not url.startswith("https://")
    return "" if is_chosen else url.replace("https", "http", 1)


def folded(url: str) -> str:
    """Return a form of a URL that is the same with http and https, and with or without a slash at the end."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url
    place = f"{parts.hostname or ''}:{'' if port is None or port in _DEFAULT_PORTS else port}"
    return f"{place}{parts.path.rstrip('/')}?{parts.query}"
