"""Pieces: segments split into parts that a model can translate, and joined again.

A model is trained on single sentences, and many cannot use positions beyond the 512th token.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from digest.language.text.sentences.sentences import sentence_space, sentences
from digest.model.locale import Locale

# The best places to split a long sentence: after a clause, else after a comma, else at a space; never within 1,315.
_ENDS = (re.compile(r"[;:–—](?=\s)|[；：]"), re.compile(r"[,،](?=\s)|[，、]"), re.compile(r"(?=\s)"))
_MOST_MARKS = 8


@dataclass(frozen=True, slots=True)
class SegmentPiece:
    """A part of a segment, and the white space after it."""

    text: str
    gap: str


def split(segment: str, is_short: Callable[[str], bool]) -> tuple[SegmentPiece, ...]:
    """Split a segment into its sentences, and a sentence that is not short at its clauses.

    Everything but white space is in a piece; a segment of white space has none.
    """
    pieces: list[SegmentPiece] = []
    end = len(segment)
    for text in reversed([part for sentence in sentences(segment) for part in _parts(sentence, is_short)]):
        start = segment.rindex(text, 0, end)
        pieces.append(SegmentPiece(text, segment[start + len(text) : end]))
        end = start
    return tuple(reversed(pieces))


def join(pieces: Sequence[SegmentPiece], translated: Sequence[str], target: str) -> str:
    """Join the translated pieces with the spaces of the target language."""
    space = sentence_space(Locale(target))
    spaced = (text.strip() + _gap(piece.gap, space) for piece, text in zip(pieces, translated, strict=True))
    return "".join(spaced).strip()


def _gap(gap: str, space: str) -> str:
    return gap if "\n" in gap or (gap and space) else space


def _parts(text: str, is_short: Callable[[str], bool]) -> Iterator[str]:
    if len(text) < 2 or is_short(text):
        yield text
        return
    place = _cut(text)
    for half in (text[:place].strip(), text[place:].strip()):
        if half:
            yield from _parts(half, is_short)


def _cut(text: str) -> int:
    """Return the best place to split a text of two or more characters: in its middle half, and never at its ends."""
    middle, quarter = len(text) // 2, len(text) // 4
    for end in _ENDS:
        window = end.finditer(text, middle - quarter, min(middle + quarter, len(text) - 1))
        if places := [match.end() for match in window]:
            return min(places, key=lambda place: abs(place - middle))
    # A letter keeps its combining marks, but a text of marks alone has to be split somewhere.
    near = range(middle, min(middle + _MOST_MARKS, len(text)))
    return next((place for place in near if not unicodedata.combining(text[place])), middle)
