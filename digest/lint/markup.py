"""Built files as trees of elements. One of two doors to lxml; it loads nothing that a file names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree, html

# lxml has no types.
Element = Any

_HTML = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
_XML = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def parse_html(content: bytes) -> Element | None:
    """The root of a page; None where there is nothing in it."""
    try:
        return html.document_fromstring(content, parser=_HTML)
    except (etree.ParserError, ValueError):
        return None


def parse_xml(content: bytes) -> Element:
    """The root of a document. Raises ValueError, in one line, for what is not well-formed."""
    try:
        return etree.fromstring(content, _XML)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def elements(root: Element, *names: str) -> Iterator[Element]:
    """The elements of these names, or all, in their order; no comments, and no processing instructions."""
    return (element for element in root.iter(*names) if isinstance(element.tag, str))


def text_of(element: Element) -> str:
    """All text in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def line_of(element: Element) -> int:
    """The line that an element begins on, from 1; 0 where nobody knows."""
    return int(element.sourceline or 0)


def name_of(element: Element) -> str:
    """The name of an element of XML without its namespace."""
    return str(etree.QName(element).localname)
