"""Read a large JSON Feed part by part: a few items at a time, with the title and other facts of the feed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import partial

from digest.errors import FormatError
from digest.formats.content import Content
from digest.language.text.characters.decoding import decoded, encoding_of, is_valid
from digest.language.text.characters.several_encodings import decode_mixed_pieces
from digest.model.finding import Finding
from digest.model.source import Reading, SourceSpec
from digest.reading.feed.cut_feed import FeedLimits
from digest.reading.feed.feed_items import EntryReader
from digest.reading.feed.json_pieces import InvalidJsonError, JsonMember, members_of
from digest.reading.feed.jsonfeed_items import (
    USED,
    Object,
    about_encoding,
    about_flaw,
    about_lost,
    about_others,
    entries_in,
    masthead_in,
    need_feed,
)

_ITEMS = "items"


def read_large(content: Content, spec: SourceSpec, path: str, zone: tzinfo, limits: FeedLimits) -> Iterator[Reading]:
    """Read a JSON Feed in readings of some items each; the last one has the findings about the whole file.

    An item that is too long or nested too deeply is left out with a finding.

    Raises FormatError if the document is not a JSON Feed, or if nothing in it can be read.
    """
    texts, encoding, is_mixed = _decoded(content)
    members = partial(_members, texts, limits)
    outline = _Outline.of(members(), path)
    outline.need_items(path)
    need_feed(outline.feed, path)
    masthead = masthead_in(outline.feed)
    reader = EntryReader(spec, zone)
    for objects in _parts(members(), outline.array, limits):
        yield Reading(reader.items(entries_in(outline.feed, objects)), masthead=masthead)
    told = [*about_encoding(encoding, path, is_mixed=is_mixed), *outline.findings(path)]
    yield Reading((), (*told, *reader.findings(path)), masthead=masthead)


def _decoded(content: Content) -> tuple[Callable[[], Iterator[str]], str, bool]:
    """Return a function that yields the text from its beginning, its encoding, and whether there are several."""
    is_utf8 = is_valid(content.pieces, "utf-8")
    if not is_utf8 and (mixed := decode_mixed_pieces(content.pieces)):
        return mixed.texts, " and ".join(mixed.passages), True
    encoding = encoding_of(content.pieces)
    return partial(decoded, content.pieces, encoding), encoding, False


def _members(texts: Callable[[], Iterator[str]], limits: FeedLimits) -> Iterator[JsonMember | InvalidJsonError]:
    """Yield the members of a feed, then the flaw that ends it, if there is one."""
    try:
        yield from members_of(texts(), _ITEMS, limits)
    except InvalidJsonError as flaw:
        yield flaw


@dataclass(slots=True)
class _Outline:
    """The outline of a feed: all but its items.

    ``array`` is the number of the array with the items (a feed may have several), 0 if there is none. By array,
    ``elements`` counts the elements, ``others`` those that are not objects, and ``lost`` has findings about those that
    cannot be decoded.
    """

    feed: dict[str, object] = field(default_factory=dict)
    array: int = 0
    elements: Counter[int] = field(default_factory=Counter)
    others: Counter[int] = field(default_factory=Counter)
    lost: dict[int, list[Finding]] = field(default_factory=dict)
    flaw: InvalidJsonError | None = None

    @classmethod
    def of(cls, members: Iterator[JsonMember | InvalidJsonError], path: str) -> _Outline:
        """Read all members once; of several with one name, the last counts."""
        outline = cls()
        before: dict[str, object] = {}
        for member in members:
            if isinstance(member, InvalidJsonError):
                outline.flaw = member
            elif member.is_element:
                outline._count(member, path)
            else:
                outline.array = member.array if member.key == _ITEMS else outline.array
                outline.feed |= {member.key: member.value} if member.key in USED else {}
                before = dict(outline.feed) if member.array == 1 else before
        if outline.flaw:
            # In an invalid document, members after the items may belong to anything.
            outline.feed, outline.array = before, 1
        return outline

    def need_items(self, path: str) -> None:
        """Raise FormatError if nothing can be read: a document is invalid before its items, or each is left out."""
        if self.flaw and not self.elements[self.array]:
            raise FormatError(f"{path}: a feed that cannot be read (line {self.flaw.line}: {self.flaw.message})")
        lost = self.lost.get(self.array, [])
        if lost and len(lost) == self.elements[self.array]:
            raise FormatError(f"{path}: a feed that cannot be read ({lost[0].message})")

    def findings(self, path: str) -> list[Finding]:
        """Report flaws, and items that are left out."""
        flaw = [about_flaw(self.flaw.message, self.flaw.line, path)] if self.flaw else []
        return [*flaw, *about_others(self.others[self.array], path), *self.lost.get(self.array, [])]

    def _count(self, member: JsonMember, path: str) -> None:
        self.elements[member.array] += 1
        if member.problem:
            found = about_lost(self.elements[member.array], member.line, member.last, member.problem, path)
            self.lost.setdefault(member.array, []).append(found)
        elif not isinstance(member.value, dict):
            self.others[member.array] += 1


def _parts(members: Iterator[JsonMember | InvalidJsonError], array: int, limits: FeedLimits) -> Iterator[list[Object]]:
    """Yield the items of an array in order, about a part at a time."""
    part: list[Object] = []
    size = 0
    for member in members:
        if isinstance(member, InvalidJsonError) or member.array > array > 0:
            break
        if member.is_element and member.array == array and isinstance(member.value, dict):
            part.append(member.value)
            size += member.size
        if size >= limits.part:
            yield part
            part, size = [], 0
    if part:
        yield part
