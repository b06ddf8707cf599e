"""What kind of document bytes are, by how they begin."""

from __future__ import annotations

import re
from typing import Literal

from digest.text.characters.encoding import decode

Format = Literal["feed", "jsonfeed", "page", "text"]

_HEAD = 256 * 1024
_SAMPLE = 100_000
_FEW = 10
# Some servers print a warning or two before the feed.
_FIRST_LINES = 4096
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_OBJECT = re.compile(r"\{\s*[\"}]")
# What comes before the first element, the tags of a page that some feeds are sent in, and the name of the element.
_BEGINNING = re.compile(
    r"(?P<prolog>(?:\s++|<\?.*?\?>|<!--.*?-->|<!doctype[^\[>]*+(?:\[.*?\]\s*+)?>)*+)"
    r"(?P<shell>(?:<(?:html|body)\b[^>]*+>\s*+)*+)"
    r"(?:<(?:[\w.-]+:)?(?P<root>\w+))?",
    re.DOTALL | re.IGNORECASE,
)
_PAGE_DOCTYPE = re.compile(r"<!doctype\s+html\b", re.IGNORECASE)
_FEED_ROOTS = frozenset({"rss", "feed", "rdf", "channel"})
_PAGE_ROOTS = frozenset({"head", "title", "meta", "link"})


def format_of(data: bytes) -> Format | None:
    """Say what a document is, in whatever encoding: None for other XML or JSON, and for what is no text."""
    head = decode(data[:_HEAD])[0].lstrip("\ufeff \t\r\n")
    if _OBJECT.match(head):
        return "jsonfeed" if _names_json_feed(data) else None
    start = 0 if head.startswith("<") else head.find("<?xml", 0, _FIRST_LINES)
    beginning = _BEGINNING.match(head, start) if start >= 0 else None
    if not beginning:
        return "text" if is_text(head) else None
    prolog, shell, root = beginning.group("prolog", "shell", "root")
    if root and root.lower() in _FEED_ROOTS:
        return "feed"
    if shell or (root and root.lower() in _PAGE_ROOTS) or _PAGE_DOCTYPE.search(prolog):
        return "page"
    is_other_xml = root and prolog.startswith("<?xml")
    return None if is_other_xml or not is_text(head) else "text"


def is_text(text: str) -> bool:
    """Whether what was decoded is text: it has next to no control characters and broken ones (U+FFFD)."""
    sample = text[:_SAMPLE]
    return text != "" and len(_CONTROLS.findall(sample)) <= max(_FEW, len(sample) // 100)


def _names_json_feed(data: bytes) -> bool:
    """Whether a JSON document names the address of the format's version (JSON Feed 1.1), slashes escaped or not."""
    return b"jsonfeed.org" in data or "jsonfeed.org" in decode(data)[0]
