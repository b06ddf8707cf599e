"""Write the header fields of emails (RFC 5322; RFC 2047).

Python's ``email.message`` is not used: it corrupts one in four long subjects that mix scripts (cpython 89714 and
92081), and breaks long addresses (85725). Only its ``Header`` encodes correctly.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import base64mime, quoprimime
from email.header import Header
from functools import lru_cache

from digest.language.text.characters.clean import one_line
from digest.language.text.mail_address import ascii_domain

# RFC 5322, section 2.1.1, recommends lines of up to 78 characters; lines with encoded words may have 76.
_LINE = 76
# ASCII that needs no encoding, and that no client would decode.
_PLAIN = re.compile(r"(?:(?!=\?)[\x20-\x7e])*")
# A value may continue on the next line if that begins with a space; nothing else may follow a line break.
_VALUE = re.compile(r"(?:[\x20-\x7e]|\r\n (?=[\x21-\x7e]))*")
# An address before whose @ there are letters beyond ASCII stands as it is (RFC 6532, section 3.2).
_ANY_SCRIPT = re.compile(r"(?:[\x20-\x7e\xa1-\u2027\u202f-\ud7ff\ue000-\U0010ffff]|\r\n (?=[\x21-\x7e]))*")
_OF_ADDRESSES = frozenset({"From", "To", "Reply-To"})
_QUOTED = re.compile(r'^"(.*)"$')
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def field(name: str, value: str) -> bytes:
    """Return a header field with its line end.

    The value is made by the functions below or is plain tokens. Raises ValueError for one that could start another
    header.
    """
    if not _VALUE.fullmatch(value) and not (name in _OF_ADDRESSES and _ANY_SCRIPT.fullmatch(value)):
        raise ValueError(f"the header {name} cannot hold {value!r}")
    return f"{name}: {value}\r\n".encode()


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
    return person(name, _QUOTED.sub(r"\1", one_line(title)), address.partition(">")[0])


def person(name: str, known_as: str, address: str) -> str:
    """Return an address as the value of the header ``name``, with the name of its owner if it is known."""
    phrase = one_line(known_as)
    return f"{_phrase(name, phrase)}\r\n <{_address(address)}>" if phrase else _address(address)


def address_of(sender: str) -> str:
    """Return the bare address of ``Title <digest@example.org>``."""
    return _address(sender.rpartition("<")[2].partition(">")[0])


def date(moment: datetime) -> str:
    """Return an aware datetime as a Date in UTC (RFC 5322, 3.3); ``strftime`` depends on the locale of the process."""
    at = moment.astimezone(UTC)
    return f"{_DAYS[at.weekday()]}, {at.day:02} {_MONTHS[at.month - 1]} {at.year:04} {at:%H:%M:%S} +0000"


def urls(*addresses: str) -> str:
    """Return those of some URLs that there are as the value of a header for lists (RFC 2369, section 2)."""
    return ",\r\n ".join(f"<{address}>" for address in addresses if address)


def _phrase(name: str, phrase: str) -> str:
    """Return a display name, encoded or quoted, but never both (RFC 2047, section 5)."""
    if _PLAIN.fullmatch(phrase) and len(f"{name}: {phrase}") <= _LINE // 2:
        return '"' + re.sub(r'([\\"])', r"\\\1", phrase) + '"'
    word = _encoded_word(phrase.encode())
    if len(f"{name}: {word}") < _LINE:
        return word
    return Header(phrase, "utf-8", maxlinelen=_LINE - 1, header_name=name).encode(linesep="\r\n")


def _encoded_word(content: bytes) -> str:
    """Return the word that ``Header`` would write, in a twentieth of its time: each reader has a name."""
    if quoprimime.header_length(content) < base64mime.header_length(content):
        return quoprimime.header_encode(content, "utf-8")
    return base64mime.header_encode(content, "utf-8")


def _address(address: str) -> str:
    """Return an address with its domain in ASCII (RFC 5891). Raises ValueError if the domain is invalid."""
    local, _, domain = one_line(address).replace(" ", "").rpartition("@")
    return f"{local}@{domain if domain.isascii() else _ascii_domain(domain)}"


_ascii_domain = lru_cache(maxsize=1024)(ascii_domain)
