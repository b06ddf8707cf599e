"""Decode the beginning of a document once, so that every format can recognize it.

Formats whose modules load slowly are detected here.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from digest.formats.beginning import FEED_ROOTS, start_of_feed
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
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# With the bytes of a byte order mark, and those beside a blank in UTF-16 and UTF-32. A letter has at most four bytes,
# and may begin with such bytes.
_BLANKS = b" \t\r\n\v\f\0\xef\xbb\xbf\xff\xfe"
_WIDEST = 4
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
    """A document with its beginning decoded; ``data`` has all of it.

    ``head`` is that beginning, without leading blanks; ``root`` is the name of the first element in lowercase, apart
    from the tags of an HTML page around a feed, or "" if there is none. ``endless`` is what precedes the first element
    and does not end in the beginning, such as "a comment", or "".
    """

    data: bytes
    head: str
    syntax: Syntax
    root: str = ""
    endless: str = ""

    @classmethod
    def of(cls, data: bytes) -> Sample:
        """Examine a document in any encoding."""
        encoded = beginning_of(data, HEAD)
        head = decode(encoded)[0].lstrip("\ufeff \t\r\n")
        if _OBJECT.match(head):
            return cls(data, head, "json")
        start = start_of_feed(head)
        if start is None:
            start = 0 if head.startswith("<") else head.find("<?xml", 0, _FIRST_LINES)
        beginning = _BEGINNING.match(head, start) if start >= 0 else None
        if not beginning:
            return cls(data, head, "text" if is_text(head) else "")
        root = (beginning["root"] or "").lower()
        syntax = _syntax(head, beginning["prolog"], beginning["shell"], root)
        endless = _endless(head, beginning.end("prolog")) if syntax != "page" and len(encoded) == HEAD else ""
        return cls(data, head, "" if endless else syntax, root, endless)


def beginning_of(data: bytes, size: int) -> bytes:
    """Return at most ``size`` bytes from where the text begins, after the byte order mark if there is one."""
    letters = len(data.lstrip(_BLANKS))
    blanks = len(data) - letters if letters else 0
    start = max(blanks // _WIDEST - 1, 0) * _WIDEST
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"") if start else b""
    return (mark + data[start : start + size])[:size]


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
    data = sample.data
    # No encoding but the wide ones has the letters of ASCII in other bytes.
    return _JSON_FEED.encode() in data or (b"\0" in data[:_WIDEST] and _JSON_FEED in decode(data)[0])
