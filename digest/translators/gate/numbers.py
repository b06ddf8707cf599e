"""Whether a translation says the numbers of its segment, in whatever digits and with whatever separators.

Digits must stay digits: those of the segment, and no further ones. What stands in letters on one side ("two", "April",
"XXI") may stand in digits on the other, or be missing there; only to say another number is wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from digest.translators.gate.number_words import han_values, knows_scales, scale_at, values_of_word
from digest.translators.gate.numerals import in_the_afternoon, meanings, scaled
from digest.translators.gate.side import Side

# A sign stands at the beginning of a word, and not after another number, where it means "to".
_SIGN = r"(?:(?<![^\s(\[\"'«“„])(?<!\d\s)[-−–‑](?=\d))?"
_AFTER_SEPARATOR = r"[.,:'’·٫٬]\d+"
_AFTER_SPACE = r"[\u00a0\u2009\u202f]\d{3}(?!\d)"
_APART = re.compile(rf"{_SIGN}\d+(?:{_AFTER_SEPARATOR}|{_AFTER_SPACE})*")
# A plain space parts thousands in many languages, and numbers that have nothing to do with each other in all.
_JOINED = re.compile(rf"{_SIGN}\d+(?:{_AFTER_SEPARATOR}|{_AFTER_SPACE}|(?: \d{{3}}(?!\d))+)*")
_MAY_JOIN = re.compile(r"\d \d{3}(?!\d)")
_HOURS = re.compile(r"(?<!\d)(\d{1,2}) ?[hч點点時时] ?(\d{2})(?!\d)(?: ?(?:min|мин|分))?")
_AFTERNOON = re.compile(r"[\s\u202f]?p\.?\s?m\b", re.IGNORECASE)
_SHORT_SCALE = re.compile(r"[\s\u202f]?([km])(?![^\W\d_])", re.IGNORECASE)
_SHORT_POWERS = {"k": 3, "m": 6}
_MONTH_SIGN = re.compile(r"\s?[月월]")
_DIGIT = re.compile(r"\d")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


class Figure(NamedTuple):
    """A number in a text: all values that it may have, and whether it stands in letters."""

    values: frozenset[str]
    in_letters: bool = False


def same_numbers(segment: Side, translated: Side) -> bool:
    """Whether both sides say the same numbers."""
    is_scaled = knows_scales(segment.language) and knows_scales(translated.language)
    if _agree(_read(segment, _JOINED, is_scaled), _read(translated, _JOINED, is_scaled)):
        return True
    if not _MAY_JOIN.search(segment.text) and not _MAY_JOIN.search(translated.text):
        return False
    return _agree(_read(segment, _APART, is_scaled), _read(translated, _APART, is_scaled))


def _agree(ours: list[Figure], theirs: list[Figure]) -> bool:
    """Whether each number in digits has its like on the other side, and those in letters do not contradict."""
    left = list(theirs)
    alone = []
    for figure in ours:
        like = next((other for other in left if other.values & figure.values), None)
        if like:
            left.remove(like)
        else:
            alone.append(figure)
    return all(figure.in_letters for figure in (*alone, *left)) and not (alone and left)


def _read(side: Side, pattern: re.Pattern[str], is_scaled: bool) -> list[Figure]:
    """Read the numbers of a text, first those in digits: in letters, they are the easier ones to do without."""
    in_digits = _in_digits(side, pattern, is_scaled) if _DIGIT.search(side.text) else ()
    return [*in_digits, *_in_letters(side, is_scaled)]


def _in_digits(side: Side, pattern: re.Pattern[str], is_scaled: bool) -> Iterator[Figure]:
    text = _HOURS.sub(r"\1:\2", _with_ascii_digits(side.text))
    for match in pattern.finditer(text):
        first, *others = meanings(match[0], side.language)
        if others:
            yield from map(Figure, (first, *others))
        elif _MONTH_SIGN.match(text, match.end()):
            yield Figure(first, in_letters=True)
        else:
            yield Figure(_in_context(first, text, match.end(), side.language, is_scaled))


def _in_context(values: frozenset[str], text: str, end: int, language: str, is_scaled: bool) -> frozenset[str]:
    """Read a number by what stands after it: "14 million" is 14000000; "5m" may be it, "3 pm" 15, and "1990s" 90."""
    if is_scaled and (power := scale_at(text, end, language)):
        return frozenset(scaled(value, power) for value in values)
    if short := _SHORT_SCALE.match(text, end):
        return values | {scaled(value, _SHORT_POWERS[short[1].lower()]) for value in values}
    if language == "en" and _AFTERNOON.match(text, end):
        return values | {in_the_afternoon(value) for value in values}
    if language == "en" and text.startswith("0s", end - 1):
        return values | {value[-2:] for value in values}
    return values


def _in_letters(side: Side, is_scaled: bool) -> Iterator[Figure]:
    for word in side.words:
        if values := values_of_word(word, side.language):
            power = scale_at(side.text, side.text.find(word) + len(word), side.language) if is_scaled else 0
            yield Figure(frozenset(scaled(value, power) for value in values) if power else values, in_letters=True)
    if side.is_unspaced:
        yield from (Figure(frozenset((str(number),)), in_letters=True) for number in han_values(side.text))


def _with_ascii_digits(text: str) -> str:
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)
