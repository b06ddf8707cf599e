"""RSS 0.9x to 2.0, RDF and Atom feeds, read with feedparser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.formats.beginning import FEED_ROOTS
from digest.formats.feed.entries import read_entries
from digest.formats.feed.feed_entries import entries_of
from digest.formats.feed.feed_entry import FeedEntry
from digest.formats.feed.feed_parser import Parser, parsed
from digest.formats.feed.masthead import masthead_of
from digest.formats.feed.older import paired
from digest.formats.xml.xml import Document, read_document
from digest.model.finding import Finding
from digest.model.source import Masthead, Reading, SourceSpec


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, _saved: datetime) -> Reading:
    """Read the entries of a feed, with findings about its flaws.

    A time without an offset is in ``zone``. A feed without entries is an empty reading.

    Raises FormatError if the document is not a feed, or so broken that nothing can be read.
    """
    document, findings = read_document(data, path)
    if document is None or document.root not in FEED_ROOTS:
        raise FormatError(f"{path}: not a feed ({_describe(document)})")
    parser = parsed(document, path)
    if not parser.entries and document.flaw:
        raise FormatError(f"{path}: a feed that cannot be read (line {document.line}: {document.flaw})")
    if not parser.entries and not _is_feed(parser.version):
        raise FormatError(f"{path}: not a feed ({_describe(document)})")
    if document.flaw:
        outcome = "repaired" if document.is_well_formed else "read as far as possible"
        findings.append(Finding(f"not well-formed XML ({document.flaw}); {outcome}", path, document.line))
    entries = tuple(_entries(parser))
    if document.has_several_encodings:
        entries = paired(entries, _older_entries(data, path))
    reading = read_entries(entries, spec, path, zone)
    return replace(reading, findings=(*findings, *reading.findings), masthead=_masthead(parser))


def _entries(parser: Parser) -> Iterator[FeedEntry]:
    return entries_of(parser.feeddata, parser.entries, is_atom=parser.version.startswith("atom"))


def _masthead(parser: Parser) -> Masthead:
    return masthead_of(parser.feeddata, parser.skipped["hour"], parser.skipped["day"])


def _older_entries(data: bytes, path: str) -> tuple[FeedEntry, ...]:
    """Read the entries of a document of several encodings as if it had one."""
    document, _ = read_document(data, path, in_one_encoding=True)
    try:
        return tuple(_entries(parsed(document, path))) if document else ()
    except FormatError:
        return ()


def _describe(document: Document | None) -> str:
    if document is None:
        return "not XML"
    return "an HTML page" if document.root in {"html", "head", "body"} else f"its root element is <{document.root}>"


def _is_feed(version: str) -> bool:
    """Return whether feedparser recognized more than the name of an element; ``atom`` has no namespace."""
    return version.startswith(("rss", "atom")) and version != "atom"
