"""Check web pages: what every reader needs, on any device and with any assistive technology."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise

from digest.model.finding import Finding
from digest.publishing.lint.built_markup import Element, HtmlDocument, elements, line_of, text_of
from digest.publishing.lint.remote import remote_requests
from digest.publishing.lint.unrendered_placeholders import unrendered_placeholders

# Bytes, without images: what a slow connection loads in a second.
_HEAVY = 50_000
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def page_findings(path: str, page: HtmlDocument, base_url: str) -> Iterator[Finding]:
    """Check a page."""
    content = page.content
    if len(content) > _HEAVY:
        yield Finding(f"is {len(content):,} bytes; pages over {_HEAVY:,} load slowly on phones", path)
    if page.root is None:
        yield Finding("is empty", path, is_error=True)
        return
    yield from document_findings(page, page.root, path)
    yield from _structure(page.root, path)
    yield from _scripts(page, page.root, path)
    yield from remote_requests(page, path, base_url)
    yield from unrendered_placeholders(page, path)


def document_findings(document: HtmlDocument, root: Element, path: str) -> Iterator[Finding]:
    """Check what pages and emails both need: language, direction, title, viewport, one h1, unique ids, alt texts."""
    missing = {
        "lang on <html>": root.get("lang"),
        "dir on <html>": root.get("dir"),
        "title": next((title.text or "" for title in elements(root, "title")), "").strip(),
        'meta "viewport": phones would show it at desktop width': "viewport" in names_of_metas(root),
    }
    for name, value in missing.items():
        if not value:
            yield Finding(f"has no {name}", path, 1, is_error=True)
    if sum(1 for _ in elements(root, "h1")) != 1:
        yield Finding("needs exactly one h1", path, is_error=True)
    yield from _duplicate_ids(document, path)
    for image in elements(root, "img"):
        if image.get("alt") is None:
            yield Finding("an image has no alt text", path, line_of(image), is_error=True)


def names_of_metas(root: Element) -> Collection[str]:
    """Return the names of the meta elements of a page or an email."""
    return {meta.get("name", "") for meta in elements(root, "meta")}


def _duplicate_ids(document: HtmlDocument, path: str) -> Iterator[Finding]:
    ids = [(element, value) for element, value in document.named("id") if value]
    times = Counter(value for _, value in ids)
    for element, value in ids if len(times) < len(ids) else ():
        if times[value] > 1:
            yield Finding(f"duplicate id {value!r}", path, line_of(element), is_error=True)
            times[value] = 0


def _structure(root: Element, path: str) -> Iterator[Finding]:
    for before, heading in pairwise(elements(root, *_HEADINGS)):
        if int(heading.tag[1]) > int(before.tag[1]) + 1:
            yield Finding(
                f"heading jumps from {before.tag} to {heading.tag}: {text_of(heading)[:60]}", path, line_of(heading)
            )
    if next(elements(root, "main"), None) is None:
        yield Finding("has no <main>: screen readers cannot jump to the content", path, is_error=True)


def _scripts(page: HtmlDocument, root: Element, path: str) -> Iterator[Finding]:
    for script in elements(root, "script"):
        is_data = script.get("type", "").endswith("json")
        if not is_data and not script.get("src"):
            yield Finding("contains an inline script; no page needs one", path, line_of(script), is_error=True)
    handlers = {name for name in page.attributes if name.startswith("on")}
    for element in page.elements if handlers else ():
        for name in element.attrib:
            if name in handlers:
                yield Finding(f"contains an inline script in {name!r}", path, line_of(element), is_error=True)
