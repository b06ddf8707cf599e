"""Check email messages: headers and parts as the mail standards require."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from digest.model.finding import Finding

# RFC 5322, section 2.1.1, without the line end.
_LONGEST_LINE = 998
# RFC 5322, section 3.6; RFC 2919; RFC 2369.
_ONCE = ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "List-Id", "List-Unsubscribe")
_FIELD = rb"[!-9;-~]+:[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*"
_PART = (
    rb"--(?P=boundary)\r\nContent-Type: text/%s; charset=utf-8\r\n(?:Content-Transfer-Encoding: [\w-]+\r\n)?(?:\r\n)+"
)
# Nearly every message: a header, a text and its HTML, both without their lines. It has one match, found in linear time.
_USUAL = re.compile(
    rb"(?P<fields>(?:%s)*)" % _FIELD
    + rb'Content-Type: multipart/alternative;(?:\r\n)? boundary="(?P<boundary>[\w=]+)"\r\n\r\n'
    + _PART % b"plain"
    + _PART % b"html"
    + rb"--(?P=boundary)--(?:\r\n)*"
)
# Fields that only the parser can judge; a type would be the second one.
_RARE = frozenset({"content-type", "content-transfer-encoding", "list-unsubscribe-post"})
_NAME = re.compile(rb"^[!-9;-~]+", re.MULTILINE)


def message_findings(path: str, content: bytes) -> Iterator[Finding]:
    """Check a message (``.eml``)."""
    lines = content.split(b"\r\n")
    # Nearly every message passes at once.
    ends_alike = content.count(b"\n") == content.count(b"\r") == len(lines) - 1
    if not ends_alike or len(max(lines, key=len)) > _LONGEST_LINE:
        for number, line in enumerate(lines, 1):
            if b"\n" in line or b"\r" in line:
                yield Finding("a line does not end with CR LF", path, number, is_error=True)
                return
            if len(line) > _LONGEST_LINE:
                said = f"a line has {len(line):,} bytes; servers cut lines over 998"
                yield Finding(said, path, number, is_error=True)
    structure = b"\r\n".join(_structure(lines))
    if _is_usual(structure):
        return
    try:
        # Without a policy that parses header values: Python itself fails on some broken ones.
        message = message_from_bytes(structure)
    except (MessageError, ValueError, LookupError) as error:
        yield Finding(f"cannot be parsed as an email message: {error}", path, is_error=True)
        return
    yield from _headers(message, path)
    yield from _parts(message, path)


def _structure(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Leave out the lines of text parts, which the parser would take long for: only boundaries matter in them."""
    is_text, is_left_out = False, False
    for line in lines:
        if line.startswith(b"--"):
            is_text, is_left_out = False, False
        elif not line:
            is_left_out = is_text
        elif not is_text and line[:19].lower() == b"content-type: text/":
            is_text = True
        if not is_left_out or not line:
            yield line


def _is_usual(structure: bytes) -> bool:
    """Return whether the parser, which takes long, is certain to find no fault."""
    usual = _USUAL.fullmatch(structure)
    if not usual:
        return False
    names = Counter(name.decode().lower() for name in _NAME.findall(usual["fields"]))
    return all(names[name.lower()] == 1 for name in _ONCE) and not names.keys() & _RARE


def _headers(message: Message, path: str) -> Iterator[Finding]:
    times = Counter(name.lower() for name in message)
    for name in _ONCE:
        found = times[name.lower()]
        if found != 1:
            yield Finding(f"has {found} headers named {name}, expected 1", path, is_error=True)
    # RFC 8058, section 3.1.
    if message["List-Unsubscribe-Post"] and str(message["List-Unsubscribe"]).lower().count("<https:") != 1:
        said = "has List-Unsubscribe-Post, but not exactly one https URL in List-Unsubscribe: one click does nothing"
        yield Finding(said, path, is_error=True)
    if message.defects:
        yield Finding(f"is malformed: {type(message.defects[0]).__name__}", path, is_error=True)


def _parts(message: Message, path: str) -> Iterator[Finding]:
    kinds = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
    if kinds != ["text/plain", "text/html"]:
        yield Finding(
            f"contains {', '.join(kinds) or 'nothing'}; expected text/plain, then text/html", path, is_error=True
        )
