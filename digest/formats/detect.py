"""Decode the beginning of a document once, so that every format can recognize it.

Formats whose modules load slowly are detected here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from digest.formats.beginning import FEED_ROOTS, start_of_feed
from digest.formats.content import Content
from digest.language.text.characters.decoding import contains, decoded, encoding_of
from digest.language.text.characters.encoding import decode

# An HTML page, an XML document of any kind, a JSON object, or plain text; "" for anything else.
Syntax = Literal["page", "xml", "json", "text", ""]

# The size of a beginning, in bytes.
HEAD = 256 * 1024
# The number of characters that tell text from other data.
SAMPLE = 100_000
_FEW = 10
# Some servers output warnings before the feed.
_FIRST_LINES = 4096
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_JSON_FEED = "jsonfeed.org"
_WIDE = ("utf-16", "utf-32")
_OBJECT = re.compile(r"\{\s*[\"}]")
# The part before the first element, the tags of an HTML page around some feeds, and the name of the element.
_BEGINNING = re.compile(
    r"(?P<prolog>(?:\s++|<\?.*?\?>|<!--.*?-->|<!doctype[^\[>]*+(?:\[.*?\]\s*+)?>)*+)"
    r"(?P<shell>(?:<(?:html|body)\b[^>]*+>\s*+)*+)"
    r"(?:<(?:[\w.-]+:)?(?P<root>\w+))?",
    re.DOTALL | re.IGNORECASE,
)
_OPENING = re.compile(r"<(?:(?P<doctype>!doctype)|(?P<comment>!--)|\?)", re.IGNORECASE)
_PAGE_DOCTYPE = re.compile(r"<!doctype\s+html\b", re.IGNORECASE)
_PAGE_ROOTS = frozenset({"head", "title", "meta", "link"})
# Start tags of the blocks that a text is written in. A tag within a line may stand in a plain text too.
_BLOCK = re.compile(
    r"<(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|main|article|section|header|footer|nav|aside|figure|form"
    r"|blockquote|pre|center)(?=[\s/>])",
    re.IGNORECASE,
)
_RAW = re.compile(r"<(script|style)\b.*?(?:</\1|\Z)", re.DOTALL | re.IGNORECASE)
_GAP = re.compile(r"\n(?:[ \t\r]*+\n)++")


@dataclass(frozen=True, slots=True)
class Sample:
    """A document with its beginning decoded; ``content`` has all of it.

    ``head`` is that beginning, without leading blanks; ``root`` is the name of the first element in lowercase, apart
    from the tags of an HTML page around a feed, or "" if there is none. ``endless`` is what precedes the first element
    and does not end in the beginning, such as "a comment", or "".
    """

    content: Content
    head: str
    syntax: Syntax
    root: str = ""
    endless: str = ""

    @classmethod
    def of(cls, content: Content) -> Sample:
        """Examine a document in any encoding."""
        encoded = content.beginning(HEAD)
        head = decode(encoded)[0].lstrip("\ufeff \t\r\n")
        if _OBJECT.match(head):
            return cls(content, head, "json")
        start = start_of_feed(head)
        if start is None:
            start = 0 if head.startswith("<") else head.find("<?xml", 0, _FIRST_LINES)
        beginning = _BEGINNING.match(head, start) if start >= 0 else None
        if not beginning:
            return cls(content, head, "text" if is_text(head) else "")
        root = (beginning["root"] or "").lower()
        syntax = _syntax(head, beginning["prolog"], beginning["shell"], root)
        endless = _endless(head, beginning.end("prolog")) if syntax != "page" and len(encoded) == HEAD else ""
        return cls(content, head, "" if endless else syntax, root, endless)


def _endless(head: str, place: int) -> str:
    """Return what is before the first element and has no end."""
    opening = _OPENING.match(head, place)
    if not opening:
        return ""
    return "a DOCTYPE" if opening["doctype"] else "a comment" if opening["comment"] else "a processing instruction"


def _syntax(head: str, prolog: str, shell: str, root: str) -> Syntax:
    if shell or root in _PAGE_ROOTS or _PAGE_DOCTYPE.search(prolog):
        return "page"
    if root and prolog.startswith("<?xml"):
        return "xml"
    if not is_text(head):
        return ""
    return "page" if root and _is_in_blocks(head) else "text"


def _is_in_blocks(head: str) -> bool:
    """Return whether a document that begins with any tag is written in blocks of HTML: it has at least one a paragraph.

    A page may leave out the tags html, head and body (HTML Standard, "Optional tags"); a text may have a tag or two.
    """
    written = _RAW.sub("", head)
    blocks = sum(1 for _ in _BLOCK.finditer(written))
    return blocks >= max(2, 1 + sum(1 for _ in _GAP.finditer(written.strip())))


def is_text(text: str) -> bool:
    """Return whether a decoded string is text: with hardly any control or replacement characters (U+FFFD)."""
    sample = text[:SAMPLE]
    return text != "" and len(_CONTROLS.findall(sample)) <= max(_FEW, len(sample) // 100)


def is_feed(sample: Sample) -> bool:
    """Return whether a document is an RSS, RDF or Atom feed."""
    return sample.root in FEED_ROOTS


def is_page(sample: Sample) -> bool:
    """Return whether a document is an HTML page."""
    return sample.syntax == "page"


def is_json_feed(sample: Sample) -> bool:
    """Return whether a JSON document has the version URL of JSON Feed, with slashes escaped or not."""
    if sample.syntax != "json":
        return False
    pieces = sample.content.pieces
    if contains(pieces, _JSON_FEED.encode()):
        return True
    # No other encoding has the letters of ASCII in other bytes.
    encoding = encoding_of(pieces)
    return encoding.startswith(_WIDE) and contains(
        lambda: map(str.encode, decoded(pieces, encoding)), _JSON_FEED.encode()
    )
