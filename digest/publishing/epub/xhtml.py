"""Turn the HTML of stories into XHTML, which books require. A door to lxml."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from lxml import etree

from digest.language.text.characters.clean import clean
from digest.publishing.feeds.feed import iri

# What stands in an address as it is, beside letters and digits (RFC 3986, section 2); a % is there only before digits.
_PLAIN = "%!$&'()*+,;=:@/?-._~"
_PARSER = etree.HTMLParser(no_network=True)


def to_xhtml(html: str, first: int) -> str:
    """Return a fragment of HTML as XHTML in a ``div``; its stories get ids, counted from ``first``: ``story-1``."""
    body = etree.fromstring(f"<div>{clean(html)}</div>", _PARSER)[0]
    for number, story in enumerate(body.iter("article"), first):
        story.set("id", f"story-{number}")
    for link in body.iter("a"):
        if address := _mended(link.get("href", "")):
            link.set("href", address)
        else:
            link.attrib.pop("href", None)
    for image in body.iter("img"):
        # It is in the book already, and the word is too new for some e-readers.
        image.attrib.pop("loading", None)
    return str(etree.tostring(body[0], encoding="unicode"))


def _mended(link: str) -> str:
    """Return an address as browsers mend it, "" if they cannot: e-readers would refuse the whole book."""
    try:
        address = urlsplit(iri(link))
        if address.port == 0 or "" in (address.hostname or "").split(".")[:-1]:
            return ""
    except ValueError:
        return ""
    path, query, fragment = (quote(part, _PLAIN) for part in address[2:])
    return address._replace(path=path, query=query, fragment=fragment).geturl()
