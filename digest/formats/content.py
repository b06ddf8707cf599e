"""The bytes of a file, for formats that read it whole and for those that read it in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a file.

    ``pieces`` yields them from the beginning whenever it is called, so that a large file need not fit into memory.
    ``whole`` returns all of them, and raises SourceError if they are too many.
    """

    pieces: Callable[[], Iterable[bytes]]
    whole: Callable[[], bytes]

    @classmethod
    def of(cls, data: bytes) -> Content:
        """Return the content of a file that is in memory."""
        return cls(lambda: (data,), lambda: data)

    def head(self, size: int) -> bytes:
        """Return the first bytes, at most ``size``."""
        head = b""
        for piece in self.pieces():
            head += piece
            if len(head) >= size:
                break
        return head[:size]
