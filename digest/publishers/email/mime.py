"""Write emails as bytes, the same for the same text (RFC 5322; RFC 2045 to 2047).

Python's ``email.message`` is not used: it corrupts one in four long subjects that mix scripts (cpython 89714 and
92081), breaks long addresses (85725), and chooses a random boundary. Only its ``Header`` encodes correctly.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.header import Header

from digest.model.item import stable_hash
from digest.text.characters.clean import clean, one_line

# RFC 5322, section 2.1.1, recommends lines of up to 78 characters; lines with encoded words may have 76.
_LINE = 76
# ASCII that needs no encoding, and that no client would decode.
_PLAIN = re.compile(r"(?:(?!=\?)[\x20-\x7e])*")
# A value may continue on the next line if that begins with a space; nothing else may follow a line break.
_VALUE = re.compile(r"(?:[\x20-\x7e]|\r\n (?=[\x21-\x7e]))*")
_QUOTED = re.compile(r'^"(.*)"$')
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def message(headers: Iterable[tuple[str, str]], text: str, html: str) -> bytes:
    """Write a message with the same content as plain text and as HTML (RFC 2046, section 5.1.4).

    The values of ``headers`` are made by the functions below or are plain tokens. Raises ValueError for a value that
    could start another header.
    """
    parts = (_part("text/plain", text), _part("text/html", html))
    boundary = _boundary(parts)
    content_type = f'multipart/alternative;\r\n boundary="{boundary}"'
    fields = (*headers, ("MIME-Version", "1.0"), ("Content-Type", content_type))
    head = "".join(_field(name, value) for name, value in fields)
    body = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return f"{head}\r\n{body}--{boundary}--\r\n".encode("ascii")


def words(name: str, text: str) -> str:
    """Return any text as the value of the header ``name``: on one line, then encoded and folded as needed."""
    line = one_line(text)
    if _PLAIN.fullmatch(line) and len(f"{name}: {line}") <= _LINE:
        return line
    return Header(line, "utf-8", maxlinelen=_LINE - 1, header_name=name).encode(linesep="\r\n")


def mailbox(name: str, sender: str) -> str:
    """Return ``Title <digest@example.org>``, or a bare address, as the value of the header ``name``."""
    title, bracket, address = sender.rpartition("<")
    if not bracket:
        return _address(sender)
    phrase = _QUOTED.sub(r"\1", one_line(title))
    return f"{_phrase(name, phrase)}\r\n <{_address(address.partition('>')[0])}>" if phrase else _address(address)


def address_of(sender: str) -> str:
    """Return the bare address of ``Title <digest@example.org>``."""
    return _address(sender.rpartition("<")[2].partition(">")[0])


def date(moment: datetime) -> str:
    """Return an aware datetime as a Date in UTC (RFC 5322, 3.3); ``strftime`` depends on the locale of the process."""
    at = moment.astimezone(UTC)
    return f"{_DAYS[at.weekday()]}, {at.day:02} {_MONTHS[at.month - 1]} {at.year:04} {at:%H:%M:%S} +0000"


def _field(name: str, value: str) -> str:
    if not _VALUE.fullmatch(value):
        raise ValueError(f"the header {name} cannot hold {value!r}")
    return f"{name}: {value}\r\n"


def _phrase(name: str, phrase: str) -> str:
    """Return a display name, encoded or quoted, but never both (RFC 2047, section 5)."""
    if _PLAIN.fullmatch(phrase) and len(f"{name}: {phrase}") <= _LINE // 2:
        return '"' + re.sub(r'([\\"])', r"\\\1", phrase) + '"'
    return Header(phrase, "utf-8", maxlinelen=_LINE - 1, header_name=name).encode(linesep="\r\n")


def _address(address: str) -> str:
    """Return an address with its domain in ASCII (RFC 5891). Raises ValueError if the domain is invalid."""
    local, _, domain = one_line(address).replace(" ", "").rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}"


def _part(media_type: str, text: str) -> str:
    """Return a part in the shorter of the two encodings that all mail servers leave unchanged (RFC 2045, section 6)."""
    lines = clean(text).removesuffix("\n") + "\n"
    content = lines.replace("\n", "\r\n").encode()
    quoted = binascii.b2a_qp(content)
    based = base64.encodebytes(content).replace(b"\n", b"\r\n")
    encoding, encoded = min(("quoted-printable", quoted), ("base64", based), key=lambda encoded: len(encoded[1]))
    head = f"Content-Type: {media_type}; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return head + encoded.decode("ascii")


def _boundary(parts: Iterable[str]) -> str:
    """Return a boundary that occurs in no part: ``=_`` occurs in neither encoding, but nothing relies on that."""
    whole = "".join(parts)
    boundary = "=_" + stable_hash(whole)
    while boundary in whole:
        boundary = "=_" + stable_hash(whole, boundary)
    return boundary
