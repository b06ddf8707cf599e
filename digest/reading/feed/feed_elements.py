"""Find what the elements of a feed and of its entries say, in RSS, RDF and Atom alike.

An element counts wherever it is in its entry, since feeds put some of them in groups; of several, that which is the
least deep does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from digest.language.text.html.links import web_address
from digest.reading.feed.keywords import listed
from digest.reading.feed.text_construct import (
    HTML,
    MARKUP,
    NO_TEXT,
    PLAIN,
    XHTML,
    TextConstruct,
    own_text,
    read_text,
    type_of,
)
from digest.reading.feed.xml_names import ATOM, FEEDS, XmlNames, parts_of

_ENTRIES = frozenset({"item", "entry"})
# Their titles and links are not those of the entry or feed around them.
_APART = frozenset({"source", "image", "textinput"})
_VALUES = {
    "id": "id",
    "guid": "id",
    "published": "published",
    "pubdate": "published",
    "issued": "published",
    "dcterms:issued": "published",
    "updated": "updated",
    "modified": "updated",
    "lastbuilddate": "updated",
    "dc:date": "updated",
    "dcterms:modified": "updated",
    "created": "created",
    "dcterms:created": "created",
    "language": "language",
    "dc:language": "language",
    "ttl": "ttl",
    "sy:updateperiod": "period",
    "sy:updatefrequency": "frequency",
}
_TITLES = frozenset({"title", "dc:title", "media:title"})
_SUMMARIES = {
    "description": HTML,
    "dc:description": HTML,
    "media:description": HTML,
    "abstract": PLAIN,
    "summary": PLAIN,
    "itunes:summary": PLAIN,
}
_CONTENTS = {"content:encoded": HTML, "fullitem": HTML, "content": PLAIN, "body": XHTML, "xhtml:body": XHTML}
_AUTHORS = frozenset({"author", "managingeditor", "dc:creator", "dc:author", "itunes:author"})
_NAMES = frozenset({"name", "itunes:name"})
_CATEGORIES = frozenset({"category", "keywords", "dc:subject", "media:category", "itunes:category"})
_KEYWORDS = frozenset({"tags", "itunes:keywords", "media:keywords"})
_SKIPPED = frozenset({"hour", "day"})
_LONGEST_AUTHOR = 1000
# Bases within bases grow with each.
_LONGEST_BASE = 500
# Where a relative base is one.
_ANYWHERE = "https://base.invalid/"
_MANY_SLASHES = re.compile(r"\A([A-Za-z][A-Za-z0-9+-.]*://)/+")
_REFERENCE = re.compile(r"&([A-Za-z0-9_]+);")


class RelatedLink(NamedTuple):
    """A link of a feed or entry, with its relation and media type, and how deep in it the link is."""

    rel: str
    type: str
    href: str
    depth: int = 0


class _Place(NamedTuple):
    """What holds for an element: how deep it is, the base of its links, and its language."""

    depth: int
    base: str
    language: str

    def within(self, attributes: Mapping[str, str]) -> _Place:
        """Return the place of an element with these attributes in this place."""
        if not attributes:
            return self._replace(depth=self.depth + 1)
        base = _joined(self.base, attributes.get("xml:base") or attributes.get("base") or "")
        is_base = 0 < len(base) <= _LONGEST_BASE and web_address(base, _ANYWHERE) != ""
        return _Place(self.depth + 1, base if is_base else self.base, _language_of(attributes, self.language))


@dataclass(slots=True)
class FeedElements:
    """What the elements of a feed, or of one of its entries, say.

    ``values`` are texts by their names in Atom, ``skipped`` those of each ``hour`` and ``day``. ``link`` is what counts
    as the page besides ``links``, None without one.
    """

    values: dict[str, str] = field(default_factory=dict)
    title: TextConstruct = NO_TEXT
    summary: TextConstruct = NO_TEXT
    contents: list[TextConstruct] = field(default_factory=list)
    link: str | None = None
    links: list[RelatedLink] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class XmlFeed:
    """A feed: what its elements and those of its entries say; ``is_known`` is whether it has the names of a feed."""

    feed: FeedElements
    entries: list[FeedElements]
    is_atom: bool
    is_known: bool


def read_elements(root: Element) -> XmlFeed:
    """Find what the elements of a document say, in their order."""
    names = XmlNames()
    namespace, name, _ = parts_of(root.tag)
    is_atom = name == "feed"
    form = _Form(names, is_atom, is_atom and namespace == ATOM)
    feed = _Collector(form)
    feed.found.values["language"] = _language_of(names.attributes(root)) if name in {"feed", "rss"} else ""
    entries: list[FeedElements] = []
    # Not by recursion: any depth is possible.
    left: list[tuple[Element, _Place, _Collector | None]] = [(root, _Place(0, "", ""), None)]
    while left:
        element, around, owner = left.pop()
        name, attributes = names[element.tag], names.attributes(element)
        place = around.within(attributes)
        if name in _ENTRIES:
            owner = _Collector(form)
            entries.append(owner.found)
            owner.begin(attributes)
        elif name in {"channel", "feed"} and owner is None:
            owner = feed
        elif owner and owner.take(name, element, attributes, place):
            continue
        if len(element):
            left.extend((child, place, owner) for child in reversed(element))
    return XmlFeed(feed.found, entries, is_atom, _is_known(root))


def _is_known(root: Element) -> bool:
    """Return whether a document without entries is a feed: not all whose root is named like one are."""
    namespaces = {parts_of(element.tag)[0] for element in (root, *root)}
    return parts_of(root.tag)[1] == "rss" or not namespaces.isdisjoint(FEEDS)


class _Form(NamedTuple):
    """How a document is to be read: its names, and whether it is Atom, and in its last version."""

    names: XmlNames
    is_atom: bool
    is_latest_atom: bool


class _Collector:
    """Collects what the elements of a feed or entry say."""

    def __init__(self, form: _Form) -> None:
        self.found = FeedElements()
        self._form = form
        # How deep was what was found, by its name.
        self._depths: dict[str, int] = {}
        self._has_summary = self._has_content = False

    def begin(self, attributes: Mapping[str, str]) -> None:
        """Take the id that RDF gives an item itself."""
        if about := attributes.get("rdf:about"):
            self.found.values["id"] = about

    def take(self, name: str, element: Element, attributes: Mapping[str, str], place: _Place) -> bool:
        """Take what an element says; return whether the elements in it are done with, too."""
        if name in _VALUES:
            self._take_value(name, own_text(element), attributes, place)
        elif name == "link":
            self._take_link(own_text(element) or "".join(element.itertext()).strip(), attributes, place)
        elif name in _TITLES:
            self._take_title(name, element, attributes, place)
            return True
        elif name in _SUMMARIES or name in _CONTENTS:
            self._take_text(name, element, attributes, place)
            return True
        elif name in _AUTHORS:
            self._take_author(element)
            return True
        elif name in _CATEGORIES:
            self._take_category(own_text(element), attributes)
        elif name in _KEYWORDS:
            self.found.tags += listed(own_text(element))
        elif name in _SKIPPED:
            self.found.skipped.append((name, own_text(element)))
        return name in _APART

    def _is_nearer(self, name: str, place: _Place) -> bool:
        """Return whether an element is not deeper than what was found before, and note how deep it is."""
        if place.depth > self._depths.get(name, place.depth):
            return False
        self._depths[name] = place.depth
        return True

    def _take_value(self, name: str, text: str, attributes: Mapping[str, str], place: _Place) -> None:
        is_link = _VALUES[name] == "id" and attributes.get("ispermalink", "true") == "true"
        if is_link and text:
            text = _joined(place.base, text)
        # An empty id counts: the keys of stored items do not have what stood before it.
        if (text or _VALUES[name] == "id") and self._is_nearer(_VALUES[name], place):
            self.found.values[_VALUES[name]] = text
        if is_link and self.found.link is None:
            self.found.link = text

    def _take_link(self, text: str, attributes: Mapping[str, str], place: _Place) -> None:
        rel = attributes.get("rel", "alternate").lower()
        kind = type_of(attributes, "application/atom+xml" if rel == "self" else HTML)
        href = attributes.get("url") or attributes.get("uri") or attributes.get("href")
        if href is not None:
            href = _joined(place.base, href)
            is_page = rel == "alternate" and kind in MARKUP
        else:
            address = _joined(place.base, text) if text else ""
            href, is_page = _REFERENCE.sub(r"&\g<1>", address.replace("&amp;", "&")), True
        if is_page and self._is_nearer("link", place):
            self.found.link = href
        self.found.links.append(RelatedLink(rel, kind, href, place.depth))

    def _take_title(self, name: str, element: Element, attributes: Mapping[str, str], place: _Place) -> None:
        """Take the first title, unless a later one is less deep; that of a picture or film in it may be the last."""
        if place.depth >= self._depths.get("first title", place.depth + 1):
            return
        title = self._text(element, attributes, place, PLAIN)
        if self._is_nearer("title", place):
            self.found.title = title
        if title.value and name != "media:title":
            self._depths["first title"] = place.depth

    def _take_text(self, name: str, element: Element, attributes: Mapping[str, str], place: _Place) -> None:
        """Take a content or summary; a second summary is a content if there is none."""
        if name in _SUMMARIES and (self._has_content or not self._has_summary):
            summary = self._text(element, attributes, place, _SUMMARIES[name])
            if self._is_nearer("summary", place):
                self.found.summary = summary
        else:
            self.found.contents.append(self._text(element, attributes, place, _CONTENTS.get(name, PLAIN)))
            self._has_content = self._has_content or _CONTENTS.get(name) != XHTML
        self._has_summary = True

    def _text(self, element: Element, attributes: Mapping[str, str], place: _Place, default: str) -> TextConstruct:
        value, kind = read_text(
            element,
            type_of(attributes, default),
            mode=attributes.get("mode", ""),
            may_guess=not self._form.is_atom,
            has_wrapper=self._form.is_latest_atom,
        )
        return TextConstruct(value, kind, place.base, place.language)

    def _take_author(self, element: Element) -> None:
        """Take the last name of a person, or else the text of the element."""
        named = [one for one in element.iter() if self._form.names[one.tag] in _NAMES] if len(element) else []
        name = (named[-1].text or "").strip() if named else own_text(element)
        if name and len(name) <= _LONGEST_AUTHOR:
            self.found.authors.append(name)

    def _take_category(self, text: str, attributes: Mapping[str, str]) -> None:
        term = attributes.get("term") or attributes.get("text")
        self.found.tags += filter(None, (term, text) if term else (text or attributes.get("label"),))


def _language_of(attributes: Mapping[str, str], around: str = "") -> str:
    return attributes.get("xml:lang", attributes.get("lang", around)).replace("_", "-")


def _joined(base: str, address: str) -> str:
    """Return an address as it is from a base, "" if that makes none; of several slashes before a host, two remain."""
    address = _MANY_SLASHES.sub(r"\1", address)
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return ""
