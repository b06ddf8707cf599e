"""Folding: a text without invisible differences, and the original position of each of its characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Soft hyphens, joiners, zero-width spaces, and the byte order mark.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ALIKE = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f", " ") | dict.fromkeys("’ʼ‘＇", "'") | dict.fromkeys("\u2010\u2011", "-")
)
_FOLDED = re.compile(f"[{_UNSEEN}{''.join(map(chr, _ALIKE))}]")
# Vowels and final consonants of Korean syllables, which compose with the character before them.
_JAMO = range(0x1160, 0x1200)


class FoldedText(NamedTuple):
    """A folded text, and the original position of each of its characters; last, the end of the original."""

    text: str
    places: Sequence[int]


def fold(text: str) -> FoldedText:
    """Compose characters (NFC), drop invisible ones, and use plain spaces, apostrophes and hyphens."""
    if text.isascii() or (unicodedata.is_normalized("NFC", text) and not _FOLDED.search(text)):
        return FoldedText(text, range(len(text) + 1))
    folded: list[str] = []
    places: list[int] = []
    for place, cluster in _clusters(text):
        composed = unicodedata.normalize("NFC", cluster).translate(_ALIKE)
        folded.append(composed)
        places += [place] * len(composed)
    return FoldedText("".join(folded), (*places, len(text)))


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position of each letter, and the letter with its combining marks."""
    start, signs = 0, [""]
    for place, char in enumerate(text):
        if char in _UNSEEN:
            continue
        if signs[0] and (unicodedata.category(char)[0] == "M" or ord(char) in _JAMO):
            signs.append(char)
        else:
            yield start, "".join(signs)
            start, signs = place, [char]
    yield start, "".join(signs)
