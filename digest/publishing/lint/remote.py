"""Find what a page or an email loads from other hosts when opened: each request reveals who reads it, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model.finding import Finding
from digest.publishing.lint.built_markup import Element, HtmlDocument, elements, line_of

_SOURCES = ("src", "srcset", "poster", "data", "background")
_LOADED = frozenset(
    {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect", "dns-prefetch"}
)
_REMOTE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_IN_STYLE = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])((?:https?:)?//[^'\")\s]+)", re.IGNORECASE)


def remote_requests(document: HtmlDocument, path: str, own: str) -> Iterator[Finding]:
    """Report whatever is loaded from URLs that do not begin with ``own``."""
    for element, address in _loaded(document):
        if _REMOTE.match(address) and not address.strip().startswith(own):
            message = f"loads from another host: {address.strip()[:100]}; put the file on your own site"
            yield Finding(message, path, line_of(element), is_error=True)


def _loaded(document: HtmlDocument) -> Iterator[tuple[Element, str]]:
    # Most pages load nothing from a host, so their attributes need not be looked at one by one.
    loads = any("//" in value for name in (*_SOURCES, "style") for _, value in document.named(name))
    for element in document.elements if loads or any(map(_is_loaded, elements(document.root, "link"))) else ():
        for name, value in element.items():
            if name in _SOURCES:
                yield from ((element, part.split()[0]) for part in value.split(",") if part.strip())
            elif name == "style":
                yield from ((element, address) for address in _IN_STYLE.findall(value))
            elif name == "href" and element.tag == "link" and _is_loaded(element):
                yield element, value
    for element in elements(document.root, "style"):
        if "//" in (text := element.text or ""):
            yield from ((element, address) for address in _IN_STYLE.findall(text))


def _is_loaded(link: Element) -> bool:
    return not _LOADED.isdisjoint(link.get("rel", "").lower().split())
