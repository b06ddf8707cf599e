"""What a feed in XML says to a person who opens it in a browser: a style sheet, and one aside. The only door to lxml.

Readers pass over both: a processing instruction, and one element of a namespace that is not theirs (RFC 4287, section
6.4). XSLT would make a whole page of it, but browsers are giving it up.
"""

from __future__ import annotations

from lxml import etree

from digest.errors import TemplateError
from digest.publishers.feeds.feed import Feed

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def speak_to_people(feed: Feed, root: etree._Element, place: etree._Element) -> None:
    """Put the style sheet of a feed before its root, and its aside at the beginning of a place, where it has them.

    Raises TemplateError for an aside that is not well-formed.
    """
    if feed.style:
        root.addprevious(etree.ProcessingInstruction("xml-stylesheet", f'type="text/css" href="{feed.style}"'))
    if feed.aside:
        place.insert(0, _element(feed.aside))


def _element(aside: str) -> etree._Element:
    try:
        return etree.fromstring(aside, _PARSER)
    except etree.XMLSyntaxError as error:
        raise TemplateError(f"feed/aside.html: has to be well-formed XHTML: {error}") from error
