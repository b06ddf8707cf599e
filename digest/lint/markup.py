"""Parse built files into element trees. One of two doors to lxml; it loads nothing that a file refers to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree, html

# lxml has no types.
Element = Any

_HTML = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
_XML = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def parse_html(content: bytes) -> Element | None:
    """Return the root element of a page, or None if the page is empty."""
    try:
        return html.document_fromstring(content, parser=_HTML)
    except (etree.ParserError, ValueError):
        return None


def parse_xml(content: bytes) -> Element:
    """Return the root element of a document. Raises ValueError, in one line, if it is not well-formed."""
    try:
        return etree.fromstring(content, _XML)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def elements(root: Element, *names: str) -> Iterator[Element]:
    """Iterate over the elements with these names, or over all, in document order.

    Comments and processing instructions are left out.
    """
    return (element for element in root.iter(*names) if isinstance(element.tag, str))


def text_of(element: Element) -> str:
    """Return all text in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def line_of(element: Element) -> int:
    """Return the line that an element begins on, from 1; 0 if unknown."""
    return int(element.sourceline or 0)


def name_of(element: Element) -> str:
    """Return the name of an XML element without its namespace."""
    return str(etree.QName(element).localname)
