"""Parse built files into element trees. One of two doors to lxml; it loads nothing that a file refers to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

# lxml has no types.
Element = Any

_HTML = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
_XML = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


@dataclass(frozen=True, slots=True)
class HtmlDocument:
    """A page or an email, parsed once for all checks: its root, None if it is empty, elements and attributes.

    Elements are in document order, and so are, for each name of attributes, the elements that have it with its values.
    """

    content: bytes
    root: Element | None
    elements: tuple[Element, ...] = ()
    attributes: Mapping[str, Sequence[tuple[Element, str]]] = field(default_factory=dict)

    def named(self, name: str) -> Sequence[tuple[Element, str]]:
        """Return the elements with an attribute, each with its value."""
        return self.attributes.get(name, ())


def parse_html(content: bytes) -> HtmlDocument:
    """Parse a page, as browsers do: anything is a page."""
    try:
        root = etree.fromstring(content, _HTML)
    except (etree.ParseError, ValueError):
        root = None
    if root is None:
        return HtmlDocument(content, None)
    # The elements are kept, because lxml takes long to make one again each time it is asked for.
    found = tuple(elements(root))
    attributes: defaultdict[str, list[tuple[Element, str]]] = defaultdict(list)
    for element in found:
        for name, value in element.items():
            attributes[name].append((element, value))
    return HtmlDocument(content, root, found, attributes)


def parse_xml(content: bytes) -> Element:
    """Return the root element of a document. Raises ValueError, in one line, if it is not well-formed."""
    try:
        return etree.fromstring(content, _XML)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def elements(root: Element | None, *names: str) -> Iterator[Element]:
    """Iterate over the elements with these names, or over all, in document order; there are none without a root.

    Comments and processing instructions are left out.
    """
    found: Iterator[Element] = iter(()) if root is None else root.iter(*(names or "*"))
    return found


def text_of(element: Element) -> str:
    """Return all text in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def line_of(element: Element) -> int:
    """Return the line that an element begins on, from 1; 0 if unknown."""
    return int(element.sourceline or 0)


def name_of(element: Element) -> str:
    """Return the name of an XML element without its namespace."""
    return str(etree.QName(element).localname)
