"""RSS 0.9x to 2.0, RDF and Atom feeds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.formats.beginning import FEED_ROOTS
from digest.formats.xml.xml import read_document
from digest.model.finding import Finding
from digest.model.source import Reading, SourceSpec
from digest.reading.feed.feed_elements import read_elements
from digest.reading.feed.feed_entries import entries_of
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.feed_items import read_entries
from digest.reading.feed.frozen.older import paired
from digest.reading.feed.masthead import masthead_of


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, _saved: datetime) -> Reading:
    """Read the entries of a feed, with findings about its flaws.

    A time without an offset is in ``zone``. A feed without entries is an empty reading.

    Raises FormatError if the document is not a feed, or so broken that nothing can be read.
    """
    document, findings = read_document(data, path)
    _need_feed(document.root if document else None, path)
    if document is None:
        return Reading(())
    found = read_elements(document.tree) if document.tree is not None else None
    if document.flaw and not (found and found.entries):
        raise FormatError(f"{path}: a feed that cannot be read (line {document.line}: {document.flaw})")
    if found is None or not (found.entries or found.is_known):
        raise FormatError(f"{path}: not a feed ({_described(document.root)})")
    if document.flaw:
        findings.append(_about_flaw(document.flaw, document.line, path, is_repaired=document.is_well_formed))
    entries = tuple(entries_of(found))
    if document.has_several_encodings:
        entries = paired(entries, _older_entries(data, path))
    reading = read_entries(entries, spec, path, zone)
    return replace(reading, findings=(*findings, *reading.findings), masthead=masthead_of(found.feed))


def _older_entries(data: bytes, path: str) -> tuple[FeedEntry, ...]:
    """Read the entries of a document of several encodings as if it had one."""
    document, _ = read_document(data, path, in_one_encoding=True)
    return tuple(entries_of(read_elements(document.tree))) if document and document.tree is not None else ()


def _need_feed(root: str | None, path: str) -> None:
    """Raise FormatError if a document does not have the root element of a feed."""
    if root not in FEED_ROOTS:
        raise FormatError(f"{path}: not a feed ({_described(root)})")


def _about_flaw(flaw: str, line: int, path: str, *, is_repaired: bool) -> Finding:
    """Report that a document is not well-formed."""
    outcome = "repaired" if is_repaired else "read as far as possible"
    return Finding(f"not well-formed XML ({flaw}); {outcome}", path, line)


def _described(root: str | None) -> str:
    if root is None:
        return "not XML"
    return "an HTML page" if root in {"html", "head", "body"} else f"its root element is <{root}>"
