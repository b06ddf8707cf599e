"""The bytes of a feed in a format, parted into entries and joined again.

An entry is always serialized in the same way, whatever its siblings. So what was written once can be copied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from digest.publishing.feeds.feed import MOST_BYTES, Entry, Feed

# So many entries are written at a time: of a large edition, a feed contains few.
_AT_A_TIME = 50


@dataclass(frozen=True, slots=True)
class Parted:
    """A written feed: the bytes before its entries, and those of each entry."""

    head: bytes
    entries: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """The first entries of a feed, and whether these are certainly all that were to be in it."""

    entries: tuple[bytes, ...]
    are_all: bool


@dataclass(frozen=True, slots=True)
class FeedFormat:
    """A format with its writer, and how this lays out a feed.

    Each entry begins with ``beginning``, which occurs nowhere inside an entry. Two entries have ``between`` between
    them. After the last comes ``end``; a feed without entries ends with ``empty_end``. ``named`` returns what only the
    entry with that id contains.
    """

    write: Callable[[Feed, tuple[Entry, ...]], bytes]
    named: Callable[[str], bytes]
    beginning: bytes
    end: bytes
    empty_end: bytes
    between: bytes = b""

    def part(self, written: bytes) -> Parted | None:
        """Part a feed that was written in this format; None if it has no entries."""
        place = written.find(self.beginning)
        if place < 0 or not written.endswith(self.end):
            return None
        entries = written[place + len(self.beginning) : -len(self.end)].split(self.between + self.beginning)
        return Parted(written[:place], tuple(self.beginning + entry for entry in entries))

    def kept(self, written: bytes, gone: str) -> Some | None:
        """Return the entries of a feed before that with the id ``gone``; None if it has no entries.

        If that entry is there, none is missing before it: only the last may not have fitted.
        """
        parted = self.part(written)
        if parted is None:
            return None
        mark = self.named(gone)
        place = next((place for place, entry in enumerate(parted.entries) if gone and mark in entry), None)
        return Some(parted.entries[:place], place is not None)

    def head(self, feed: Feed) -> bytes:
        """Return the bytes before the entries."""
        return self.write(feed, ()).removesuffix(self.empty_end)

    def entries(self, feed: Feed, entries: Iterable[Entry]) -> Iterator[bytes]:
        """Yield the bytes of each entry of a feed."""
        left = iter(entries)
        while batch := tuple(islice(left, _AT_A_TIME)):
            written = self.part(self.write(feed, batch))
            assert written
            yield from written.entries

    def join(self, head: bytes, entries: Iterable[bytes]) -> bytes:
        """Return a whole feed."""
        written = self.between.join(entries)
        return head + (written + self.end if written else self.empty_end)

    def fitting(self, head: bytes, entries: Iterable[bytes]) -> Some:
        """Return the first entries, as many as make a feed that readers accept."""
        room = MOST_BYTES - len(head) - len(self.end)
        some: list[bytes] = []
        for entry in entries:
            room -= len(self.between) + len(entry)
            if room < 0:
                return Some(tuple(some), are_all=False)
            some.append(entry)
        return Some(tuple(some), are_all=True)
