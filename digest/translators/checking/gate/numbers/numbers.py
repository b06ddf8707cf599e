"""Check of numbers: a translation must state those of its segment, in any digits and with any separators.

Digits must stay digits, and none may be added. A number that is spelled out on one side ("two", "April", "XXI") may be
in digits on the other, or be missing there, unless it is a month. A different number is always wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

from digest.text.numbers.han_numbers import han_numbers
from digest.text.numbers.number_multipliers import knows_multipliers, multiplier_at
from digest.text.numbers.number_words import knows_number_words
from digest.text.numbers.roman_numbers import roman_number
from digest.text.numbers.spelled_out_numbers import spelled_out_numbers
from digest.translators.checking.gate.calendar.months import is_ambiguous, knows_months, may_say_month, month_names
from digest.translators.checking.gate.numbers.fractions import without_shared_fractions
from digest.translators.checking.gate.numbers.number_synonyms import may_say_number
from digest.translators.checking.gate.numbers.numerals import in_the_afternoon, meanings, scaled
from digest.translators.checking.gate.numbers.ordinals import without_shared_ordinals
from digest.translators.checking.gate.side import Side

# A sign begins a word; after another number it means "to".
_SIGN = r"(?:(?<![^\s(\[\"'«“„])(?<!\d\s)[-−–‑](?=\d))?"
_AFTER_SEPARATOR = r"[.,:'’·٫٬]\d+"
_AFTER_SPACE = r"[\u00a0\u2009\u202f]\d{3}(?!\d)"
_APART = re.compile(rf"{_SIGN}\d+(?:{_AFTER_SEPARATOR}|{_AFTER_SPACE})*")
# In many languages a space separates thousands, but in all languages also unrelated numbers.
_JOINED = re.compile(rf"{_SIGN}\d+(?:{_AFTER_SEPARATOR}|{_AFTER_SPACE}|(?: \d{{3}}(?!\d))+)*")
_MAY_JOIN = re.compile(r"\d \d{3}(?!\d)")
_HOURS = re.compile(r"(?<!\d)(\d{1,2}) ?[hч點点時时] ?(\d{2})(?!\d)(?: ?(?:min|мин|分))?")
_AFTERNOON = re.compile(r"[\s\u202f]?p\.?\s?m\b", re.IGNORECASE)
_SHORT_SCALE = re.compile(r"[\s\u202f]?([km])(?![^\W\d_])", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"[$€£¥₽₹₴₩]\s?\Z")
_MONEY_AFTER = re.compile(
    r"\s?(?:[$€£¥₽₹₴₩]|(?:euro|dollar|pound|yen|yuan|franc|rouble|ruble|rupee|peso)s?\b)", re.IGNORECASE
)
_SHORT_POWERS = {"k": 3, "m": 6}
_MONTH_SIGN = re.compile(r"\s?[月월]")
_FRACTION = re.compile(r"(?<=\d) ?([¼½¾⅐-⅞])(?![¼½¾⅐-⅞])")
_DIGIT = re.compile(r"\d")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


Kind = Literal["digits", "letters", "spelled-out", "month"]


class NumberMention(NamedTuple):
    """A number in a text: its possible values, how it is written, and its first word if it has words."""

    values: frozenset[str]
    kind: Kind = "digits"
    word: str = ""


def same_numbers(segment: Side, translated: Side) -> bool:
    """Return whether both sides state the same numbers."""
    segment, translated = without_shared_ordinals(*without_shared_fractions(segment, translated))
    if _agree_on(_JOINED, segment, translated):
        return True
    may_join = _MAY_JOIN.search(segment.text) or _MAY_JOIN.search(translated.text)
    return may_join is not None and _agree_on(_APART, segment, translated)


def _agree_on(pattern: re.Pattern[str], segment: Side, translated: Side) -> bool:
    """Return whether each number in digits has a counterpart on the other side, and no spelled-out one contradicts."""
    is_scaled = knows_multipliers(segment.language) and knows_multipliers(translated.language)
    alone, left = _unmatched(_read(segment, pattern, is_scaled), _read(translated, pattern, is_scaled))
    if any(figure.kind == "spelled-out" and not _may_be_said(figure, translated) for figure in alone):
        return False
    if (alone and left) or any(figure.kind == "digits" for figure in (*alone, *left)):
        return False
    return all(_may_stand_alone(figure, segment, translated) for figure in (*alone, *left))


def _may_stand_alone(figure: NumberMention, segment: Side, translated: Side) -> bool:
    """Return whether a spelled-out number may be missing on one side; the month of a date may not."""
    languages = (segment.language, translated.language)
    if figure.kind != "month" or not all(map(knows_months, languages)):
        return True
    number = int(min(figure.values))
    return all(may_say_month(side.words, number, languages) for side in (segment, translated))


def _may_be_said(figure: NumberMention, translated: Side) -> bool:
    """Return whether a spelled-out number is expressed differently: by "both", or unchanged as in a name ("Seven")."""
    language = translated.language
    if not knows_number_words(language) or figure.word in translated.words:
        return True
    return may_say_number(translated.words, float(min(figure.values)), language)


def _unmatched(
    ours: list[NumberMention], theirs: list[NumberMention]
) -> tuple[list[NumberMention], list[NumberMention]]:
    """Return the numbers without a counterpart; counterparts of the same kind, digits or words, are matched first.

    Otherwise the 3 of "3 euros in March" could be lost: the translation's "March" would count as its counterpart.
    """
    ours, theirs = _paired_off(
        ours, theirs, lambda figure: ((figure.kind == "digits", value) for value in figure.values)
    )
    return _paired_off(ours, theirs, lambda figure: figure.values)


def _paired_off(
    ours: list[NumberMention], theirs: list[NumberMention], keys: Callable[[NumberMention], Iterable[Hashable]]
) -> tuple[list[NumberMention], list[NumberMention]]:
    """Remove pairs that share a key; each figure is paired with the first one that is left."""
    places: dict[Hashable, deque[int]] = {}
    for place, figure in enumerate(theirs):
        for key in keys(figure):
            places.setdefault(key, deque()).append(place)
    taken: set[int] = set()
    alone = []
    for figure in ours:
        candidates = [place for key in keys(figure) for place in _first(places.get(key), taken)]
        if candidates:
            taken.add(min(candidates))
        else:
            alone.append(figure)
    return alone, [figure for place, figure in enumerate(theirs) if place not in taken]


def _first(places: deque[int] | None, taken: set[int]) -> Sequence[int]:
    """Return the first position that is not taken, if there is one."""
    while places and places[0] in taken:
        places.popleft()
    return (places[0],) if places else ()


def _read(side: Side, pattern: re.Pattern[str], is_scaled: bool) -> list[NumberMention]:
    """Return the numbers of a text, those in digits first, since spelled-out ones may more easily be missing."""
    in_digits = _in_digits(side, pattern, is_scaled) if _DIGIT.search(side.text) else ()
    return [*in_digits, *_in_letters(side)]


def _in_digits(side: Side, pattern: re.Pattern[str], is_scaled: bool) -> Iterator[NumberMention]:
    text = _FRACTION.sub(_as_decimals, _HOURS.sub(r"\1:\2", _with_ascii_digits(side.text)))
    for match in pattern.finditer(text):
        first, *others = meanings(match[0], side.language)
        if others:
            yield from map(NumberMention, (first, *others))
        elif _MONTH_SIGN.match(text, match.end()):
            yield NumberMention(first, "letters")
        else:
            yield NumberMention(_in_context(first, text, match, side.language, is_scaled))


def _as_decimals(fraction: re.Match[str]) -> str:
    """Write ½ as "·5", which means the same in all languages."""
    return "·" + f"{unicodedata.numeric(fraction[1]):.4f}"[2:].rstrip("0")


def _in_context(
    values: frozenset[str], text: str, match: re.Match[str], language: str, is_scaled: bool
) -> frozenset[str]:
    """Read a number in context: "14 million" is 14000000, "5m" may be 5000000, "3 pm" 15, and "1990s" 90."""
    end = match.end()
    if is_scaled and (power := multiplier_at(text, end, language)):
        return frozenset(scaled(value, power) for value in values)
    if short := _SHORT_SCALE.match(text, end):
        multiplied = frozenset(scaled(value, _SHORT_POWERS[short[1].lower()]) for value in values)
        return multiplied if _is_money(text, match.start(), short.end()) else values | multiplied
    if language == "en" and _AFTERNOON.match(text, end):
        return values | {in_the_afternoon(value) for value in values}
    if language == "en" and text.startswith("0s", end - 1):
        return values | {value[-2:] for value in values}
    return values


def _is_money(text: str, start: int, end: int) -> bool:
    """Return whether there is a currency before or after a number, so that the m of 5m is not a meter."""
    return bool(_MONEY_BEFORE.search(text, max(0, start - 2), start) or _MONEY_AFTER.match(text, end))


def _in_letters(side: Side) -> Iterator[NumberMention]:
    for number in spelled_out_numbers(side.text, side.language):
        kind: Kind = "spelled-out" if number.is_sure else "letters"
        yield NumberMention(frozenset((str(number.value),)), kind, number.word)
    known = _months_of(side.language)
    for word in side.words:
        figure = known.get(word) or known.get(word.lower())
        if figure:
            yield figure
        elif roman := roman_number(word):
            yield NumberMention(frozenset((str(roman),)), "letters")
    if side.is_unspaced and not knows_number_words(side.language):
        yield from (
            NumberMention(frozenset((str(number.value),)), "letters") for number in han_numbers(side.text, "zh")
        )


@cache
def _months_of(language: str) -> Mapping[str, NumberMention]:
    return {
        name: NumberMention(frozenset((str(number),)), "letters" if is_ambiguous(name) else "month")
        for name, number in month_names(language).items()
    }


def _with_ascii_digits(text: str) -> str:
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)
