"""Find what a page or an email loads from other hosts when opened: each request reveals who reads it, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.lint.markup import Document, Element, elements, line_of
from digest.model.finding import Finding

_SOURCES = ("src", "srcset", "poster", "data", "background")
_LOADING = frozenset({*_SOURCES, "style", "href"})
_LOADED = frozenset(
    {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect", "dns-prefetch"}
)
_REMOTE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_IN_STYLE = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])((?:https?:)?//[^'\")\s]+)", re.IGNORECASE)


def remote_requests(document: Document, path: str, own: str) -> Iterator[Finding]:
    """Report whatever is loaded from URLs that do not begin with ``own``."""
    for element, address in _loaded(document):
        if _REMOTE.match(address) and not address.strip().startswith(own):
            message = f"loads from another host: {address.strip()[:100]}; put the file on your own site"
            yield Finding(message, path, line_of(element), is_error=True)


def _loaded(document: Document) -> Iterator[tuple[Element, str]]:
    # Most attributes have no "//", and so no other host.
    suspects = [one for one in document.attributes if one[1] in _LOADING and "//" in one[2]]
    for element, name, value in suspects:
        if name in _SOURCES:
            yield from ((element, part.split()[0]) for part in value.split(",") if part.strip())
        elif name == "style":
            yield from ((element, address) for address in _IN_STYLE.findall(value))
        elif element.tag == "link" and _LOADED & set(element.get("rel", "").lower().split()):
            yield element, value
    for element in elements(document.root, "style"):
        if "//" in (text := element.text or ""):
            yield from ((element, address) for address in _IN_STYLE.findall(text))
