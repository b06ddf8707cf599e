"""Check of signs: a negative number must stay negative, in digits or in words."""

from __future__ import annotations

import re
from functools import cache

from digest.language.known import language as known_language
from digest.language.text.patterns import NEVER
from digest.translating.checking.gate.numbers.mentions import read_numbers
from digest.translating.checking.gate.side import Side

# A sign begins a word; after another number it means "to".
_SIGN = re.compile(r"(?<![^\s(\[\"'«“„])(?<!\d\s)[-−–‑]\Z")
_REACH = 24


def same_signs(segment: Side, translated: Side) -> bool:
    """Return whether negative numbers of one side are negative on the other: "-5", "minus 5", "5 below zero"."""
    (ours, our_others), (theirs, their_others) = _by_sign(segment), _by_sign(translated)
    if _says_negative(ours, segment) != _says_negative(theirs, translated):
        return False
    if not (ours and theirs):
        return True
    # "Below zero" may be said of any number.
    lost = (ours - theirs) & (their_others - our_others) if not _is_below_zero(translated) else ()
    added = (theirs - ours) & (our_others - their_others) if not _is_below_zero(segment) else ()
    return not (lost or added or ours.isdisjoint(theirs))


def _says_negative(values: set[str], side: Side) -> bool:
    return bool(values) or _is_below_zero(side)


def _is_below_zero(side: Side) -> bool:
    return _below_zero(side.language).search(side.text) is not None


def _by_sign(side: Side) -> tuple[set[str], set[str]]:
    """Return the values with a sign, or with a word for it before them, and all other values."""
    reading = read_numbers(side, joined=True, is_scaled=True)
    found: tuple[set[str], set[str]] = (set(), set())
    for number in reading.numbers:
        if number.kind != "month":
            found[not _is_negative(reading.text, number.start, side.language)].update(number.values)
    return found


def _is_negative(text: str, place: int, language: str) -> bool:
    before = text[max(0, place - _REACH) : place]
    return _SIGN.search(before) is not None or _minus(language).search(before) is not None


@cache
def _minus(language: str) -> re.Pattern[str]:
    words = known_language(language).numbers.minus
    start = r"(?<![^\W\d_])" if known_language(language).numbers.is_spaced else ""
    return re.compile(rf"{start}(?:{words or NEVER})[\s\u00a0]?\Z", re.IGNORECASE)


@cache
def _below_zero(language: str) -> re.Pattern[str]:
    return re.compile(known_language(language).numbers.below_zero or NEVER, re.IGNORECASE)
