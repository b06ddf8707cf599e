"""Read the entries of our own Atom feeds. Their texts are taken as they are, since they were cleaned before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from digest.publishing.lint.built_markup import Element, parse_xml
from digest.tasks.from_output.digests import instant

_ATOM = "{http://www.w3.org/2005/Atom}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class ShownLink:
    """A link of an entry to its page."""

    href: str
    type: str
    hreflang: str


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry: its id, dates and texts. ``source_id`` is "" if it names no source."""

    id: str
    title: str
    lang: str
    updated: datetime
    published: datetime | None
    content: str
    links: tuple[ShownLink, ...]
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    source_id: str
    source_title: str


@dataclass(frozen=True, slots=True)
class ShownFeed:
    """A feed with its entries, in its order; those without an id or a date were left out."""

    id: str
    entries: tuple[ShownEntry, ...]


def read_feed(content: bytes) -> ShownFeed:
    """Read an Atom feed. Raises ValueError if it is none, or is cut off."""
    root = parse_xml(content)
    if root.tag != f"{_ATOM}feed":
        raise ValueError("not an Atom feed")
    return ShownFeed(_text(root, "id"), tuple(filter(None, map(_entry, root.iterfind(f"{_ATOM}entry")))))


def _entry(element: Element) -> ShownEntry | None:
    updated = instant(_text(element, "updated"))
    entry_id = _text(element, "id")
    if updated is None or not entry_id:
        return None
    source = element.find(f"{_ATOM}source")
    return ShownEntry(
        id=entry_id,
        title=_text(element, "title"),
        lang=element.get(_LANG) or "",
        updated=updated,
        published=instant(_text(element, "published")),
        content=_text(element, "content"),
        links=tuple(_links(element)),
        authors=tuple(_text(author, "name") for author in element.iterfind(f"{_ATOM}author")),
        categories=tuple(one.get("term") or "" for one in element.iterfind(f"{_ATOM}category")),
        source_id="" if source is None else _text(source, "id"),
        source_title="" if source is None else _text(source, "title"),
    )


def _links(element: Element) -> Iterator[ShownLink]:
    for link in element.iterfind(f"{_ATOM}link"):
        if link.get("rel", "alternate") == "alternate":
            yield ShownLink(link.get("href") or "", link.get("type") or "", link.get("hreflang") or "")


def _text(element: Element, name: str) -> str:
    found = element.find(f"{_ATOM}{name}")
    return "" if found is None else "".join(found.itertext())
