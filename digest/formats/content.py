"""The bytes of a file, for formats that read it whole and for those that read it in pieces."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# With the bytes of a byte order mark, and those beside a blank in UTF-16 and UTF-32. A letter has at most four bytes,
# and may begin with such bytes.
_BLANKS = b" \t\r\n\v\f\0\xef\xbb\xbf\xff\xfe"
_WIDEST = 4


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

    def head(self, size: int, start: int = 0) -> bytes:
        """Return the first bytes, at most ``size``, or those from the place ``start``."""
        head, place = b"", 0
        for piece in self.pieces():
            head += piece[max(start - place, 0) :]
            place += len(piece)
            if len(head) >= size:
                break
        return head[:size]

    def beginning(self, size: int) -> bytes:
        """Return at most ``size`` bytes from where the text begins, after the byte order mark if there is one."""
        start = max(self._blanks() // _WIDEST - 1, 0) * _WIDEST
        first = self.head(_WIDEST)
        mark = next((mark for mark in _MARKS if first.startswith(mark)), b"") if start else b""
        return (mark + self.head(size, start))[:size]

    def _blanks(self) -> int:
        """Return the number of blank bytes before the first letter; 0 if there is none."""
        count = 0
        for piece in self.pieces():
            letters = len(piece.lstrip(_BLANKS))
            count += len(piece) - letters
            if letters:
                return count
        return 0
