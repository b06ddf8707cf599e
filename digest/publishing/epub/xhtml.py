"""Turn the HTML of stories into XHTML, which books require. A door to lxml."""

from __future__ import annotations

from lxml import etree

from digest.language.text.characters.clean import clean
from digest.publishing.feeds.feed import iri

_PARSER = etree.HTMLParser(no_network=True)


def to_xhtml(html: str, first: int) -> str:
    """Return a fragment of HTML as XHTML in a ``div``; its stories get ids, counted from ``first``: ``story-1``."""
    body = etree.fromstring(f"<div>{clean(html)}</div>", _PARSER)[0]
    for number, story in enumerate(body.iter("article"), first):
        story.set("id", f"story-{number}")
    for link in body.iter("a"):
        # Browsers mend an address, e-readers refuse the book.
        link.set("href", iri(link.get("href", "")))
    for image in body.iter("img"):
        # It is in the book already, and the word is too new for some e-readers.
        image.attrib.pop("loading", None)
    return str(etree.tostring(body[0], encoding="unicode"))
