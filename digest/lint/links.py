"""Check the links within a site: targets exist, and the language versions of a page link to each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from digest.lint.addresses import Addresses
from digest.lint.markup import Element, elements, line_of, parse_html
from digest.model.finding import Finding

# Links that open another program, and content that is part of the page itself.
_NOT_FILES = ("mailto:", "tel:", "data:", "javascript:")


@dataclass(frozen=True, slots=True)
class Linked:
    """The links of a page, each with its line, the ids in the page, and its other versions by language."""

    links: tuple[tuple[str, int], ...]
    ids: frozenset[str]
    canonical: str
    versions: Mapping[str, str]


def linked(content: bytes) -> Linked:
    """Read the links of a page."""
    root = parse_html(content)
    if root is None:
        return Linked((), frozenset(), "", {})
    return Linked(
        links=tuple(_links(root)),
        ids=frozenset(element.get("id") for element in elements(root) if element.get("id")),
        canonical="".join(root.xpath('.//link[@rel="canonical"]/@href')[:1]),
        versions={
            link.get("hreflang"): link.get("href", "") for link in root.xpath('.//link[@rel="alternate"][@hreflang]')
        },
    )


def link_findings(pages: Mapping[str, Linked], paths: Collection[str], addresses: Addresses) -> Iterator[Finding]:
    """Check the links of all pages, which are given by path; ``paths`` are those of all built files."""
    for path, page in pages.items():
        for link, line in page.links:
            if not link or link.startswith(_NOT_FILES):
                yield from _empty(link, path, line)
                continue
            target = addresses.target(path, link)
            if target is None:
                continue
            file, fragment = target
            if file not in paths:
                yield Finding(f"broken link: {link}", path, line, is_error=True)
            elif fragment and file in pages and fragment not in pages[file].ids:
                yield Finding(f"broken link, no such id in the page: {link}", path, line, is_error=True)
        yield from _version_findings(path, page, pages, addresses)


def _empty(link: str, path: str, line: int) -> Iterator[Finding]:
    if not link or link.startswith("javascript:"):
        yield Finding("a link has no target", path, line, is_error=True)


def _links(root: Element) -> Iterator[tuple[str, int]]:
    for element in elements(root, "a", "link", "img", "script"):
        link = element.get("href") if element.tag in {"a", "link"} else element.get("src")
        if link is not None:
            yield link, line_of(element)


def _version_findings(path: str, page: Linked, pages: Mapping[str, Linked], addresses: Addresses) -> Iterator[Finding]:
    if page.canonical and page.canonical != addresses.of(path):
        yield Finding(f"has another page as its canonical URL: {page.canonical}", path, is_error=True)
    for language, address in page.versions.items():
        target = addresses.target(path, address)
        other = pages.get(target[0]) if target else None
        if other is not None and language != "x-default" and addresses.of(path) not in other.versions.values():
            yield Finding(f"its version in {language!r} does not link back: {address}", path, is_error=True)
