"""Write emails as bytes, the same for the same text (RFC 2045 and 2046).

Python's ``email.message`` is not used: it chooses a random boundary, and has other faults (``fields.py``).
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from math import ceil
from typing import Literal

from digest.language.text.characters.clean import clean
from digest.model.item import stable_hash
from digest.publishing.email.fields import field

Encoding = Literal["quoted-printable", "base64"]


def message(headers: Iterable[tuple[str, str]], text: str, html: str) -> bytes:
    """Write a message with the same content as plain text and as HTML (RFC 2046, section 5.1.4).

    The values of ``headers`` are made by the functions of ``fields.py`` or are plain tokens. Raises ValueError for a
    value that could start another header.
    """
    contents = (("text/plain", content_of(text)), ("text/html", content_of(html)))
    parts = [_part(media_type, content) for media_type, content in contents]
    boundary = boundary_for(b"".join(parts))
    head = b"".join(field(name, value) for name, value in (*headers, *structure(boundary)))
    body = b"".join(b"--%b\r\n%b\r\n" % (boundary.encode(), part) for part in parts)
    return b"%b\r\n%b--%b--\r\n" % (head, body, boundary.encode())


def structure(boundary: str) -> tuple[tuple[str, str], ...]:
    """Return the headers of a message whose parts this boundary separates."""
    content_type = f'multipart/alternative;\r\n boundary="{boundary}"'
    return (("MIME-Version", "1.0"), ("Content-Type", content_type))


def content_of(text: str) -> bytes:
    """Return the content of a part: clean lines, each with its line end."""
    return (clean(text).removesuffix("\n") + "\n").replace("\n", "\r\n").encode()


def part_head(media_type: str, encoding: Encoding) -> bytes:
    """Return the headers of a part, and the empty line after them."""
    return (f"Content-Type: {media_type}; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n").encode()


def _part(media_type: str, content: bytes) -> bytes:
    """Return a part with its content in the shorter encoding."""
    whole = quoted(content)
    if len(whole) <= length_based(content):
        return part_head(media_type, "quoted-printable") + whole
    return part_head(media_type, "base64") + based(content)


def encoding_of(content: bytes) -> Encoding:
    """Return the shorter of the two encodings that all mail servers leave unchanged (RFC 2045, section 6)."""
    return "quoted-printable" if len(quoted(content)) <= length_based(content) else "base64"


def length_based(content: bytes) -> int:
    """Return the length of a content as base64: four letters for three bytes, and a line end after 57 bytes."""
    return 4 * ceil(len(content) / 3) + 2 * ceil(len(content) / 57)


def quoted(content: bytes) -> bytes:
    """Return whole lines as quoted-printable; each is encoded for itself."""
    return binascii.b2a_qp(content)


def based(content: bytes) -> bytes:
    """Return a content as lines of base64."""
    return base64.encodebytes(content).replace(b"\n", b"\r\n")


def boundary_for(parts: bytes) -> str:
    """Return a boundary that the parts do not contain: ``=_`` occurs in neither encoding, but nothing relies on it."""
    whole = parts.decode("ascii")
    boundary = "=_" + stable_hash(whole)
    while boundary in whole:
        boundary = "=_" + stable_hash(whole, boundary)
    return boundary
