"""The contents of a feed's document, and its flaws: the same for small feeds and large ones."""

from __future__ import annotations

from collections.abc import Iterator

from digest.errors import FormatError
from digest.formats.beginning import FEED_ROOTS
from digest.formats.xml.xml import XmlDocument
from digest.model.finding import Finding
from digest.model.source import Masthead
from digest.reading.feed.feed_entries import entries_of
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.feed_parser import Parser
from digest.reading.feed.masthead import masthead_of


def need_feed(root: str | None, path: str) -> None:
    """Raise FormatError if a document does not have the root element of a feed."""
    if root not in FEED_ROOTS:
        raise FormatError(f"{path}: not a feed ({_described(root)})")


def need_sense(document: XmlDocument, version: str, path: str) -> None:
    """Raise FormatError if a document without entries is broken, or not recognized as a feed."""
    if document.flaw:
        raise FormatError(f"{path}: a feed that cannot be read (line {document.line}: {document.flaw})")
    # ``atom`` is the name of an element, without its namespace.
    if not version.startswith(("rss", "atom")) or version == "atom":
        raise FormatError(f"{path}: not a feed ({_described(document.root)})")


def about_flaw(flaw: str, line: int, path: str, *, is_repaired: bool) -> Finding:
    """Report that a document is not well-formed."""
    outcome = "repaired" if is_repaired else "read as far as possible"
    return Finding(f"not well-formed XML ({flaw}); {outcome}", path, line)


def entries_in(parser: Parser) -> Iterator[FeedEntry]:
    """Return the entries that were parsed."""
    return entries_of(parser.feeddata, parser.entries, is_atom=parser.version.startswith("atom"))


def masthead_in(parser: Parser) -> Masthead:
    """Return the title, language and other facts of a parsed feed."""
    return masthead_of(parser.feeddata, parser.skipped["hour"], parser.skipped["day"])


def _described(root: str | None) -> str:
    if root is None:
        return "not XML"
    return "an HTML page" if root in {"html", "head", "body"} else f"its root element is <{root}>"
