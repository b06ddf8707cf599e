"""Read a large feed in RSS, RDF or Atom part by part: a few entries at a time, in the text around all entries.

Each part is a small feed, and is read by the same parser as any other. The text around entries is found first, since
the title, language or link of a feed may come below them.

So a part with a flaw is repaired or read leniently, and all others strictly. A property test compares the items with
those of the file read whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import partial

from digest.errors import FormatError
from digest.formats.content import Content
from digest.formats.xml.xml import XmlBeginning, XmlDocument, beginning_of, closing_tags, document_of
from digest.formats.xml.xml_texts import XmlTexts, texts_of
from digest.model.finding import Finding, quoted
from digest.model.source import Masthead, Reading, SourceSpec
from digest.reading.feed.cut_feed import Cut, FeedLimits, cuts_of
from digest.reading.feed.feed_document import about_flaw, entries_in, masthead_in, need_feed, need_sense
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.feed_items import EntryReader
from digest.reading.feed.feed_parser import parsed
from digest.reading.feed.feed_parts import FeedParts, PlacedEntry, TextAround, around, left_out


def read_large(content: Content, spec: SourceSpec, path: str, zone: tzinfo, limits: FeedLimits) -> Iterator[Reading]:
    """Read a feed in readings of some entries each; the last one has the findings about the whole file.

    The items are the same as if the file were read whole, unless the XML is broken: then entries near a flaw are read
    as far as possible, and all others as usual. An entry that is too long is left out with a finding.

    Raises FormatError if the document is not a feed, or if nothing in it can be read.
    """
    texts = texts_of(content, path)
    beginning = beginning_of(_head(texts, limits))
    if beginning is None:
        raise FormatError(f"{path}: not a feed; no element begins in its first {limits.beginning:,} characters")
    need_feed(beginning.root, path)
    feed = _LargeFeed.of(texts, beginning, path, limits)
    reader = EntryReader(spec, zone)
    parts = FeedParts(feed.cuts(), limits, path)
    for part in parts:
        for entries in feed.read(part):
            yield Reading(reader.items(entries), masthead=feed.masthead)
    feed.need_sense()
    junk = [Finding(f"skipped before the feed: “{quoted(beginning.junk)}”", path)] if beginning.junk else []
    told = sorted([*parts.findings, *feed.findings()], key=lambda finding: finding.line)
    yield Reading((), (*texts.findings, *junk, *told, *reader.findings(path)), masthead=feed.masthead)


def _head(texts: XmlTexts, limits: FeedLimits) -> str:
    head = ""
    for text in texts.pieces():
        head += text
        if len(head) >= limits.beginning:
            break
    return head


@dataclass(slots=True)
class _LargeFeed:
    """A large feed, and the findings so far."""

    texts: XmlTexts
    beginning: XmlBeginning
    path: str
    limits: FeedLimits
    around: TextAround
    has_entries: bool = False
    masthead: Masthead | None = None
    cut_off: XmlDocument | None = None
    flaw: tuple[int, str] | None = None
    is_repaired: bool = True
    broken: list[Finding] = field(default_factory=list)

    @classmethod
    def of(cls, texts: XmlTexts, beginning: XmlBeginning, path: str, limits: FeedLimits) -> _LargeFeed:
        """Find the text around the entries; if its end is missing, add end tags, so that other entries are whole."""
        feed = cls(texts, beginning, path, limits, TextAround())
        feed.around = around(feed.cuts(), beginning.line, limits, path)
        feed.around.text = beginning.inside(feed.around.text)
        document = document_of(feed.around.text, beginning)
        if not document.is_well_formed and (tags := closing_tags(document.text)):
            feed.around.text += tags
            feed.cut_off = document
        return feed

    def cuts(self) -> Iterator[Cut]:
        """Cut the feed from its root element on."""
        texts = partial(_from, self.texts.pieces, self.beginning.start)
        return cuts_of(texts, self.beginning.line, self.limits)

    def read(self, part: Sequence[PlacedEntry]) -> Iterator[tuple[FeedEntry, ...]]:
        """Read a part; if the parser fails, read its halves, so that as little as possible is lost."""
        try:
            entries = self._entries(part)
        except FormatError as error:
            if len(part) == 1:
                reason = str(error).removeprefix(f"{self.path}: ")
                self.broken.append(left_out(part[0].line, part[0].last, reason, self.path))
                return
            middle = len(part) // 2
            yield from self.read(part[:middle])
            yield from self.read(part[middle:])
        else:
            yield entries

    def need_sense(self) -> None:
        """Raise FormatError if no entry was found, and the document is broken or not a feed."""
        if not self.has_entries:
            document = self.cut_off or document_of(self.around.text, self.beginning)
            parser = parsed(document, self.path)
            need_sense(document, parser.version, self.path)
            self.masthead = masthead_in(parser)

    def findings(self) -> list[Finding]:
        """Report the first flaw, and the entries that could not be parsed."""
        line, flaw = self.flaw or (self.around.last_line, self.cut_off.flaw if self.cut_off else "")
        is_repaired = self.is_repaired and self.cut_off is None
        return [*([about_flaw(flaw, line, self.path, is_repaired=is_repaired)] if flaw else []), *self.broken]

    def _entries(self, part: Sequence[PlacedEntry]) -> tuple[FeedEntry, ...]:
        document = document_of(self.around.with_entries(part), self.beginning)
        parser = parsed(document, self.path)
        entries = tuple(entries_in(parser))
        if document.flaw:
            self._note(document, self.around.line_of(document.line, part))
        self.has_entries = self.has_entries or bool(entries)
        self.masthead = self.masthead or masthead_in(parser)
        return entries

    def _note(self, document: XmlDocument, line: int) -> None:
        """Remember the first flaw."""
        self.flaw = min(self.flaw or (line, document.flaw), (line, document.flaw))
        self.is_repaired = self.is_repaired and document.is_well_formed


def _from(texts: Callable[[], Iterator[str]], start: int) -> Iterator[str]:
    """Yield the texts from a place on."""
    for text in texts():
        if start < len(text):
            yield text[start:]
        start -= min(start, len(text))
