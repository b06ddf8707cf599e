"""Check the links within a site: targets exist, and the language versions of a page link to each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from digest.model.finding import Finding
from digest.model.site import SUBSCRIPTION
from digest.publishing.lint.built_markup import Element, HtmlDocument, elements, line_of
from digest.publishing.lint.file_addresses import SITES, Addresses

# Links that open another program, and content that is part of the page itself.
_NOT_FILES = ("mailto:", "tel:", "data:", "javascript:")
# `digest serve` makes these pages when they are asked for, where it also serves the site.
_SERVED = tuple(f"{site}{SUBSCRIPTION}" for site in SITES)

# A link as it is written, its line, and the file and the fragment that it leads to.
Link = tuple[str, int, str, str]


@dataclass(frozen=True, slots=True)
class Linked:
    """The links of a page within its site, the ids in the page, and its other versions by language.

    ``refresh`` is where it sends its readers by itself, "" if nowhere.
    ``empty`` are the lines of the links that lead nowhere. Links to other sites are left out: a site has more of these
    than of its own, and nothing is known of what they lead to.
    """

    links: tuple[Link, ...] = ()
    empty: tuple[int, ...] = ()
    ids: frozenset[str] = frozenset()
    canonical: str = ""
    refresh: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)


def links_of(document: HtmlDocument) -> Iterator[tuple[str, Element]]:
    """Yield the links of a page or an email, each with its element."""
    for element in elements(document.root, "a", "link", "img", "script"):
        link = element.get("href" if element.tag in {"a", "link"} else "src")
        if link is not None:
            yield link, element


def linked(path: str, page: HtmlDocument, addresses: Addresses) -> Linked:
    """Read the links of a page."""
    links = tuple(links_of(page))
    named = [
        (element.get("rel"), element.get("href"), element.get("hreflang")) for element in elements(page.root, "link")
    ]
    return Linked(
        links=tuple(_within(path, links, addresses)),
        empty=tuple(line_of(element) for link, element in links if not link or link.startswith("javascript:")),
        ids=frozenset(value for _, value in page.named("id") if value),
        canonical=next((link for rel, link, _ in named if rel == "canonical" and link is not None), ""),
        refresh=next(
            (
                element.get("content", "").partition("url=")[2]
                for element, name in page.named("http-equiv")
                if name == "refresh"
            ),
            "",
        ),
        versions={language: link or "" for rel, link, language in named if rel == "alternate" and language is not None},
    )


def link_findings(pages: Mapping[str, Linked], paths: Collection[str], addresses: Addresses) -> Iterator[Finding]:
    """Check the links of all pages, which are given by path; ``paths`` are those of all built files."""
    for path, page in pages.items():
        for line in page.empty:
            yield Finding("a link has no target", path, line, is_error=True)
        for link, line, file, fragment in page.links:
            if file.startswith(_SERVED):
                continue
            if file not in paths:
                yield Finding(f"broken link: {link}", path, line, is_error=True)
            elif fragment and file in pages and fragment not in pages[file].ids:
                yield Finding(f"broken link, no such id in the page: {link}", path, line, is_error=True)
        yield from _version_findings(path, page, pages, addresses)


def _within(path: str, links: Iterable[tuple[str, Element]], addresses: Addresses) -> Iterator[Link]:
    for link, element in links:
        target = addresses.target(path, link) if link and not link.startswith(_NOT_FILES) else None
        if target:
            yield link, line_of(element), *target


def _version_findings(path: str, page: Linked, pages: Mapping[str, Linked], addresses: Addresses) -> Iterator[Finding]:
    sent_on = bool(page.refresh) and addresses.target(path, page.refresh) == addresses.target(path, page.canonical)
    if page.canonical and page.canonical != addresses.of(path) and not sent_on:
        yield Finding(f"has another page as its canonical URL: {page.canonical}", path, is_error=True)
    for language, address in page.versions.items():
        target = addresses.target(path, address)
        other = pages.get(target[0]) if target else None
        if other is not None and language != "x-default" and addresses.of(path) not in other.versions.values():
            yield Finding(f"its version in {language!r} does not link back: {address}", path, is_error=True)
