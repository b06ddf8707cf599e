"""Numbers of a text: in digits, spelled out, as months and in Roman numerals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.han_numbers import han_numbers
from digest.language.text.numbers.number_multipliers import multiplier_at, multiplier_end
from digest.language.text.numbers.number_words import knows_number_words
from digest.language.text.numbers.roman_numbers import roman_number
from digest.language.text.numbers.spelled_out_numbers import SpelledOutNumber, spelled_out_numbers
from digest.language.text.numbers.units import units_beside
from digest.language.text.patterns import NEVER
from digest.translating.checking.gate.calendar.months import is_ambiguous, month_names
from digest.translating.checking.gate.numbers.numerals import in_the_afternoon, meanings, scaled
from digest.translating.checking.gate.side import Side

_AFTER_SEPARATOR = r"[.,:'’·٫٬]\d+"
_AFTER_SPACE = r"[\u00a0\u2009\u202f]\d{3}(?!\d)"
_APART = re.compile(rf"\d+(?:{_AFTER_SEPARATOR}|{_AFTER_SPACE})*")
# In many languages a space separates thousands, but in all languages also unrelated numbers.
_JOINED = re.compile(rf"\d+(?:{_AFTER_SEPARATOR}|{_AFTER_SPACE}|(?: \d{{3}}(?!\d))+)*")
_MAY_JOIN = re.compile(r"\d \d{3}(?!\d)")
_HOURS = re.compile(r"(?<!\d)(\d{1,2}) ?[hч點点時时] ?(\d{2})(?!\d)(?: ?(?:min|мин|分))?")
# Minutes have two digits, so that 2:1 is a score, which other languages write 2-1.
_SCORE = re.compile(r"(?<![\d:.,])(\d{1,3}):(\d)(?![\d:])")
# The hundreds after thousands in a word: "12 bin 500". A space or nothing is between them.
_REST = re.compile(r"[\s\u00a0]?([1-9]\d{2})(?![\d.,:])")
# Another number after it, whose multiplier may belong to both: "from 45 to 54 thousand".
_SHARED_SCALE = re.compile(r"(?:\s?[-–—]\s?|\s[^\W\d_]{1,4}\s)\d+(?:[.,]\d+)?")
_AFTERNOON = re.compile(r"[\s\u202f]?p\.?\s?m\b", re.IGNORECASE)
_SHORT_SCALE = re.compile(r"[\s\u202f]?([km])(?![^\W\d_])", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"[$€£¥₽₹₴₩]\s?\Z")
_MONEY_AFTER = re.compile(
    r"\s?(?:[$€£¥₽₹₴₩]|(?:euro|dollar|pound|yen|yuan|franc|rouble|ruble|rupee|peso)s?\b)", re.IGNORECASE
)
_THOUSAND = 3
_TEN, _DOZEN = 10, 12
_SHORT_POWERS = {"k": 3, "m": 6}
_MONTH_SIGN = re.compile(r"\s?[月월]")
_FRACTION = re.compile(r"(?<=\d) ?([¼½¾⅐-⅞])(?![¼½¾⅐-⅞])")
_DIGIT = re.compile(r"\d")

Kind = Literal["digits", "letters", "spelled-out", "month"]


class NumberMention(NamedTuple):
    """A number in a text: its possible values, how it is written, its first word if it has words, and its range.

    The range includes a multiplier: the whole of "14 million".
    """

    values: frozenset[str]
    kind: Kind = "digits"
    word: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class NumberReading:
    """The numbers of a text, those in digits first, and the text in which their ranges count."""

    text: str
    numbers: tuple[NumberMention, ...]


def may_join(side: Side) -> bool:
    """Return whether a text has digits after a space that may belong to the number before it."""
    return _MAY_JOIN.search(side.text) is not None


@lru_cache(maxsize=32)  # Several checks read the same two texts.
def read_numbers(side: Side, *, joined: bool, is_scaled: bool) -> NumberReading:
    """Read the numbers of a text; ``joined`` if a space may part thousands, ``is_scaled`` to apply multipliers."""
    text = _SCORE.sub(r"\1-\2", _HOURS.sub(r"\1:\2", side.with_ascii_digits))
    text = _FRACTION.sub(_as_decimals, text)
    in_digits = _in_digits(text, side, _JOINED if joined else _APART, is_scaled) if _DIGIT.search(text) else ()
    return NumberReading(text, (*in_digits, *_in_letters(text, side)))


@lru_cache(maxsize=8)
def has_multiplier(side: Side) -> bool:
    """Return whether a number in digits has a multiplier: "14 million"."""
    text = side.with_ascii_digits
    return any(multiplier_at(text, match.end(), side.language) for match in _APART.finditer(text))


def _in_digits(text: str, side: Side, pattern: re.Pattern[str], is_scaled: bool) -> Iterator[NumberMention]:
    place = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        if start < place:
            continue
        first, *others = meanings(match[0], side.language)
        if others:
            yield from (NumberMention(values, start=start, end=end) for values in (first, *others))
        elif _MONTH_SIGN.match(text, end):
            yield NumberMention(first, "letters", start=start, end=end)
        else:
            values = _in_context(_scalable(first, match, side.language), text, match, side.language, is_scaled)
            place = multiplier_end(text, end, side.language)
            if is_scaled and place > end and (rest := _REST.match(text, place)):
                values, place = frozenset(_plus(value, rest[1]) for value in values), rest.end()
            yield NumberMention(values, start=start, end=place)


def _scalable(values: frozenset[str], match: re.Match[str], language: str) -> frozenset[str]:
    """Read "1.250 millones" as thousands, where the comma is the decimal sign: nobody writes three decimals of them."""
    if len(values) == 1 or "." not in match[0] or not known_language(language).point_parts_thousands:
        return values
    is_multiplied = multiplier_at(match.string, match.end(), language) > _THOUSAND
    return frozenset(value for value in values if "." not in value) if is_multiplied else values


def _plus(value: str, rest: str) -> str:
    """Add the rest of a number that has its thousands in a word: "12 bin 500"."""
    return f"{value[:-3]}{rest}" if value.endswith("000") and value.isdecimal() else value


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
    shared = _SHARED_SCALE.match(text, end)
    if is_scaled and shared and (power := multiplier_at(text, shared.end(), language)):
        return values | {scaled(value, power) for value in values}
    if language == "en" and _AFTERNOON.match(text, end):
        return values | {in_the_afternoon(value) for value in values}
    if language == "en" and text.startswith("0s", end - 1):
        return values | {value[-2:] for value in values}
    return values


def _is_money(text: str, start: int, end: int) -> bool:
    """Return whether there is a currency before or after a number, so that the m of 5m is not a meter."""
    return bool(_MONEY_BEFORE.search(text, max(0, start - 2), start) or _MONEY_AFTER.match(text, end))


def _in_letters(text: str, side: Side) -> Iterator[NumberMention]:
    language = side.language
    spelled = {number.end: number for number in spelled_out_numbers(text, language)}
    yield from _collective(text, language, spelled)
    yield from _with_half(text, language, spelled)
    for number in spelled.values():
        kind: Kind = "spelled-out" if number.is_sure else "letters"
        yield NumberMention(frozenset((str(number.value),)), kind, number.word, number.start, number.end)
    if duals := _duals(language):
        for match in duals.finditer(text):
            yield NumberMention(frozenset("2"), "letters", match["word"], match.start("word"), match.start("word"))
    known = _months_of(language)
    for match in WORD.finditer(text):
        word, (start, end) = match[0], match.span()
        if figure := known.get(word) or known.get(word.lower()):
            yield figure._replace(start=start, end=end)
        elif roman := roman_number(word):
            yield NumberMention(frozenset((str(roman),)), "letters", start=start, end=end)
    if side.is_unspaced and not knows_number_words(language):
        yield from (
            NumberMention(frozenset((str(number.value),)), "letters", start=number.start, end=number.end)
            for number in han_numbers(text, "zh")
        )


def _collective(text: str, language: str, spelled: dict[int, SpelledOutNumber]) -> Iterator[NumberMention]:
    """Yield collective numbers such as "dozen", with the number before them, which is taken out of the others."""
    pattern = _collectives(language)
    for match in pattern.finditer(text) if pattern else ():
        kind, _, value = (match.lastgroup or "").partition("_")
        one, start, count = int(value), match.start(), 1.0
        if counted := spelled.pop(start - 1, None) or spelled.pop(start, None):
            count, start = counted.value, counted.start
        elif kind == "counted":
            continue
        values = {one, _DOZEN} if one == _TEN else {one}
        yield NumberMention(frozenset(str(int(count * one)) for one in values), "letters", match[0], start, match.end())


def _with_half(text: str, language: str, spelled: dict[int, SpelledOutNumber]) -> Iterator[NumberMention]:
    """Yield numbers whose half comes after the noun: "an hour and a half", "deux heures et demie", 两个半小时."""
    pattern = _half_after(language)
    for match in pattern.finditer(text) if pattern else ():
        noun = match.start("noun")
        count = spelled.pop(noun - 1, None) or spelled.pop(noun, None)
        is_one = match["one"] or _duals(language) or _is_bare(text, noun, match["noun"], language)
        if not (count or is_one) or (count and count.value % 1):
            continue
        value, start = (count.value, count.start) if count else (1, match.start())
        # The noun is the unit, except a counter before it.
        end = (count.end if count else noun) if units_beside(text, noun, noun, language) else match.end()
        yield NumberMention(frozenset((f"{value}.5",)), "letters", match["noun"], start, end)


def _is_bare(text: str, start: int, noun: str, language: str) -> bool:
    """Return whether a noun with a half after it needs no word for one before it: "año y medio"."""
    is_counted = text[max(0, start - 2) : start].rstrip()[-1:].isdigit()
    return not is_counted and noun.lower() in known_language(language).amounts.halved.split("|")


@cache
def _half_after(language: str) -> re.Pattern[str] | None:
    known = known_language(language).amounts
    if not known.and_half:
        return None
    one = known.one or NEVER
    if language in UNSPACED_LANGUAGES:
        return re.compile(rf"(?P<one>{one})?(?P<noun>{known.halved}){known.and_half}")
    return re.compile(
        rf"(?:(?P<one>(?<!\w)(?:{one}))\s?)?(?P<noun>(?<!\w)[^\W\d_]+)\s(?:{known.and_half})(?!\w)", re.IGNORECASE
    )


@cache
def _collectives(language: str) -> re.Pattern[str] | None:
    known = known_language(language).amounts
    single = [f"(?P<value_{value}>{forms})" for value, forms in known.collectives.items()]
    counted = [f"(?P<counted_{value}>{forms})" for value, forms in known.counted_collectives.items()]
    forms = "|".join((*single, *counted))
    start, end = ("", "") if language in UNSPACED_LANGUAGES else (r"(?<!\w)", r"(?!\w)")
    return re.compile(f"{start}(?:{forms}){end}", re.IGNORECASE) if forms else None


@cache
def _duals(language: str) -> re.Pattern[str] | None:
    known = known_language(language).amounts
    return re.compile(rf"(?<!\w){known.attached}(?P<word>(?:{known.duals}))(?!\w)") if known.duals else None


@cache
def _months_of(language: str) -> Mapping[str, NumberMention]:
    return {
        name: NumberMention(frozenset((str(number),)), "letters" if is_ambiguous(name) else "month")
        for name, number in month_names(language).items()
    }
