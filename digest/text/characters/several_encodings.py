"""Decoding of a document in UTF-8 of which some passages are in another encoding, as planets and old databases have.

A passage is what stands between tags or quotation marks. The encoding is guessed from all wrong passages of an entry,
since a title alone has too few letters; from those of all entries, if an entry has too few, too.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from digest.text.characters.encoding import WORD, likeliest, wide_encoding

_ENTRY = re.compile(rb"<(?:[\w.-]+:)?(?:item|entry)\b|\"id\"\s*:", re.IGNORECASE)
_PASSAGE = re.compile(rb"[^<>\"]+|[<>\"]+")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
# A sequence of UTF-8 that has lost its end.
_CUT_OFF = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")
# The bytes beyond ASCII that tell an encoding.
_ENOUGH = 12


@dataclass(frozen=True, slots=True)
class Mixed:
    """The text of a document, and the encodings of those passages that are not in UTF-8, with their numbers."""

    text: str
    passages: dict[str, int]


def decode_mixed(data: bytes) -> Mixed | None:
    """Decode a document that is not valid UTF-8, if much of it is; None if one encoding must do for all.

    Bytes that are invalid in a passage that is otherwise UTF-8 become U+FFFD.
    """
    if _is_valid(data) or data.startswith(_WIDE_MARKS) or wide_encoding(data):
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    end = _CUT_OFF.search(data, max(0, len(data) - 4))
    entries = [_passages(entry) for entry in _entries(data[: end.start()] if end else data)]
    wrong = [[passage for passage in entry if _is_wrong(passage)] for entry in entries]
    if not any(wrong) or not any(_is_utf8_beyond_ascii(passage) for entry in entries for passage in entry):
        return None
    of_all = _guess([passage for entry in wrong for passage in entry])
    found: dict[str, int] = {}
    parts: list[str] = []
    for entry, wrong_here in zip(entries, wrong, strict=True):
        encoding = _guess(wrong_here) if _letters(wrong_here) >= _ENOUGH else of_all
        parts += (passage.decode(encoding if _is_wrong(passage) else "utf-8", "replace") for passage in entry)
        if wrong_here:
            found[encoding] = found.get(encoding, 0) + len(wrong_here)
    return Mixed("".join(parts) + ("\ufffd" if end else ""), found)


def _entries(data: bytes) -> Iterator[bytes]:
    starts = [0, *(match.start() for match in _ENTRY.finditer(data)), len(data)]
    return (data[start:end] for start, end in pairwise(starts))


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


def _guess(passages: list[bytes]) -> str:
    return likeliest(match[0] for passage in passages for match in WORD.finditer(passage))
