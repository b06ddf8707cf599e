"""Decode text that comes in pieces, exactly as ``encoding.decode`` decodes it as a whole."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterable, Iterator

from digest.language.text.characters.encoding import (
    JAPANESE_ESCAPE,
    LONGEST_WORD,
    MARKS,
    WORD,
    likeliest,
    order_of,
    wide_encoding,
)

# Yields all bytes from the beginning, whenever it is called.
Pieces = Callable[[], Iterable[bytes]]
_HEAD = 4000
# Without a byte order mark, a whole text is decoded in the order of the machine's bytes, but no decoder of pieces does.
_NATIVE = {name: f"{name}-{'le' if sys.byteorder == 'little' else 'be'}" for name in ("utf-16", "utf-32")}


def decode_pieces(pieces: Pieces, declared: str | None = None) -> tuple[Iterator[str], str]:
    """Return the text in pieces, without a byte order mark, and the name of the encoding used.

    The bytes are read up to five times, since one letter near the end may tell the encoding.
    """
    name = encoding_of(pieces, declared)
    return decoded(pieces, name), name


def encoding_of(pieces: Pieces, declared: str | None = None) -> str:
    """Return the name of the encoding of bytes that may be ``declared`` to be in one."""
    head = head_of(pieces)
    for mark, name in MARKS:
        if head.startswith(mark):
            return name
    for name in order_of(declared, has_escape=contains(pieces, JAPANESE_ESCAPE)):
        if _is_valid(pieces, name, head):
            return name
    return wide_encoding(head) or ("utf-8" if _is_mostly_utf8(pieces) else likeliest(_words(pieces)))


def decoded(pieces: Pieces, encoding: str) -> Iterator[str]:
    """Yield the text of bytes in an encoding, without a byte order mark."""
    head = head_of(pieces)
    return _decoded(pieces, encoding, next((len(mark) for mark, _ in MARKS if head.startswith(mark)), 0))


def is_valid(pieces: Pieces, encoding: str) -> bool:
    """Return whether bytes are valid in an encoding, and no NULs in the text show a wider one."""
    return _is_valid(pieces, encoding, head_of(pieces))


def head_of(pieces: Pieces) -> bytes:
    """Return the first bytes, enough to recognize UTF-16."""
    head = b""
    for piece in pieces():
        head += piece
        if len(head) >= _HEAD:
            break
    return head[:_HEAD]


def contains(pieces: Pieces, wanted: bytes) -> bool:
    """Return whether bytes in pieces contain others, also where pieces cut them in two."""
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
    except (UnicodeError, LookupError):
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
    decoder = codecs.getincrementaldecoder(_NATIVE.get(encoding, encoding))(errors)
    for piece in pieces():
        if text := decoder.decode(piece[skipped:]):
            yield text
        skipped -= min(skipped, len(piece))
    if text := decoder.decode(b"", final=True):
        yield text
