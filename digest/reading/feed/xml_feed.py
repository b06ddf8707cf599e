"""RSS 0.9x to 2.0, RDF and Atom feeds, read with feedparser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.formats.content import Content
from digest.formats.xml.xml import read_document
from digest.model.source import Reading, SourceSpec
from digest.reading.feed.cut_feed import LIMITS, FeedLimits
from digest.reading.feed.feed_document import about_flaw, entries_in, masthead_in, need_feed, need_sense
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.feed_items import read_entries
from digest.reading.feed.feed_parser import parsed
from digest.reading.feed.frozen.older import paired
from digest.reading.feed.large_feed import read_large


def read(
    content: Content, spec: SourceSpec, path: str, zone: tzinfo, saved: datetime, limits: FeedLimits = LIMITS
) -> Iterator[Reading]:
    """Read the entries of a feed, with findings about its flaws: a large one part by part, in several readings.

    A time without an offset is in ``zone``. A feed without entries is an empty reading.

    Raises FormatError if the document is not a feed, or so broken that nothing can be read.
    """
    head = content.head(limits.whole + 1)
    if len(head) > limits.whole:
        yield from read_large(content, spec, path, zone, limits)
    else:
        yield parse(head, spec, path, zone, saved)


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, _saved: datetime) -> Reading:
    """Read the entries of a feed that is in memory.

    Raises FormatError likewise.
    """
    document, findings = read_document(data, path)
    need_feed(document.root if document else None, path)
    if document is None:
        return Reading(())
    parser = parsed(document, path)
    if not parser.entries:
        need_sense(document, parser.version, path)
    if document.flaw:
        findings.append(about_flaw(document.flaw, document.line, path, is_repaired=document.is_well_formed))
    entries = tuple(entries_in(parser))
    if document.has_several_encodings:
        entries = paired(entries, _older_entries(data, path))
    reading = read_entries(entries, spec, path, zone)
    return replace(reading, findings=(*findings, *reading.findings), masthead=masthead_in(parser))


def _older_entries(data: bytes, path: str) -> tuple[FeedEntry, ...]:
    """Read the entries of a document of several encodings as if it had one."""
    document, _ = read_document(data, path, in_one_encoding=True)
    try:
        return tuple(entries_in(parsed(document, path))) if document else ()
    except FormatError:
        return ()
