"""Decode text that comes in pieces, exactly as ``encoding.decode`` decodes it as a whole."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator

from digest.text.characters.encoding import (
    JAPANESE_ESCAPE,
    LONGEST_WORD,
    MARKS,
    WORD,
    likeliest,
    wide_encoding,
)

# Yields all bytes from the beginning, whenever it is called.
Pieces = Callable[[], Iterable[bytes]]
_HEAD = 4000


def decode_pieces(pieces: Pieces) -> tuple[Iterator[str], str]:
    """Return the text in pieces, without a byte order mark, and the name of the encoding used.

    The bytes are read up to four times, since one letter near the end may tell the encoding.
    """
    head = _head(pieces)
    for mark, name in MARKS:
        if head.startswith(mark):
            return _decoded(pieces, name, len(mark)), name
    name = _encoding_of(pieces, head)
    return _decoded(pieces, name, 0), name


def _head(pieces: Pieces) -> bytes:
    head = b""
    for piece in pieces():
        head += piece
        if len(head) >= _HEAD:
            break
    return head[:_HEAD]


def _encoding_of(pieces: Pieces, head: bytes) -> str:
    """Return the name of the encoding of bytes without a byte order mark."""
    if _contains(pieces, JAPANESE_ESCAPE) and _is_valid(pieces, "iso2022_jp", head):
        return "iso2022_jp"
    if _is_valid(pieces, "utf-8", head):
        return "utf-8"
    return wide_encoding(head) or ("utf-8" if _is_mostly_utf8(pieces) else likeliest(_words(pieces)))


def _contains(pieces: Pieces, wanted: bytes) -> bool:
    end = b""
    for piece in pieces():
        if wanted in end + piece:
            return True
        end = (end + piece)[1 - len(wanted) :]
    return False


def _is_valid(pieces: Pieces, encoding: str, head: bytes) -> bool:
    """Return whether bytes are valid in an encoding, and no NULs in the text show a wider one."""
    has_nul = False
    try:
        for text in _decoded(pieces, encoding, 0, errors="strict"):
            has_nul = has_nul or "\0" in text
    except UnicodeError:
        return False
    return not has_nul or wide_encoding(head) in {"", encoding}


def _is_mostly_utf8(pieces: Pieces) -> bool:
    broken = beyond_ascii = 0
    for text in _decoded(pieces, "utf-8", 0):
        broken += text.count("\ufffd")
        beyond_ascii += len(text) - len(text.encode("ascii", "ignore"))
    return broken * 10 <= beyond_ascii


def _words(pieces: Pieces) -> Iterator[bytes]:
    """Yield the words with bytes beyond ASCII, also those that pieces cut in two."""
    rest = b""
    for piece in pieces():
        rest += piece
        # A word that starts here or later may go on in the next piece.
        undecided = max(0, len(rest) - LONGEST_WORD + 1)
        end = 0
        for match in WORD.finditer(rest):
            if match.start() >= undecided:
                break
            end = match.end()
            yield match[0]
        rest = rest[max(end, undecided) :]
    yield from (match[0] for match in WORD.finditer(rest))


def _decoded(pieces: Pieces, encoding: str, skipped: int, errors: str = "replace") -> Iterator[str]:
    """Yield the text in pieces, without the first ``skipped`` bytes; characters that pieces cut in two are whole."""
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    for piece in pieces():
        if text := decoder.decode(piece[skipped:]):
            yield text
        skipped -= min(skipped, len(piece))
    if text := decoder.decode(b"", final=True):
        yield text
