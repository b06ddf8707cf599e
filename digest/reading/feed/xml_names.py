"""The names of elements and attributes in feeds: by their namespace, whatever prefix a feed gives it.

Elements of RSS, RDF and Atom have no prefix here, those of their modules the usual one: ``title``, ``dc:date``. An
unknown namespace, such as a misspelt one, has the prefix of the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

ATOM = "http://www.w3.org/2005/atom"
# In lowercase, as many feeds write them in their own way.
FEEDS = frozenset(
    {
        ATOM,
        "http://purl.org/atom/ns#",
        "http://example.com/newformat#",
        "http://example.com/necho",
        "http://purl.org/echo/",
        "uri/of/echo/namespace#",
        "http://purl.org/pie/",
        "http://purl.org/rss/1.0/",
        "http://purl.org/rss/1.0/modules/rss091#",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://blogs.law.harvard.edu/tech/rss",
    }
)
_RSS = "backend.userland.com/rss"
_PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/xml/1998/namespace": "xml",
    **dict.fromkeys(FEEDS, ""),
}
_NONE: Mapping[str, str] = {}


class XmlNames(dict[str, str]):
    """The names of one document, by their tags as expat gives them."""

    def __missing__(self, tag: str) -> str:
        """Find the name of a tag when it is first seen."""
        namespace, local, prefix = parts_of(tag)
        known = "" if _RSS in namespace else _PREFIXES.get(namespace, prefix)
        name = self[tag] = f"{known}:{local}" if known else local
        return name

    def attributes(self, element: Element) -> Mapping[str, str]:
        """Return the attributes of an element by their names."""
        return {self[key]: value for key, value in element.items()} if element.keys() else _NONE


def parts_of(tag: str) -> tuple[str, str, str]:
    """Return the namespace, the local name and the prefix of a tag, in lowercase, "" for what it has not."""
    parts = tag.lower().split(" ")
    return (parts[0], parts[1], parts[2] if len(parts) > 2 else "") if len(parts) > 1 else ("", tag.lower(), "")
