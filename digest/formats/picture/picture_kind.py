"""Detect the kind and size of a picture from its bytes, whatever its name, and tell what its name may be.

SVG is not supported, since it may contain scripts and load from anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from digest.errors import FormatError
from digest.formats.picture.jpeg import jpeg_size

_PNG, _JPEG, _GIF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", (b"GIF87a", b"GIF89a")
# More than any camera makes. Whoever shows a picture needs four bytes for each pixel, however small its file is.
_LARGEST_SIDE = 9_000
# Web servers derive the media type from these.
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
}
# Safe in every address and file system; a hidden file is none.
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,254}")


@dataclass(frozen=True, slots=True)
class MeasuredPicture:
    """The kind of a picture, and its size in pixels."""

    media_type: str
    width: int
    height: int


def is_plain_name(name: str) -> bool:
    """Return whether a picture may be published under the name of its file."""
    return _PLAIN_NAME.fullmatch(name) is not None


def is_picture_name(name: str) -> bool:
    """Return whether a picture that was published can have that name, so far as its ending tells."""
    endings = tuple(ending for those in _ENDINGS.values() for ending in those)
    return is_plain_name(name) and name.lower().endswith(endings)


def measure(content: bytes, name: str) -> MeasuredPicture:
    """Return the kind and size of the picture in a file of that name.

    Raises FormatError if it is not a kind that browsers and mail programs show, or if the name has another ending.
    """
    measured = kind_of(content)
    endings = _ENDINGS[measured.media_type]
    if not name.lower().endswith(endings):
        kind = measured.media_type.removeprefix("image/").upper().replace("WEBP", "WebP")
        raise FormatError(f"a {kind} picture; rename it to end with {endings[0]}")
    return measured


def kind_of(content: bytes) -> MeasuredPicture:
    """Return the kind and size of a picture. Raises FormatError if browsers and mail programs do not show it."""
    media_type, size_of = _kind(content)
    width, height = size_of(content)
    if max(width, height) > _LARGEST_SIDE:
        raise FormatError(f"in pixels, {width:,} x {height:,}; make it at most {_LARGEST_SIDE:,} wide and high")
    if not (width and height):
        raise FormatError("a broken picture, without width or height")
    return MeasuredPicture(media_type, width, height)


def _kind(content: bytes) -> tuple[str, Callable[[bytes], tuple[int, int]]]:
    if content.startswith(_PNG):
        return "image/png", _png_size
    if content.startswith(_JPEG):
        return "image/jpeg", jpeg_size
    if content.startswith(_GIF):
        return "image/gif", _gif_size
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp", _webp_size
    raise FormatError("not a PNG, JPEG, GIF or WebP picture")


def _png_size(content: bytes) -> tuple[int, int]:
    """Return the size in the header, which is the first chunk (PNG, section 11.2.1)."""
    if content[12:16] != b"IHDR":
        raise FormatError("a broken PNG picture")
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _gif_size(content: bytes) -> tuple[int, int]:
    """Return the size in the header (GIF89a, section 18)."""
    return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")


def _webp_size(content: bytes) -> tuple[int, int]:
    """Return the size in the first chunk, which has one of three formats (RFC 9649, section 2)."""

    def number(at: int, size: int) -> int:
        return int.from_bytes(content[at : at + size], "little")

    match content[12:16]:
        case b"VP8X":
            return number(24, 3) + 1, number(27, 3) + 1
        case b"VP8L":
            bits = number(21, 4)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            return number(26, 2) & 0x3FFF, number(28, 2) & 0x3FFF
    raise FormatError("a broken WebP picture")
