"""Find the feed in a document that a server began with something else: warnings, comments, scripts, blank lines."""

from __future__ import annotations

import re
from itertools import islice

FEED_ROOTS = frozenset({"rss", "rdf", "feed", "channel"})
# More than a warning for each entry; a page may quote a feed far below.
MOST_JUNK = 64 * 1024
# The number of places that may be a beginning; each takes time in proportion to the junk.
_MOST_TRIED = 20
_BLANK = "\ufeff\0\xa0\u200b \t\r\n\v\f"
_PROLOG = r"(?:\s++|<\?.*?\?>|<!--.*?-->|<!doctype[^\[>]*+(?:\[.*?\]\s*+)?>)*+"
_PROPER = re.compile(
    rf"{_PROLOG}(?:<(?:html|body)\b[^>]*+>\s*+)*+<(?:[\w.-]+:)?(?:{'|'.join(sorted(FEED_ROOTS))})\b",
    re.DOTALL | re.IGNORECASE,
)
_TO_ROOT = re.compile(rf"{_PROLOG}(?=<)", re.DOTALL | re.IGNORECASE)
# A start tag with what no text about feeds has beside it: its first element, or its namespace.
_ROOT = re.compile(
    r"<(?:[\w.-]+:)?(?:rss\b[^<>]*>\s*(?:<!--[^<>]*-->\s*)*<(?:[\w.-]+:)?channel\b"
    r"|feed\b[^<>]*\sxmlns(?::[\w.-]+)?\s*=\s*[\"']http://(?:www\.w3\.org/2005/Atom|purl\.org/atom/ns)"
    r"|rdf\b[^<>]*\sxmlns(?::[\w.-]+)?\s*=\s*[\"']http://www\.w3\.org/1999/02/22-rdf-syntax-ns)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"<!doctype\s+html\b|<(?:html|head|body|title|meta)\b", re.IGNORECASE)
_END_OF_PAGE = re.compile(r"</html\s*>", re.IGNORECASE)
# Elements in which a page quotes a feed.
_QUOTING = "script style textarea xmp pre code noscript template iframe".split()
_START = re.compile(r"<\?xml\b|<!doctype\b", re.IGNORECASE)
_END_OF_FEED = re.compile(r"</(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_INLINE = re.compile(r"</?(?:a|b|code|em|font|i|span|strong)\b[^<>]*>", re.IGNORECASE)


def start_of_feed(text: str) -> int | None:
    """Return the place where the XML of a feed begins, behind blanks and junk; None if the text is not a feed.

    At most 64 KiB are skipped. A page or text that quotes a feed is not one.
    """
    start = len(text) - len(text.lstrip(_BLANK))
    if _PROPER.match(text, start):
        return start
    roots = [root.start() for root in islice(_ROOT.finditer(text, start, start + MOST_JUNK), _MOST_TRIED)]
    root = next((root for root in roots if not _is_open(text[start:root])), None)
    if root is None or _is_quoted(text, text[start:root]):
        return None
    starts = [declaration.start() for declaration in _START.finditer(text, start, root)][-_MOST_TRIED:]
    return next((place for place in starts if _leads_to(text, place, root)), root)


def junk_of(text: str, start: int) -> str:
    """Return the words of what precedes a feed, or its markup if it has none; "" if there are only blanks."""
    junk = text[:start].strip(_BLANK)
    return _TAG.sub(" ", _INLINE.sub("", junk)).strip() or junk


def _leads_to(text: str, start: int, root: int) -> bool:
    prolog = _TO_ROOT.match(text, start, root + 1)
    return prolog is not None and prolog.end() == root


def _is_open(junk: str) -> bool:
    """Return whether a comment or an element that quotes is open at the end."""
    if junk.rfind("<!--") > junk.rfind("-->") or junk.rfind("<![CDATA[") > junk.rfind("]]>"):
        return True
    lowered = junk.lower()
    return any(lowered.rfind(f"<{name}") > lowered.rfind(f"</{name}") for name in _QUOTING)


def _is_quoted(text: str, junk: str) -> bool:
    """Return whether the junk is a page, or another text follows the feed."""
    pages = [page.end() for page in _PAGE.finditer(junk)]
    if pages and not _END_OF_PAGE.search(junk, pages[-1]):
        return True
    ends = [end.end() for end in _END_OF_FEED.finditer(text, len(junk))]
    return bool(ends) and len(_TAG.sub("", text[ends[-1] :]).strip(_BLANK)) > len(junk) + 1000
