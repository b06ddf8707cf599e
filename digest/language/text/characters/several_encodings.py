"""Decoding of a document in UTF-8 of which some passages are in another encoding, as planets and old databases have.

A passage is what stands between tags or quotation marks. The encoding is guessed from all wrong passages of an entry,
since a title alone has too few letters; from those of all entries, if an entry has too few, too.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from digest.language.text.characters.encoding import MOST_WORDS, WORD, from_utf8, likeliest, wide_encoding

_ENTRY = re.compile(rb"<(?:[\w.-]+:)?(?:item|entry)\b|\"id\"\s*:", re.IGNORECASE)
_PASSAGE = re.compile(rb"[^<>\"]+|[<>\"]+")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
# A sequence of UTF-8 that has lost its end.
_CUT_OFF = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")
# The bytes beyond ASCII that tell an encoding.
_ENOUGH = 12


@dataclass(frozen=True, slots=True)
class MixedDocument:
    """The text of a document, and the encodings of those passages that are not in UTF-8, with their numbers."""

    text: str
    passages: dict[str, int]


def decode_mixed(data: bytes) -> MixedDocument | None:
    """Decode a document that is not valid UTF-8, if much of it is; None if one encoding must do for all.

    Bytes that are invalid in a passage that is otherwise UTF-8 become U+FFFD.
    """
    if _is_valid(data) or data.startswith(_WIDE_MARKS) or wide_encoding(data):
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    cut_off = _CUT_OFF.search(data, max(0, len(data) - 4))
    entries = [_passages(entry) for entry in _cut(data[: cut_off.start()] if cut_off else data)]
    wrong = [list(filter(_is_wrong, passages)) for passages in entries]
    if not any(wrong) or not any(_is_utf8_beyond_ascii(passage) for passages in entries for passage in passages):
        return None
    of_all = likeliest(islice((word for passages in wrong for word in _words(passages)), MOST_WORDS))
    texts: list[str] = []
    numbers: dict[str, int] = {}
    for passages, others in zip(entries, wrong, strict=True):
        # An entry with too few letters is in the encoding of all.
        encoding = likeliest(_words(others)) if _letters(others) >= _ENOUGH else of_all
        texts += [
            passage.decode(encoding, "replace") if _is_wrong(passage) else _of_utf8(passage) for passage in passages
        ]
        if others:
            numbers[encoding] = numbers.get(encoding, 0) + len(others)
    return MixedDocument("".join(texts) + ("\ufffd" if cut_off else ""), numbers)


def _cut(data: bytes) -> list[bytes]:
    """Cut before each entry."""
    starts = [0, *(match.start() for match in _ENTRY.finditer(data, 1))]
    return [data[start:end] for start, end in pairwise([*starts, len(data)])]


def _passages(entry: bytes) -> list[bytes]:
    """Return the passages of an entry: a single one if it is valid UTF-8, which most are."""
    return [entry] if _is_valid(entry) else _PASSAGE.findall(entry)


def _is_valid(data: bytes) -> bool:
    return from_utf8(data) is not None


def _of_utf8(passage: bytes) -> str:
    text = from_utf8(passage)
    return passage.decode("utf-8", "replace") if text is None else text


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
