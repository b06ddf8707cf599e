"""Check of fractions: "two thirds" must not become one third, nor be lost. A share may be in percent: 25 %, 0.5."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache, lru_cache

from digest.language.text.numbers.fraction_words import FractionMention, fractions_in, knows_fractions
from digest.language.text.numbers.spelled_out_numbers import spelled_out_numbers
from digest.language.text.numbers.units import pattern_of
from digest.translating.checking.gate.side import Side

# "A third" may be 33 %.
_CLOSE = Fraction(1, 200)
_POINTS = str.maketrans(",٫", "..")
_HALF = Fraction(1, 2)
_WHOLE = re.compile(r"(?<![\d.,:/])\d{1,2}(?![\d:/]|[.,]\d)")
_DECIMAL = re.compile(r"(?<![\d.,])0[.,٫](\d{1,2})(?!\d)(?![.,]\d)")


def same_fractions(segment: Side, translated: Side) -> bool:
    """Return whether no fraction stands in the place of another, and none but a half is lost."""
    if not (knows_fractions(segment.language) and knows_fractions(translated.language)):
        return True
    ours, theirs = fractions(segment), fractions(translated)
    lost, added = _missing(ours, theirs, segment, translated), _missing(theirs, ours, translated, segment)
    return not lost or not (added or (_is_lost(lost, theirs, translated)))


@lru_cache(maxsize=8)  # Several checks read the same two texts.
def fractions(side: Side) -> Sequence[FractionMention]:
    """Return the fractions of a side, in words and signs."""
    return tuple(fractions_in(side.text, side.language))


def without_shared_fractions(segment: Side, translated: Side) -> tuple[Side, Side]:
    """Return both sides without the fractions that both state, in words, signs or percent."""
    ours, theirs = fractions(segment), fractions(translated)
    if not (ours or theirs):
        return segment, translated
    our_shares = [] if not theirs else [*_shares(segment)]
    their_shares = [] if not ours else [*_shares(translated)]
    return (
        segment.without(_spans(ours, [*theirs, *their_shares]) + _spans(our_shares, _sure(theirs))),
        translated.without(_spans(theirs, [*ours, *our_shares]) + _spans(their_shares, _sure(ours))),
    )


def without_fractions(side: Side) -> Side:
    """Return a side without what is certainly a fraction: "three quarters" has no number and no ordinal."""
    found = _sure(fractions(side))
    return side.without((one.start, one.end) for one in found) if found else side


def _sure(found: Sequence[FractionMention]) -> Sequence[FractionMention]:
    return [one for one in found if one.is_sure]


def _spans(own: Sequence[FractionMention], other: Sequence[FractionMention]) -> list[tuple[int, int]]:
    """Return where one side certainly states a fraction that the other states too."""
    values = {two.value for two in other}
    same = {one for one in {one.value for one in own} if any(_are_same(one, value) for value in values)}
    return [(one.start, one.end) for one in _sure(own) if one.value in same]


def _are_same(one: Fraction, other: Fraction) -> bool:
    return abs(one - other) < _CLOSE


def _missing(
    ours: Sequence[FractionMention], theirs: Sequence[FractionMention], own: Side, other: Side
) -> set[Fraction]:
    """Return the values that one side certainly states, and the other in no form."""
    missing = {one.value for one in ours if one.is_sure} - {one.value for one in theirs}
    if not missing:
        return missing
    shares, numbers = {share.value for share in _shares(other)}, _numbers(other) - _numbers(without_fractions(own))
    return {
        value
        for value in missing
        if not any(_are_same(value, share) for share in shares) and not {value.numerator, value.denominator} <= numbers
    }


def _is_lost(lost: set[Fraction], theirs: Sequence[FractionMention], other: Side) -> bool:
    """Return whether a fraction is gone for certain: a half may be in a word ("halve"), and others in percent."""
    return lost != {_HALF} and not theirs and not any(_shares(other))


def _shares(side: Side) -> Iterator[FractionMention]:
    """Yield the percentages and decimals of a side: "25 %", "0.5"."""
    text = side.with_ascii_digits
    for match in _percent(side.language).finditer(text):
        number = match["before"] or match["after"]
        yield FractionMention(Fraction(number.translate(_POINTS)) / 100, *match.span())
    for match in _DECIMAL.finditer(text):
        yield FractionMention(Fraction(f"0.{match[1]}"), *match.span())


@cache
def _percent(language: str) -> re.Pattern[str]:
    words = pattern_of("percent", language)
    number = r"\d{1,2}(?:[.,٫]\d{1,2})?"
    after = rf"(?<![\d.,:/])(?P<before>{number})[\s\u202f\u00a0]?(?:{words})"
    return re.compile(rf"{after}|(?:{words})[\s\u00a0]?(?P<after>{number})(?![\d.,:/]\d)", re.IGNORECASE)


def _numbers(side: Side) -> set[int]:
    """Return the whole numbers of a side: "two of every three" is a fraction too."""
    spelled = {int(number.value) for number in spelled_out_numbers(side.text, side.language)}
    return spelled | {int(match[0]) for match in _WHOLE.finditer(side.with_ascii_digits)}
