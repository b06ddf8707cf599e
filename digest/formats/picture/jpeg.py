"""Find the size of a JPEG picture as it is shown, rotated as its metadata says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from digest.errors import FormatError

# ITU-T T.81, table B.1: markers of a frame, which contains the size; markers without a segment; the start of pixels.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
_START_OF_SCAN, _APP1 = 0xDA, 0xE1
_EXIF = b"Exif\0\0"
# TIFF 6.0: the tag of the orientation, and its values that turn a picture by 90 degrees.
_ORIENTATION, _SIDEWAYS = 0x0112, frozenset({5, 6, 7, 8})
_ENTRY = 12


def jpeg_size(content: bytes) -> tuple[int, int]:
    """Return the width and height in pixels.

    Raises FormatError if there is no frame.
    """
    is_sideways = False
    for marker, segment in _segments(content):
        if marker == _APP1 and segment.startswith(_EXIF):
            is_sideways = _orientation(segment.removeprefix(_EXIF)) in _SIDEWAYS
        elif marker in _FRAMES and len(segment) >= 5:
            height, width = int.from_bytes(segment[1:3]), int.from_bytes(segment[3:5])
            return (height, width) if is_sideways else (width, height)
    raise FormatError("a broken JPEG picture")


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the markers before the pixels, each with its segment."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == _START_OF_SCAN:
            return
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(content[at + 2 : at + 4])
        yield marker, content[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def _orientation(tiff: bytes) -> int:
    """Return the orientation in the first directory, or 1 (upright) if there is none."""
    order: Literal["little", "big"] = "little" if tiff.startswith(b"II") else "big"

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], order)

    directory = number(4, 4)
    for entry in range(number(directory, 2)):
        at = directory + 2 + entry * _ENTRY
        if at >= len(tiff):
            break
        if number(at, 2) == _ORIENTATION:
            return number(at + 8, 2)
    return 1
