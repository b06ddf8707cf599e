"""The first bytes of pictures of each kind: enough to identify their format and size."""

from __future__ import annotations

import zlib


def png(width: int, height: int) -> bytes:
    """A whole picture, all black."""
    size = width.to_bytes(4) + height.to_bytes(4)
    rows = zlib.compress(bytes(height * (1 + width)))
    chunks = ((b"IHDR", size + b"\x08\0\0\0\0"), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, chunks))


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little") + b"\0\0\0;"


def jpeg(width: int, height: int, *, orientation: int = 0, order: str = "big") -> bytes:
    """With an orientation as a camera writes it down, after a segment of no interest."""
    frame = b"\x08" + height.to_bytes(2) + width.to_bytes(2) + b"\x01\x01\x11\0"
    exif = _segment(0xE1, b"Exif\0\0" + _tiff(orientation, order)) if orientation else b""
    return b"\xff\xd8" + _segment(0xE0, b"JFIF\0") + exif + b"\xff" + _segment(0xC2, frame) + b"\xff\xda"


def webp(width: int, height: int, kind: str = "VP8X") -> bytes:
    bodies = {
        "VP8X": bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little"),
        "VP8L": b"\x2f" + ((width - 1) | (height - 1) << 14).to_bytes(4, "little"),
        "VP8 ": b"\x10\0\0\x9d\x01\x2a" + width.to_bytes(2, "little") + height.to_bytes(2, "little"),
    }
    return b"RIFF\0\0\0\0WEBP" + kind.encode() + bytes(4) + bodies[kind]


def _chunk(named: tuple[bytes, bytes]) -> bytes:
    name, body = named
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2) + body


def _tiff(orientation: int, order: str) -> bytes:
    """Two entries: the second is the orientation."""

    def number(value: int, size: int) -> bytes:
        return value.to_bytes(size, order)  # type: ignore[arg-type]  # "little" or "big"

    start = (b"II*\0" if order == "little" else b"MM\0*") + number(8, 4)
    other = number(0x010F, 2) + number(2, 2) + number(1, 4) + bytes(4)
    entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + bytes(2)
    return start + number(2, 2) + other + entry + bytes(4)
