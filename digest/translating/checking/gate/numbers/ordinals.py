"""Check of ordinals: "the third quarter" must not become the fourth.

An ordinal may be lost, or be said with a number ("World War Two"); what is certainly wrong is another in its place.
Words that may mean something else ("a second later", "na segunda-feira") excuse an ordinal of the other side, and
accuse none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.ordinal_numbers import knows_ordinals, ordinal_numbers
from digest.language.text.numbers.roman_numbers import roman_number
from digest.language.text.numbers.spelled_out_numbers import spelled_out_numbers
from digest.language.text.patterns import NEVER
from digest.translating.checking.gate.numbers.fractions import without_fractions
from digest.translating.checking.gate.side import Side

# Some write them with the letters of Cyrillic that look alike.
_LATIN = str.maketrans("ІХ", "IX")
_ROMAN = re.compile(r"\b[IVXІХ]{1,6}\b|\b[IVX]{1,6}(?=(?:e|er|ème|è)\b)")
_FIRST = 1
_FIGURE = re.compile(r"(?<![\d.,:/])\d{1,4}(?!\d|[.,:/]\d)")


class OrdinalMention(NamedTuple):
    """An ordinal in letters: its value, its range, and whether it certainly is one."""

    value: int
    start: int
    end: int
    is_sure: bool


def same_ordinals(segment: Side, translated: Side) -> bool:
    """Return whether no ordinal of one side stands in the place of another: of "second" or "third" for "first"."""
    if not (knows_ordinals(segment.language) and knows_ordinals(translated.language)):
        return True
    segment, translated = without_fractions(segment), without_fractions(translated)
    ours, theirs = ordinals(segment), ordinals(translated)
    if not (ours or theirs):
        return True
    our_numbers, their_numbers = _numbers(segment), _numbers(translated)
    lost = _missing(ours, theirs) - (their_numbers - our_numbers).keys()
    added = _missing(theirs, ours) - (our_numbers - their_numbers).keys()
    if (_FIRST in lost and _only_says_last(translated, segment)) or (
        _FIRST in added and _only_says_last(segment, translated)
    ):
        return False
    return not (lost and added and max(*lost, *added) > 1)


def _only_says_last(side: Side, other: Side) -> bool:
    """Return whether one side says "last", and the other does not."""
    return bool(_last(side.language)[0].search(side.text)) and not _last(other.language)[1].search(other.text)


@cache
def _last(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile patterns for what is certainly the last, and for what may be."""
    known = known_language(language).ordinals
    start, end = ("", "") if language in UNSPACED_LANGUAGES else (r"(?<!\w)", r"(?!\w)")
    sure, perhaps = known.last or NEVER, "|".join(filter(None, (known.last, known.perhaps_last))) or ""
    return (
        re.compile(f"{start}(?:{sure}){end}", re.IGNORECASE),
        re.compile(f"{start}(?:{perhaps}){end}", re.IGNORECASE),
    )


@lru_cache(maxsize=8)  # Two checks read the same two texts.
def ordinals(side: Side) -> Sequence[OrdinalMention]:
    """Return the ordinals of a side in letters: words, and Roman numerals."""
    return (*(OrdinalMention(*one) for one in ordinal_numbers(side.text, side.language)), *_in_roman(side.text))


def without_shared_ordinals(segment: Side, translated: Side) -> tuple[Side, Side]:
    """Return both sides without the ordinals that both state, one of them perhaps in digits: "19th", "dix-neuvième"."""
    ours, theirs = ordinals(segment), ordinals(translated)
    if not (ours or theirs):
        return segment, translated
    our_figures, their_figures = _figures(segment), _figures(translated)
    only_ours = _values(our_figures) - _values(their_figures) - _values(ours)
    only_theirs = _values(their_figures) - _values(our_figures) - _values(theirs)
    return (
        segment.without(
            [*_spans(ours, _values(theirs) | only_theirs), *_spans(our_figures, only_ours & _values(theirs))]
        ),
        translated.without(
            [*_spans(theirs, _values(ours) | only_ours), *_spans(their_figures, only_theirs & _values(ours))]
        ),
    )


def _values(mentions: Sequence[OrdinalMention]) -> set[int]:
    return {mention.value for mention in mentions}


def _spans(mentions: Sequence[OrdinalMention], values: set[int]) -> list[tuple[int, int]]:
    return [(mention.start, mention.end) for mention in mentions if mention.value in values]


def _missing(ours: Sequence[OrdinalMention], theirs: Sequence[OrdinalMention]) -> set[int]:
    """Return the values that one side certainly states as ordinals, and the other does not."""
    return {one.value for one in ours if one.is_sure} - {one.value for one in theirs}


def _numbers(side: Side) -> Counter[int]:
    """Count the whole numbers of a side: the second war may be "War Two", but not if both sides have "two months"."""
    spelled = (int(number.value) for number in spelled_out_numbers(side.text, side.language))
    return Counter((*spelled, *(figure.value for figure in _figures(side))))


def _figures(side: Side) -> Sequence[OrdinalMention]:
    """Return the whole numbers in digits, which may be ordinals."""
    found = _FIGURE.finditer(side.with_ascii_digits)
    return [OrdinalMention(int(match[0]), *match.span(), is_sure=False) for match in found]


def _in_roman(text: str) -> Iterator[OrdinalMention]:
    for match in _ROMAN.finditer(text):
        if value := roman_number(match[0].translate(_LATIN)):
            yield OrdinalMention(value, *match.span(), is_sure=len(match[0]) > 1)
