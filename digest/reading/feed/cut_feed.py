"""Cut the XML of a large feed into its entries and the text around them, in one pass, however broken it is.

The cutter looks only for the tags of entries, and for comments, CDATA sections and processing instructions, in which
such tags mean nothing. If an entry is taken out of well-formed XML, the rest is still well-formed. So a few entries at
a time can be put back into the text around them, and read as a small feed. feedparser knows entries by the same names.

A streaming parser would be as fast, but it stops at the first flaw, and does not know the entities of a DOCTYPE that
was never loaded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# rdf:li is an element of the table of contents of RSS 1.0, which has only a line for each item.
_CONTENTS = "rdf:li"
_MARK = re.compile(
    r"<(?:(?P<open>!--|!\[CDATA\[|\?)"
    rf"|(?P<slash>/?)(?P<name>(?:[\w.-]{{1,60}}:)?(?:item|entry)|{_CONTENTS})(?=[\s/>]))",
    re.IGNORECASE,
)
_LONGEST_MARK = 80
_CLOSINGS = {"!--": "-->", "![cdata[": "]]>", "?": "?>"}
_REST_OF_TAG = re.compile(r"""(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+>""")
_BROKEN_TAG = re.compile(r"[^<>]*+>?")
_LONGEST_TAG = 64 * 1024


@dataclass(frozen=True, slots=True)
class FeedLimits:
    """Greatest sizes in characters: of a ``part``, which is read at once, of an entry, and of all text around entries.

    A file of at most ``whole`` bytes is read whole. The root element must be in the ``beginning``. ``step`` is how much
    text is added at a time.
    """

    whole: int = 4_000_000
    beginning: int = 512 * 1024
    part: int = 250_000
    item: int = 8_000_000
    around: int = 1_000_000
    step: int = 256 * 1024


LIMITS = FeedLimits()


@dataclass(frozen=True, slots=True)
class Cut:
    """An entry, or some of the text around entries, with its first and last line.

    The text of an entry that is too long is "".
    """

    text: str
    line: int
    last: int
    is_entry: bool


def cuts_of(texts: Callable[[], Iterator[str]], line: int, limits: FeedLimits = LIMITS) -> Iterator[Cut]:
    """Yield the parts of a feed in order, from its root element on, which begins in ``line``.

    ``texts`` yields its text, from there on whenever it is called.

    Comments and blanks between entries are left out, however long. Invalid parts, such as an end tag without an entry,
    count as entries: their flaw is found when they are read. It makes no difference where one text ends and the next
    begins.
    """
    return _Cutter(texts, line, limits).cuts()


class _Cutter:
    """Holds the text from the beginning of the present part on: an entry, or text around entries."""

    def __init__(self, texts: Callable[[], Iterator[str]], line: int, limits: FeedLimits) -> None:
        self._all_texts = texts
        self._texts = texts()
        self._limits = limits
        self._is_all = False
        self._text = ""
        self._gone = 0  # The number of characters before the text.
        # The beginning of the present part, and the place up to which it was examined: in a comment that is too long to
        # be held, both are beyond the text.
        self._begin = 0
        self._at = 0
        self._line = line
        self._entry = ""  # The name of the present entry, and how many of that name are open.
        self._depth = 0
        self._first_line = 0  # The first line of an entry that is too long.
        self._is_blank = True  # The text since the last entry.
        self._none: dict[str, int] = {}  # For each end, the place up to which there is none.

    def cuts(self) -> Iterator[Cut]:
        while True:
            mark = _MARK.search(self._text, self._at)
            end = self._end_of(mark) if mark else None
            if mark and end is not None:
                yield from self._after(mark, end) if mark["name"] else self._beyond(mark, end)
                continue
            # A mark may begin near the end.
            self._at = mark.start() if mark else max(self._at, len(self._text) - _LONGEST_MARK)
            if self._is_all:
                break
            yield from self._known()
            self._grow()
        yield from self._cut(len(self._text), is_entry=bool(self._entry))

    def _grow(self) -> None:
        """Add text, and forget the text before the present part."""
        added: list[str] = []
        size = 0
        beyond = max(0, self._begin - len(self._text))
        for text in self._texts:
            self._line += text.count("\n", 0, beyond)
            added.append(text[beyond:])
            beyond = max(0, beyond - len(text))
            size += len(added[-1])
            if size >= self._limits.step:
                break
        else:
            self._is_all = True
        self._text = "".join([self._text[self._begin :], *added])
        self._gone += self._begin
        self._at -= self._begin
        self._begin = 0

    def _end_of(self, mark: re.Match[str]) -> int | None:
        """Return where a mark ends, None if more text is needed to know."""
        if mark["name"]:
            has_enough = self._is_all or len(self._text) - mark.end() > _LONGEST_TAG
            rest = _REST_OF_TAG.match(self._text, mark.end()) or (
                _BROKEN_TAG.match(self._text, mark.end()) if has_enough else None
            )
            return rest.end() if rest else None
        closing = _CLOSINGS[mark["open"].lower()]
        place = self._text.find(closing, max(mark.end(), self._none.get(closing, 0) - self._gone))
        if 0 <= place <= mark.end() + self._limits.item:
            return place + len(closing)
        if place < 0:
            self._none[closing] = self._gone + max(mark.end(), len(self._text) - len(closing) + 1)
            if self._is_all:
                return mark.end()  # A comment or section that is never closed is text.
            if len(self._text) <= mark.end() + self._limits.item:
                return None
        return self._far_end_of(mark[0], closing, mark.end())

    def _far_end_of(self, opening: str, closing: str, start: int) -> int:
        """Return where a comment or section ends that is too long to be held, ``start`` if another one begins before.

        What is not held yet is looked through once more.
        """
        either = re.compile(f"{re.escape(opening)}|{re.escape(closing)}", re.IGNORECASE)
        place, held = 0, self._text
        found = either.search(held, start)
        if not found:
            place, held = -self._gone, ""
            for text in self._all_texts():
                held += text
                if found := either.search(held, max(0, start - place)):
                    break
                # A mark may begin near the end.
                kept = min(len(held), len(opening) - 1)
                place += len(held) - kept
                held = held[len(held) - kept :]
        return place + found.end() if found and found[0] == closing else start

    def _after(self, mark: re.Match[str], end: int) -> Iterator[Cut]:
        """Go on after a tag."""
        name = mark["name"].lower()
        is_start = not mark["slash"] and not self._text.endswith("/>", mark.end(), end)
        self._at = end
        if not self._entry:
            yield from self._cut(mark.start(), is_entry=False)
            if name == _CONTENTS:
                self._drop(end)
            elif is_start:
                self._entry, self._depth = name, 1
            else:
                yield from self._cut(end, is_entry=True)
        elif name == self._entry and is_start:
            self._depth += 1
            # No entry holds so many others: its end tag is missing.
            if self._first_line or mark.start() - self._begin > self._limits.part:
                yield from self._cut(mark.start(), is_entry=True)
                self._entry, self._depth = name, 1
        elif name == self._entry and mark["slash"]:
            self._depth -= 1
            if not self._depth:
                yield from self._cut(end, is_entry=True)

    def _beyond(self, mark: re.Match[str], end: int) -> Iterator[Cut]:
        """Go on after a mark that is not a tag; around entries, only CDATA sections are kept."""
        self._at = end
        is_open = end == mark.end()
        if self._entry or (mark["open"][0] == "!" and mark["open"] != "!--" and not is_open):
            return
        yield from self._cut(mark.start(), is_entry=False)
        if is_open:
            yield from self._cut(end, is_entry=True)
        else:
            self._drop(end)

    def _known(self) -> Iterator[Cut]:
        """Cut text that is certainly around entries, or forget an entry that is too long; blanks wait."""
        size = self._at - self._begin
        if not self._entry and (size > _LONGEST_TAG or not self._is_blank or not self._is_space(self._at)):
            yield from self._cut(self._at, is_entry=False)
        elif self._entry and size > self._limits.item:
            self._first_line = self._first_line or self._line
            self._drop(self._at)

    def _cut(self, end: int, *, is_entry: bool) -> Iterator[Cut]:
        """End the present part, and yield it unless it is blank."""
        if is_entry:
            first = self._first_line or self._line
            is_too_long = self._first_line or end - self._begin > self._limits.item
            text = "" if is_too_long else self._text[self._begin : end]
            self._drop(end)
            self._entry, self._depth, self._first_line, self._is_blank = "", 0, 0, True
            yield Cut(text, first, self._line, is_entry)
            return
        self._is_blank = self._is_blank and self._is_space(end)
        text, first = self._text[self._begin : end], self._line
        self._drop(end)
        if not self._is_blank:
            yield Cut(text, first, self._line, is_entry)

    def _drop(self, end: int) -> None:
        self._line += self._text.count("\n", self._begin, end)
        self._begin = end
        self._at = max(self._at, end)

    def _is_space(self, end: int) -> bool:
        return not self._text[self._begin : end].strip()
