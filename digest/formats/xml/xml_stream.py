"""Parse untrusted XML of any size in chunks: decoded, without forbidden characters, and without loading anything."""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from html.entities import html5
from xml.parsers import expat

from digest.errors import FormatError
from digest.language.text.characters.encoding import canonical

_HEAD = 1024
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([^"'>]{1,40})["']""")
# A byte order mark, or the first character of a document without one (XML 1.0, appendix F).
_BEGINNINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCE = re.compile(r"&#(?:(\d{1,9})|[xX]([0-9a-fA-F]{1,8}));")
_CUT_REFERENCE = re.compile(r"&#?\w{0,10}\Z")
_CUT_OFF = frozenset(
    expat.errors.codes[words] for words in (expat.errors.XML_ERROR_NO_ELEMENTS, expat.errors.XML_ERROR_UNCLOSED_TOKEN)
)
# No real tag or comment is larger.
_LARGEST_TOKEN = 4_000_000

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def parse(chunks: Iterable[bytes], name: str, start: Start, end: End, text: Text) -> Iterator[None]:
    """Call back for each element and its text; yield after each chunk.

    A document type is ignored, and nothing that it names is loaded. HTML entities are replaced by their characters.
    Control characters are dropped, as in ``formats/xml/xml.py``, since real programs write them.

    Raises FormatError, with the line, if the document is not well-formed, declares entities, or has a tag of several
    megabytes; and for each ValueError of a callback.
    """
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.EntityDeclHandler = _refuse_entity
    parser.SkippedEntityHandler = lambda entity, _: text(_meaning(entity))
    fed = 0
    try:
        for piece in _legal(_decoded(chunks, name)):
            encoded = piece.encode()
            fed += len(encoded)
            parser.Parse(encoded, False)
            if fed - parser.CurrentByteIndex > _LARGEST_TOKEN:
                raise ValueError("a tag or comment is too long")  # noqa: TRY301 - gets its line below
            yield
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise FormatError(f"{name}:{error.lineno}: {_reason(error.code)}") from error
    except ValueError as error:
        raise FormatError(f"{name}:{parser.CurrentLineNumber}: {error}") from error
    yield


def _reason(code: int) -> str:
    if code in _CUT_OFF:
        return "not XML, or truncated"
    return f"not well-formed XML ({expat.ErrorString(code)})"


def legal(text: str) -> str:
    """Return the text without the characters that XML forbids (1.0, section 2.2)."""
    return _ILLEGAL.sub("", text)


def _refuse_entity(*_: object) -> None:
    raise ValueError("declares entities, which are not safe; remove its DOCTYPE")


def _meaning(entity: str) -> str:
    if f"{entity};" not in html5:
        raise ValueError(f"unknown entity &{entity};")
    return html5[f"{entity};"]


def _decoded(chunks: Iterable[bytes], name: str) -> Iterator[str]:
    left = iter(chunks)
    head = b""
    while len(head) < _HEAD and (chunk := next(left, b"")):
        head += chunk
    encoding = _encoding(head)
    if encoding is None:
        raise FormatError(f"{name}: declares an unknown encoding; save it as UTF-8")
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        yield decoder.decode(head)
        for chunk in left:
            yield decoder.decode(chunk)
        yield decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise FormatError(f"{name}: declared as {encoding}, but is not; save it as UTF-8") from error


def _encoding(head: bytes) -> str | None:
    """Return the encoding of a document from its beginning; None if it declares an unknown one."""
    for beginning, encoding in _BEGINNINGS:
        if head.startswith(beginning):
            return encoding
    declared = _DECLARED.search(head)
    if declared is None:
        return "utf-8"
    named = canonical(declared[1].decode("ascii", "replace"))
    # Its beginning is ASCII, so its encoding cannot have two or more bytes for each letter.
    return "utf-8" if named and named.startswith(("utf-16", "utf-32")) else named


def _legal(pieces: Iterable[str]) -> Iterator[str]:
    """Drop the characters that XML forbids, and numeric references to them, even if split between two chunks."""
    held = ""
    for piece in pieces:
        whole = held + legal(piece)
        cut = _CUT_REFERENCE.search(whole)
        held = cut[0] if cut else ""
        yield _REFERENCE.sub(_legal_reference, whole.removesuffix(held))
    yield held


def _legal_reference(match: re.Match[str]) -> str:
    code = int(match[1]) if match[1] else int(match[2], 16)
    return match[0] if code <= sys.maxunicode and legal(chr(code)) else ""
