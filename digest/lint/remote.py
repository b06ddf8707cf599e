"""Find what a page or an email loads from other hosts when opened: each request reveals who reads it, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.lint.markup import Element, elements, line_of
from digest.model.finding import Finding

_SOURCES = ("src", "srcset", "poster", "data", "background")
_LOADED = frozenset(
    {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect", "dns-prefetch"}
)
_REMOTE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_IN_STYLE = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])((?:https?:)?//[^'\")\s]+)", re.IGNORECASE)


def remote_requests(root: Element, path: str, own: str) -> Iterator[Finding]:
    """Report whatever is loaded from URLs that do not begin with ``own``."""
    for element in elements(root):
        for address in _loaded(element):
            if _REMOTE.match(address) and not address.strip().startswith(own):
                message = f"loads from another host: {address.strip()[:100]}; put the file on your own site"
                yield Finding(message, path, line_of(element), is_error=True)


def _loaded(element: Element) -> Iterator[str]:
    for name in _SOURCES:
        if element.get(name):
            yield from (part.split()[0] for part in element.get(name).split(",") if part.strip())
    if element.tag == "link" and _LOADED & set(element.get("rel", "").lower().split()):
        yield element.get("href", "")
    yield from _IN_STYLE.findall(element.get("style", ""))
    if element.tag == "style":
        yield from _IN_STYLE.findall(element.text or "")
