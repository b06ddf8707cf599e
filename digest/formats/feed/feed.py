"""RSS 0.9x to 2.0, RDF and Atom feeds, read with feedparser."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from xml.sax.xmlreader import AttributesNSImpl

from feedparser import FeedParserDict
from feedparser.api import LooseFeedParser, StrictFeedParser

from digest.errors import FormatError
from digest.formats.detect import FEED_ROOTS
from digest.formats.feed.entries import read_entries
from digest.formats.feed.feed_entries import Values, entries_of
from digest.formats.feed.quick import Driver, Quick
from digest.formats.xml.xml import Document, read_document
from digest.model.finding import Finding
from digest.model.source import Reading, SourceSpec

_LONGEST_AUTHOR = 1000
_MOST_NAMESPACES = 100
_MOST_ATTRIBUTES = 100
_NO_ATTRIBUTES = AttributesNSImpl({}, {})


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, _saved: datetime) -> Reading:
    """Read the entries of a feed, with findings about its flaws.

    A time without an offset is in ``zone``. A feed without entries is an empty reading.

    Raises FormatError if the document is not a feed, or so broken that nothing can be read.
    """
    document, findings = read_document(data, path)
    if document is None or document.root not in FEED_ROOTS:
        raise FormatError(f"{path}: not a feed ({_describe(document)})")
    parser = _parsed(document, path)
    if not parser.entries and document.flaw:
        raise FormatError(f"{path}: a feed that cannot be read (line {document.line}: {document.flaw})")
    if not parser.entries and not _is_feed(parser.version):
        raise FormatError(f"{path}: not a feed ({_describe(document)})")
    if document.flaw:
        outcome = "repaired" if document.is_well_formed else "read as far as possible"
        findings.append(Finding(f"not well-formed XML ({document.flaw}); {outcome}", path, document.line))
    entries = entries_of(parser.feeddata, parser.entries, is_atom=parser.version.startswith("atom"))
    reading = read_entries(entries, spec, path, zone)
    return Reading(reading.items, (*findings, *reading.findings))


def _describe(document: Document | None) -> str:
    if document is None:
        return "not XML"
    return "an HTML page" if document.root in {"html", "head", "body"} else f"its root element is <{document.root}>"


def _is_feed(version: str) -> bool:
    """Return whether feedparser recognized more than the name of an element; ``atom`` has no namespace."""
    return version.startswith(("rss", "atom")) and version != "atom"


class _Bounded:
    """Limits and differences from feedparser, to be mixed into one of its parsers.

    ``feedparser.parse`` first tries a string as a URL and bytes as a file name. It also takes hours for one megabyte of
    tags, namespaces, attributes or an author without spaces: it compares each tag to all before it, and looks for an
    email address at each letter (4,000 tags of one entry: 0.5 s; 10,000 letters: 0.7 s). Its parsing of dates is
    skipped, since digest reads them itself.
    """

    sanitize_html = resolve_relative_uris = False  # digest does both, ten times faster

    feeddata: Values
    entries: list[Values]
    version: str
    namespaces_in_use: dict[str, str]
    _get_context: Callable[[], Values]
    pop: Callable[[str], str]

    def _add_tag(self, term: str | None, scheme: str | None, label: str | None) -> None:
        tags = self._get_context().setdefault("tags", [])
        if term or scheme or label:
            tags.append(FeedParserDict(term=term, scheme=scheme, label=label))

    def _sync_author_detail(self, key: str = "author") -> None:
        if len(dict.get(self._get_context(), key) or "") <= _LONGEST_AUTHOR:
            super()._sync_author_detail(key)  # type: ignore[misc]  # of feedparser

    def _end_published(self) -> None:
        self.pop("published")

    def _end_updated(self) -> None:
        self.pop("updated")

    _end_issued = _end_pubdate = _end_published
    _end_modified = _end_lastbuilddate = _end_updated

    def track_namespace(self, prefix: str | None, uri: str) -> None:
        if len(self.namespaces_in_use) < _MOST_NAMESPACES:
            super().track_namespace(prefix, uri)  # type: ignore[misc]  # of feedparser


class _Strict(_Bounded, Quick, StrictFeedParser):  # type: ignore[misc]  # feedparser has no types
    """The parser for well-formed documents, with expat."""

    def endElementNS(self, name: tuple[str | None, str], qname: None) -> None:  # noqa: N802 - a name of SAX
        self.hand_on()
        super().endElementNS(name, qname)

    def startElementNS(self, name: tuple[str | None, str], qname: None, attrs: AttributesNSImpl) -> None:  # noqa: N802 - a name of SAX
        self.hand_on()
        super().startElementNS(name, qname, attrs if len(attrs) <= _MOST_ATTRIBUTES else _NO_ATTRIBUTES)


class _Loose(_Bounded, LooseFeedParser):  # type: ignore[misc]  # likewise
    """The parser for other documents, as lenient as a browser."""


def _parsed(document: Document, path: str) -> _Strict | _Loose:
    """Parse a whole document with feedparser."""
    try:
        if document.is_well_formed:
            parser = _Strict("", None, "utf-8")
            reader = Driver()
            reader.setContentHandler(parser)
            reader.feed(document.text)
            reader.close()
            return parser
        loose = _Loose("", None, "utf-8")
        loose.feed(document.text)
    except Exception as error:  # feedparser documents none, and raises several on broken feeds
        raise FormatError(f"{path}: a feed that cannot be read ({type(error).__name__} in its parser)") from error
    return loose
