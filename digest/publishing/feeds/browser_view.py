"""Add to an XML feed what people see in a browser: a style sheet and an introduction. The only door to lxml.

Feed readers ignore both: a processing instruction, and one element in a foreign namespace (RFC 4287, section 6.4).
XSLT could make a whole page of the feed, but browsers are dropping support for it.
"""

from __future__ import annotations

from lxml import etree

from digest.errors import TemplateError
from digest.publishing.feeds.feed import Feed

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def speak_to_people(feed: Feed, root: etree._Element, place: etree._Element) -> None:
    """Insert the style sheet of a feed before its root and its aside at the beginning of ``place``, if it has them.

    Raises TemplateError if the aside is not well-formed.
    """
    if feed.style:
        root.addprevious(etree.ProcessingInstruction("xml-stylesheet", f'type="text/css" href="{feed.style}"'))
    if feed.aside:
        place.insert(0, _element(feed.aside))


def _element(aside: str) -> etree._Element:
    try:
        return etree.fromstring(aside, _PARSER)
    except etree.XMLSyntaxError as error:
        raise TemplateError(f"feed/aside.html: not well-formed XHTML: {error}") from error
