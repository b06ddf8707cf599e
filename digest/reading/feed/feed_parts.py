"""The parts of a large feed: a few entries, each at its place in the text around all entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from digest.errors import FormatError
from digest.model.finding import Finding
from digest.reading.feed.cut_feed import Cut, FeedLimits

# The last tag of a feed that was cut off.
_CUT_TAG = re.compile(r"<[^<>]*\Z")


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry with its first and last line, and the number of characters around entries that are before it."""

    text: str
    line: int
    last: int
    place: int


@dataclass(slots=True)
class TextAround:
    """All text around the entries of a feed, and the line where the feed ends."""

    text: str = ""
    last_line: int = 0
    first_line: int = 1

    def with_entries(self, entries: Sequence[PlacedEntry]) -> str:
        """Return a feed with only these entries."""
        return "".join(text for text, _ in self._pieces(entries))

    def line_of(self, line: int, entries: Sequence[PlacedEntry]) -> int:
        """Return the line of the file for a line of the feed with these entries, as far as it is known."""
        passed = self.first_line
        for text, first in self._pieces(entries):
            lines = text.count("\n")
            if line <= passed + lines and (text or not entries):
                return min(first + line - passed, self.last_line)
            passed += lines
        return self.last_line

    def _pieces(self, entries: Sequence[PlacedEntry]) -> Iterator[tuple[str, int]]:
        """Yield the pieces of a feed with these entries, each with its first line: text around, then an entry.

        Each entry begins a new line, by which it is found again.
        """
        place, line = 0, self.first_line
        for entry in entries:
            yield self.text[place : entry.place], line
            yield f"\n{entry.text}", entry.line - 1
            place, line = entry.place, entry.last
        yield self.text[place:], line


def around(cuts: Iterable[Cut], first_line: int, limits: FeedLimits, path: str) -> TextAround:
    """Return the text around entries.

    Raises FormatError if it is too long.
    """
    texts: list[str] = []
    size, last = 0, first_line
    for cut in cuts:
        last = cut.last
        if not cut.is_entry:
            texts.append(cut.text)
            size += len(cut.text)
        if size > limits.around:
            raise FormatError(
                f"{path}: a feed with more than {limits.around:,} characters outside of its entries (line {last})"
            )
    return TextAround(_CUT_TAG.sub("", "".join(texts)), last, first_line)


@dataclass(slots=True)
class FeedParts:
    """Makes parts of cuts, and reports entries that are too long."""

    cuts: Iterable[Cut]
    limits: FeedLimits
    path: str
    findings: list[Finding] = field(default_factory=list)

    def __iter__(self) -> Iterator[list[PlacedEntry]]:
        """Yield entries in order, about a part at a time."""
        part: list[PlacedEntry] = []
        size = place = 0
        for cut in self.cuts:
            if not cut.is_entry:
                place += len(cut.text)
            elif not cut.text:
                self.findings.append(left_out(cut.line, cut.last, self._too_long, self.path))
            else:
                part.append(PlacedEntry(cut.text, cut.line, cut.last, place))
                size += len(cut.text)
            if size >= self.limits.part:
                yield part
                part, size = [], 0
        if part:
            yield part

    @property
    def _too_long(self) -> str:
        return f"an entry has at most {self.limits.item:,} characters"


def left_out(first: int, last: int, reason: str, path: str) -> Finding:
    """Report lines that are left out."""
    lines = f"line {first}" if first == last else f"lines {first} to {last}"
    return Finding(f"{lines} left out: {reason}", path, first)
