"""OPML 1.0 and 2.0: the lists of feeds that feed readers exchange (opml.org/spec2.opml)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.parsers import expat

from digest.errors import FormatError
from digest.formats.detect import Sample
from digest.formats.xml.xml import read_document
from digest.formats.xml.xml_stream import legal
from digest.language.text.characters.clean import one_line
from digest.model.finding import Finding

# No real list is deeper or has more; a tag beyond them is left out.
_DEEPEST = 10
_MOST_TAGS = 50
_LONGEST_TAG = 100
# The attributes that hold the URL of a feed, in any case: the first is that of the specification.
_ADDRESSES = ("xmlurl", "url")
_NO_FEEDS = frozenset({"link", "include"})


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list; ``site`` is the URL of its website, ``language`` the tag as written, ``line`` its place."""

    url: str
    title: str = ""
    site: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """The feeds of a list, in order, and findings about what could not be read."""

    feeds: tuple[Subscription, ...]
    findings: tuple[Finding, ...] = ()


def detect(sample: Sample) -> bool:
    """Return whether a document is OPML."""
    return sample.root == "opml"


def read(data: bytes, name: str) -> Subscriptions:
    """Read a list of feeds; ``name`` names the file in findings.

    The names of the folders around a feed become its tags, and so does each part of its categories. An outline that is
    neither a feed nor a folder is reported.

    Raises FormatError if the document is not OPML, or if it is not well-formed and cannot be repaired.
    """
    document, findings = read_document(data, name)
    if document is None or document.root != "opml":
        raise FormatError(f"{name}: not OPML, the format in which feed readers export their subscriptions")
    if not document.is_well_formed:
        raise FormatError(f"{name}:{document.line}: not well-formed XML ({document.flaw}); export it again")
    walk = _Walk(name, document.first_line)
    walk.through(document.text)
    return Subscriptions(tuple(walk.feeds), (*findings, *walk.findings))


class _Walk:
    """The feeds found so far, and the folders around the present outline, None for an outline that is a feed."""

    def __init__(self, name: str, first_line: int) -> None:
        self.feeds: list[Subscription] = []
        self.findings: list[Finding] = []
        self._name = name
        self._before = first_line - 1
        self._folders: list[str | None] = []
        self._has_inner: list[bool] = []
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._start, self._end

    def through(self, text: str) -> None:
        self._parser.Parse(text, True)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        if element.lower() != "outline":
            return
        given = {key.lower(): one_line(value) for key, value in attributes.items()}
        if self._has_inner:
            self._has_inner[-1] = True
        title = given.get("title") or given.get("text", "")
        url = "" if given.get("type") in _NO_FEEDS else next(filter(None, map(given.get, _ADDRESSES)), "")
        self._folders.append(None if url else title)
        self._has_inner.append(False)
        if url:
            tags = tuple(dict.fromkeys((*self._folder_tags(), *_categories(given.get("category", "")))))[:_MOST_TAGS]
            language = given.get("language", "")
            self.feeds.append(Subscription(url, title, given.get("htmlurl", ""), tags, language, self._line()))

    def _end(self, element: str) -> None:
        if element.lower() != "outline":
            return
        folder, has_inner = self._folders.pop(), self._has_inner.pop()
        if folder is not None and not has_inner:
            self.findings.append(Finding(f"{folder or 'an outline'}: has no URL of a feed", self._name, self._line()))

    def _folder_tags(self) -> Iterator[str]:
        return (folder for folder in self._folders[:_DEEPEST] if folder and len(folder) <= _LONGEST_TAG)

    def _line(self) -> int:
        return self._before + self._parser.CurrentLineNumber


def _categories(text: str) -> Iterator[str]:
    """Yield the parts of each category: those in ``/a/b,c`` are a, b and c."""
    for category in text.split(","):
        for part in category.split("/"):
            if (tag := part.strip()) and len(tag) <= _LONGEST_TAG:
                yield tag


def write(title: str, feeds: Iterable[Subscription]) -> Iterator[bytes]:
    """Yield a list of feeds as OPML 2.0, which reads as it was written.

    Most readers know folders alone, so the first tag of a feed is its folder; the others are its categories. A tag that
    a category cannot hold is a folder within that folder.
    """
    from xml.sax.saxutils import escape  # noqa: PLC0415 - it loads an HTTP client, and every command this module

    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n'
        f"    <title>{escape(legal(title))}</title>\n  </head>\n  <body>\n"
    ).encode()
    by_folder: dict[tuple[str, ...], list[Subscription]] = {}
    for feed in feeds:
        by_folder.setdefault(_folders(feed.tags), []).append(feed)
    for folders, inner in by_folder.items():
        indents = ["  " * depth for depth in range(2, len(folders) + 3)]
        for indent, folder in zip(indents, folders, strict=False):
            yield f"{indent}<outline text={_quoted(folder)}>\n".encode()
        for feed in inner:
            yield f"{indents[-1]}{_outline(feed)}\n".encode()
        for indent in reversed(indents[:-1]):
            yield f"{indent}</outline>\n".encode()
    yield b"  </body>\n</opml>\n"


def _folders(tags: tuple[str, ...]) -> tuple[str, ...]:
    return (*tags[:1], *(tag for tag in tags[1:] if not _fits_category(tag)))


def _fits_category(tag: str) -> bool:
    return not any(mark in tag for mark in ",/")


def _outline(feed: Subscription) -> str:
    values = {
        "text": feed.title,
        "title": feed.title,
        "type": "rss",
        "xmlUrl": feed.url,
        "htmlUrl": feed.site,
        "language": feed.language,
        "category": ",".join(filter(_fits_category, feed.tags[1:])),
    }
    written = " ".join(f"{name}={_quoted(value)}" for name, value in values.items() if value or name == "text")
    return f"<outline {written}/>"


def _quoted(value: str) -> str:
    from xml.sax.saxutils import quoteattr  # noqa: PLC0415 - as above

    return quoteattr(legal(value))
