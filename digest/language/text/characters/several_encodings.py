"""Decoding of a document in UTF-8 of which some passages are in another encoding, as planets and old databases have.

A passage is what stands between tags or quotation marks. The encoding is guessed from all wrong passages of an entry,
since a title alone has too few letters; from those of all entries, if an entry has too few, too.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice, pairwise

from digest.language.text.characters.decoding import Pieces, head_of
from digest.language.text.characters.encoding import MOST_WORDS, WORD, likeliest, wide_encoding

_ENTRY = re.compile(rb"<(?:[\w.-]+:)?(?:item|entry)\b|\"id\"\s*:", re.IGNORECASE)
_PASSAGE = re.compile(rb"[^<>\"]+|[<>\"]+")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
# A sequence of UTF-8 that has lost its end.
_CUT_OFF = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")
# The bytes beyond ASCII that tell an encoding.
_ENOUGH = 12
# A longer entry is judged in parts.
_LONGEST_ENTRY, _LONGEST_MARK = 4_000_000, 80


@dataclass(frozen=True, slots=True)
class MixedDocument:
    """A document, and the encodings of those passages that are not in UTF-8, with their numbers.

    ``texts`` yields the text from the beginning whenever it is called.
    """

    texts: Callable[[], Iterator[str]]
    passages: dict[str, int]

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.texts())


def decode_mixed(data: bytes) -> MixedDocument | None:
    """Decode a document that is not valid UTF-8, if much of it is; None if one encoding must do for all.

    Bytes that are invalid in a passage that is otherwise UTF-8 become U+FFFD.
    """
    return None if _is_valid(data) else decode_mixed_pieces(lambda: (data,))


def decode_mixed_pieces(pieces: Pieces) -> MixedDocument | None:
    """Do the same with a document that comes in pieces, which must not be valid UTF-8."""
    head = head_of(pieces)
    if head.startswith(_WIDE_MARKS) or wide_encoding(head):
        return None
    has_utf8 = False
    words: list[bytes] = []
    found: dict[str, int] = {}
    for entry in _entries(pieces):
        passages = _passages(entry)
        wrong = [passage for passage in passages if _is_wrong(passage)]
        has_utf8 = has_utf8 or any(map(_is_utf8_beyond_ascii, passages))
        if wrong:
            words += islice(_words(wrong), MOST_WORDS - len(words))
            # An entry with too few letters is in the encoding that is found at the end.
            encoding = likeliest(_words(wrong)) if _letters(wrong) >= _ENOUGH else ""
            found[encoding] = found.get(encoding, 0) + len(wrong)
    if not found or not has_utf8:
        return None
    of_all = likeliest(words)
    numbers: dict[str, int] = {}
    for encoding, number in found.items():
        numbers[encoding or of_all] = numbers.get(encoding or of_all, 0) + number
    return MixedDocument(partial(_texts, pieces, of_all), numbers)


def _texts(pieces: Pieces, of_all: str) -> Iterator[str]:
    end = b""
    for entry in _entries(pieces):
        passages = _passages(entry)
        wrong = [passage for passage in passages if _is_wrong(passage)]
        encoding = likeliest(_words(wrong)) if _letters(wrong) >= _ENOUGH else of_all
        yield "".join(passage.decode(encoding if _is_wrong(passage) else "utf-8", "replace") for passage in passages)
    for piece in pieces():
        end = (end + piece)[-4:]
    if _CUT_OFF.search(end):
        yield "\ufffd"


def _entries(pieces: Pieces) -> Iterator[bytes]:
    """Yield the document from one beginning of an entry to the next, without a sequence that has lost its end."""
    skipped = len(codecs.BOM_UTF8) if head_of(pieces).startswith(codecs.BOM_UTF8) else 0
    rest = b""
    for piece in pieces():
        rest += piece[skipped:]
        skipped -= min(skipped, len(piece))
        *entries, rest = _cut(rest)
        yield from entries
    cut_off = _CUT_OFF.search(rest, max(0, len(rest) - 4))
    yield rest[: cut_off.start()] if cut_off else rest


def _cut(data: bytes) -> list[bytes]:
    """Cut before each entry that begins, unless it begins at the end and may be something else."""
    starts = [0, *(match.start() for match in _ENTRY.finditer(data, 1) if match.end() < len(data))]
    if len(data) - starts[-1] > _LONGEST_ENTRY:
        starts.append(max(data.rfind(b"<", starts[-1] + 1, -_LONGEST_MARK), len(data) - _LONGEST_ENTRY))
    return [data[start:end] for start, end in pairwise([*starts, len(data)])]


def _passages(entry: bytes) -> list[bytes]:
    """Return the passages of an entry: a single one if it is valid UTF-8, which most are."""
    return [entry] if _is_valid(entry) else _PASSAGE.findall(entry)


def _is_valid(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_utf8_beyond_ascii(passage: bytes) -> bool:
    return not passage.isascii() and _is_valid(passage)


def _is_wrong(passage: bytes) -> bool:
    """Return whether a passage is not in UTF-8: more of it is invalid than valid beyond ASCII."""
    if _is_valid(passage):
        return False
    text = passage.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken > sum(1 for char in text if char > "\x7f") - broken


def _letters(passages: list[bytes]) -> int:
    return sum(len(_BEYOND_ASCII.findall(passage)) for passage in passages)


def _words(passages: list[bytes]) -> Iterator[bytes]:
    return (match[0] for passage in passages for match in WORD.finditer(passage))
