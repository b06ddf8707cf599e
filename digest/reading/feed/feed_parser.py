"""The parsers of feedparser, with limits, and without the steps that digest does itself.

Feeds that are read part by part need a parser that carries nothing over from one entry to the next; feedparser carries
over the base URL, and that it has seen content.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.xmlreader import AttributesNSImpl

from feedparser import FeedParserDict
from feedparser.api import LooseFeedParser, StrictFeedParser

from digest.errors import FormatError
from digest.formats.xml.xml import XmlDocument
from digest.reading.feed.feed_entries import Values
from digest.reading.feed.quick import QuickParser, SaxDriver

_LONGEST_AUTHOR = 1000
_MOST_NAMESPACES = 100
_MOST_ATTRIBUTES = 100
_MOST_SKIPPED = 100
_NO_ATTRIBUTES = AttributesNSImpl({}, {})


class _Bounded:
    """Limits and differences from feedparser, to be mixed into one of its parsers.

    ``feedparser.parse`` first tries a string as a URL and bytes as a file name. It also takes hours for one megabyte of
    tags, namespaces, attributes or an author without spaces: it compares each tag to all before it, and looks for an
    email address at each letter (4,000 tags of one entry: 0.5 s; 10,000 letters: 0.7 s). Its parsing of dates is
    skipped, since digest reads them itself.
    """

    sanitize_html = resolve_relative_uris = False  # digest does both, ten times faster

    feeddata: Values
    inentry: int
    entries: list[Values]
    version: str
    baseuri: str
    basestack: list[str]
    hasContent: int  # noqa: N815 - a name of feedparser
    namespaces_in_use: dict[str, str]
    _get_context: Callable[[], Values]
    pop: Callable[[str], str]

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)
        # feedparser keeps only the last of several elements.
        self.skipped: dict[str, list[str]] = {"hour": [], "day": []}

    def unknown_endtag(self, tag: str) -> None:
        """Close an element, and forget its base URL, which feedparser keeps if no element around it has one."""
        super().unknown_endtag(tag)  # type: ignore[misc]  # of feedparser
        self.baseuri = self.basestack[-1] if self.basestack else ""

    def _start_item(self, attributes: dict[str, str]) -> None:
        # Text around entries is not content of the next entry.
        self.hasContent = 0
        super()._start_item(attributes)  # type: ignore[misc]  # of feedparser

    _start_entry = _start_item

    def _end_hour(self) -> None:
        self._skip("hour")

    def _end_day(self) -> None:
        self._skip("day")

    def _skip(self, name: str) -> None:
        text = self.pop(name)
        if not self.inentry and len(self.skipped[name]) < _MOST_SKIPPED:
            self.skipped[name].append(text or "")

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


class _Strict(_Bounded, QuickParser, StrictFeedParser):  # type: ignore[misc]  # feedparser has no types
    """The parser for well-formed documents, with expat."""

    def endElementNS(self, name: tuple[str | None, str], qname: None) -> None:  # noqa: N802 - a name of SAX
        self.hand_on()
        super().endElementNS(name, qname)

    def startElementNS(self, name: tuple[str | None, str], qname: None, attrs: AttributesNSImpl) -> None:  # noqa: N802 - a name of SAX
        self.hand_on()
        super().startElementNS(name, qname, attrs if len(attrs) <= _MOST_ATTRIBUTES else _NO_ATTRIBUTES)


class _Loose(_Bounded, LooseFeedParser):  # type: ignore[misc]  # likewise
    """The parser for other documents, as lenient as a browser."""


Parser = _Strict | _Loose


def parsed(document: XmlDocument, path: str) -> Parser:
    """Parse a whole document with feedparser.

    Raises FormatError if its parser breaks.
    """
    try:
        if document.is_well_formed:
            parser = _Strict("", None, "utf-8")
            reader = SaxDriver()
            reader.setContentHandler(parser)
            reader.feed(document.text)
            reader.close()
            return parser
        loose = _Loose("", None, "utf-8")
        loose.feed(document.text)
    except Exception as error:  # feedparser documents none, and raises several on broken feeds
        raise FormatError(f"{path}: a feed that cannot be read ({type(error).__name__} in its parser)") from error
    return loose
