"""Check the HTML of emails: what email clients do to it, and what readers need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from digest.model.finding import Finding
from digest.publishing.lint.built_markup import Element, HtmlDocument, elements, line_of, text_of
from digest.publishing.lint.page_check import document_findings, names_of_metas
from digest.publishing.lint.remote import remote_requests
from digest.publishing.lint.styles import contrast_findings, support_findings
from digest.publishing.lint.unrendered_placeholders import unrendered_placeholders

# Gmail clips messages over 102 KB (of 1,024 bytes), and servers on the way may add some.
CLIPPED = 102 * 1024
_HEAVY = 80_000
# Gmail drops a style element of 16 KB or more.
_LARGEST_STYLE = 16 * 1024
_REMOVED = ("script", "form", "iframe", "object", "embed", "svg", "video", "audio", "base", "math")
# More links than this with the same text and different targets confuse readers.
_ALIKE = 3


def email_findings(path: str, email: HtmlDocument, base_url: str) -> Iterator[Finding]:
    """Check the HTML of an email."""
    yield from _size(path, email.content)
    root = email.root
    if root is None:
        yield Finding("is empty", path, is_error=True)
        return
    yield from document_findings(email, root, path)
    yield from _article(email, root, path)
    yield from support_findings(email, path)
    for element in elements(root, *_REMOVED):
        message = f"contains <{element.tag}>, which email clients remove"
        yield Finding(message, path, line_of(element), is_error=True)
    yield from _styles(root, path)
    yield from _links(root, path)
    yield from contrast_findings(email, path)
    yield from remote_requests(email, path, base_url)
    yield from unrendered_placeholders(email, path)


def _size(path: str, content: bytes) -> Iterator[Finding]:
    if len(content) > CLIPPED:
        yield Finding(f"is {len(content):,} bytes; Gmail clips emails over {CLIPPED:,}", path, is_error=True)
    elif len(content) > _HEAVY:
        yield Finding(f"is {len(content):,} bytes; servers may add enough to exceed Gmail's {CLIPPED:,}", path)


def _article(email: HtmlDocument, root: Element, path: str) -> Iterator[Finding]:
    if not email.content.lstrip().lower().startswith(b"<!doctype html>"):
        yield Finding("does not begin with <!doctype html>", path, 1, is_error=True)
    if not any(
        value == "article" and element is not root and {"lang", "dir"} <= set(element.keys())
        for element, value in email.named("role")
    ):
        message = 'has no element with role="article", lang and dir: email clients drop those of <html>'
        yield Finding(message, path, is_error=True)
    names = names_of_metas(root)
    for name in ("format-detection", "color-scheme"):
        if name not in names:
            yield Finding(f"has no meta {name!r}", path, 1)


def _styles(root: Element, path: str) -> Iterator[Finding]:
    for style in elements(root, "style"):
        text = style.text or ""
        if len(text.encode()) >= _LARGEST_STYLE:
            yield Finding("Gmail drops a <style> of 16 KB or more", path, line_of(style), is_error=True)
        if "/*" in text:
            yield Finding("some email clients drop a <style> that contains a comment", path, line_of(style))


def _links(root: Element, path: str) -> Iterator[Finding]:
    places: dict[str, set[str]] = {}
    for link in elements(root, "a"):
        address, name = link.get("href", "").strip(), text_of(link) or link.get("aria-label", "")
        if not address or address == "#" or address.lower().startswith("javascript:"):
            yield Finding(f"a link has no target: {name[:60]}", path, line_of(link), is_error=True)
        elif not name:
            yield Finding(f"a link has no text: {address[:60]}", path, line_of(link), is_error=True)
        places.setdefault(name, set()).add(address)
    for name, times in _alike(places).items():
        yield Finding(f"{times} links with different targets share the text {name!r}", path)


def _alike(places: Mapping[str, set[str]]) -> dict[str, int]:
    """Return the link texts that too many targets share, each with the number of its targets.

    A target that another text links to as well does not count: a headline may be a link too.
    """
    names = Counter(address for addresses in places.values() for address in addresses)
    only = {name: sum(names[address] == 1 for address in addresses) for name, addresses in places.items()}
    return {name: number for name, number in only.items() if number > _ALIKE}
