"""The bytes of a feed in a format, of which readers accept only so many.

An entry is always serialized in the same way, whatever its siblings. So its size is that of its bytes in any feed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from digest.publishing.feeds.feed import MOST_BYTES, Entry, Feed

# So many entries are written at a time: of a large edition, a feed contains few.
_AT_A_TIME = 50


@dataclass(frozen=True, slots=True)
class FeedFormat:
    """A format with its writer, and how this lays out a feed.

    Each entry begins with ``beginning``, which occurs nowhere inside an entry. Two entries have ``between`` between
    them. After the last comes ``end``; a feed without entries ends with ``empty_end``.
    """

    write: Callable[[Feed, tuple[Entry, ...]], bytes]
    beginning: bytes
    end: bytes
    empty_end: bytes
    between: bytes = b""

    def fitting(self, feed: Feed, entries: Iterable[Entry]) -> bytes:
        """Write a feed with the first entries, as many as readers accept; no entry is made that is not needed."""
        head = self.write(feed, ()).removesuffix(self.empty_end)
        room = MOST_BYTES - len(head) - len(self.end)
        some: list[bytes] = []
        for entry in self._entries(feed, entries):
            room -= len(self.between) + len(entry)
            if room < 0:
                break
            some.append(entry)
        return head + self.between.join(some) + self.end if some else head + self.empty_end

    def _entries(self, feed: Feed, entries: Iterable[Entry]) -> Iterator[bytes]:
        """Yield the bytes of each entry of a feed."""
        left = iter(entries)
        while batch := tuple(islice(left, _AT_A_TIME)):
            written = self.write(feed, batch)
            first = written.index(self.beginning) + len(self.beginning)
            for entry in written[first : -len(self.end)].split(self.between + self.beginning):
                yield self.beginning + entry
