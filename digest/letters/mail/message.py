"""Messages (RFC 5322, MIME): bytes to their headers and texts, in bounded time and memory.

Anybody can write to a mailbox, so only the beginning of a message is read: what it asks for, or why another one came
back, always stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from email.utils import getaddresses

from digest.language.text.characters.clean import one_line

# With these limits, the slowest message that was found takes 0.6 seconds.
LARGEST = 64 * 1024
_MOST_LINES = 4_000
# Python's parser takes each of them for the end of a line.
_LINE_END = re.compile(rb"\r\n|\r|\n")
# RFC 5322, section 2.1.1, with its line end.
_LONGEST_LINE = 1_000
_LONGEST_HEADER = 4_000
# The parser compares each line with the boundaries of all parts that it is in.
_DEEPEST = 20
_NESTING = re.compile(rb"boundary\s{0,9}=|content-type:\s{0,9}message/", re.IGNORECASE)
# Python decodes these in a time that grows with the square of the length.
_SLOW_CHARSETS = frozenset({"punycode", "idna"})


class _Bounded(Compat32):
    """The policy of Python's parser that takes any message, with headers that end somewhere."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[:_LONGEST_HEADER]

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the policy
        """Take bytes that are not ASCII for UTF-8 (RFC 6532)."""
        return value if value.isascii() else value.encode(errors="surrogateescape").decode(errors="replace")


def parse_message(content: bytes) -> Message:
    """Parse the beginning of a message; of one whose parts are nested too deeply, the headers alone."""
    lines = _LINE_END.split(content[:LARGEST], _MOST_LINES)[:_MOST_LINES]
    shortened = b"\n".join(line[:_LONGEST_LINE] for line in lines)
    if len(_NESTING.findall(shortened)) > _DEEPEST:
        return BytesParser(policy=_Bounded()).parsebytes(shortened, headersonly=True)
    return message_from_bytes(shortened, policy=_Bounded())


def header(message: Message, name: str) -> str:
    """Return a header as one line of text, "" if there is none."""
    return _decoded(message.get(name, ""))


def headers(message: Message, *names: str) -> tuple[str, ...]:
    """Return all headers with these names, each as one line of text."""
    return tuple(_decoded(value) for name in names for value in message.get_all(name, ()))


def addresses(message: Message, *names: str) -> tuple[str, ...]:
    """Return the addresses in headers with these names, as they are written."""
    return addresses_in(*headers(message, *names))


def addresses_in(*values: str) -> tuple[str, ...]:
    """Return the addresses in the values of headers, as they are written."""
    try:
        return tuple(address for _, address in getaddresses(list(values)) if "@" in address)
    except RecursionError:  # Comments in comments.
        return ()


def texts(message: Message) -> Iterator[tuple[str, str]]:
    """Yield the media type and the text of each part that is text, or whose parts were not found."""
    for part in message.walk():
        if not part.is_multipart() and part.get_content_maintype() in {"text", "message", "multipart"}:
            yield part.get_content_type(), text_of(part)


def text_of(part: Message) -> str:
    """Return the text of a part that has no parts."""
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    charset = part.get_content_charset("utf-8").lower()
    try:
        return payload.decode("utf-8" if charset in _SLOW_CHARSETS else charset, errors="replace")
    except (LookupError, ValueError):
        return payload.decode(errors="replace")


def _decoded(value: object) -> str:
    """Decode a header (RFC 2047), as far as it can be."""
    raw = str(value)[:_LONGEST_HEADER]
    try:
        return one_line(str(make_header(decode_header(raw))))
    except (ValueError, LookupError):  # HeaderParseError and UnicodeError are both ValueErrors.
        return one_line(raw.encode(errors="replace").decode())
