"""Emails as HTML: what mail programs do to them, and what their readers need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from digest.lint.markup import Element, elements, line_of, parse_html, text_of
from digest.lint.pages import document_findings
from digest.lint.remote import remote_requests
from digest.lint.styles import contrast_findings, support_findings
from digest.lint.unrendered_placeholders import unrendered_placeholders
from digest.model.finding import Finding

# Gmail cuts off what is over 102 KB (of 1,024 bytes), and servers on the way may add to it.
CLIPPED = 102 * 1024
_HEAVY = 80_000
# Gmail takes no style element of 16 KB.
_LARGEST_STYLE = 16 * 1024
_REMOVED = ("script", "form", "iframe", "object", "embed", "svg", "video", "audio", "base", "math")
# So many links of one name that lead to different places tell nobody where.
_ALIKE = 3


def email_findings(path: str, content: bytes, base_url: str) -> Iterator[Finding]:
    """Look through the HTML of an email."""
    yield from _size(path, content)
    root = parse_html(content)
    if root is None:
        yield Finding("is empty", path, is_error=True)
        return
    yield from document_findings(root, path)
    yield from _article(root, path, content)
    for element in elements(root):
        yield from support_findings(element, path)
        if element.tag in _REMOVED:
            message = f"holds <{element.tag}>, which mail programs take out"
            yield Finding(message, path, line_of(element), is_error=True)
    yield from _styles(root, path)
    yield from _links(root, path)
    yield from contrast_findings(root, path)
    yield from remote_requests(root, path, base_url)
    yield from unrendered_placeholders(root, path)


def _size(path: str, content: bytes) -> Iterator[Finding]:
    if len(content) > CLIPPED:
        yield Finding(f"weighs {len(content):,} bytes; Gmail cuts off what is over {CLIPPED:,}", path, is_error=True)
    elif len(content) > _HEAVY:
        yield Finding(f"weighs {len(content):,} bytes; servers may add what is missing to Gmail's {CLIPPED:,}", path)


def _article(root: Element, path: str, content: bytes) -> Iterator[Finding]:
    if not content.lstrip().lower().startswith(b"<!doctype html>"):
        yield Finding("does not begin with <!doctype html>", path, 1, is_error=True)
    articles = root.xpath('.//*[@role="article"][@lang][@dir]')
    if not articles:
        message = 'has no element with role="article", lang and dir: mail programs take those of <html> away'
        yield Finding(message, path, is_error=True)
    for name in ("format-detection", "color-scheme"):
        if not root.xpath(f'.//meta[@name="{name}"]'):
            yield Finding(f"has no meta {name!r}", path, 1)


def _styles(root: Element, path: str) -> Iterator[Finding]:
    for style in elements(root, "style"):
        text = style.text or ""
        if len(text.encode()) >= _LARGEST_STYLE:
            yield Finding("a style element of 16 KB or more is dropped by Gmail", path, line_of(style), is_error=True)
        if "/*" in text:
            yield Finding("a comment in a style element makes some programs drop all of it", path, line_of(style))


def _links(root: Element, path: str) -> Iterator[Finding]:
    places: dict[str, set[str]] = {}
    for link in elements(root, "a"):
        address, name = link.get("href", "").strip(), text_of(link) or link.get("aria-label", "")
        if not address or address == "#" or address.lower().startswith("javascript:"):
            yield Finding(f"a link leads nowhere: {name[:60]}", path, line_of(link), is_error=True)
        elif not name:
            yield Finding(f"a link has no words: {address[:60]}", path, line_of(link), is_error=True)
        places.setdefault(name, set()).add(address)
    for name, times in _alike(places).items():
        yield Finding(f"{times} links to different places are all called {name!r}", path)


def _alike(places: Mapping[str, set[str]]) -> dict[str, int]:
    """The names that too many places share, with their number.

    A place that another name leads to as well is told by that: above "Read at HERALD" the headline is a link too.
    """
    names = Counter(address for addresses in places.values() for address in addresses)
    only = {name: sum(names[address] == 1 for address in addresses) for name, addresses in places.items()}
    return {name: number for name, number in only.items() if number > _ALIKE}
