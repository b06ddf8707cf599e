"""Numbers as facts: in digits, in words, as ordinals, as fractions and in Roman numerals.

A value is a decimal number in ASCII. An ordinal has "ordinal 3" beside "3", since "the Second War" is also "War Two"; a
fraction has "1/4", its decimals and its percent. Words that may mean something else, and "one", are not sure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from digest.language.facts.fact import Fact
from digest.language.facts.numerals import ascii_digits, meanings, scaled
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.fraction_words import FractionMention, fractions_in
from digest.language.text.numbers.han_numbers import han_numbers
from digest.language.text.numbers.number_multipliers import multiplier_at, multiplier_end
from digest.language.text.numbers.number_words import forms_of, knows_number_words
from digest.language.text.numbers.ordinal_numbers import ordinal_numbers
from digest.language.text.numbers.roman_numbers import roman_number
from digest.language.text.numbers.spelled_out_numbers import (
    SpelledOutNumber,
    is_within,
    spelled_out_numbers,
)
from digest.language.text.numbers.units import CURRENCIES, units_beside
from digest.language.text.patterns import NEVER

# Minutes have two digits, so that 2:1 is a score, which other languages write 2-1.
_SEPARATED = r"[.,'’·٫٬]\d+|:\d\d+(?![\d:])|:\d\d+(?=:\d\d)"
_AFTER_SPACE = r"[\u00a0\u2009\u202f]\d{3}(?!\d)"
_HOURS = r"(?P<hour>(?<!\d)\d{1,2}) ?[hч點点時时] ?(?P<minute>\d{2})(?!\d)"
_PART = r"(?: ?(?P<part>[¼½¾⅐-⅞])(?![¼½¾⅐-⅞]))?"
_APART = re.compile(rf"{_HOURS}|(?P<digits>\d+(?:{_SEPARATED}|{_AFTER_SPACE})*){_PART}")
# In many languages a space separates thousands, but in all languages also unrelated numbers.
_JOINED = re.compile(rf"{_HOURS}|(?P<digits>\d+(?:{_SEPARATED}|{_AFTER_SPACE}|(?: \d{{3}}(?!\d))+)*){_PART}")
_MAY_JOIN = re.compile(r"\d \d{3}(?!\d)")
# The hundreds after thousands in a word: "12 bin 500". A space or nothing is between them.
_REST = re.compile(r"[\s\u00a0]?([1-9]\d{2})(?![\d.,:])")
# Another number after it, whose multiplier may belong to both: "from 45 to 54 thousand".
_SHARED_SCALE = re.compile(r"(?:\s?[-–—]\s?|\s[^\W\d_]{1,4}\s)\d+(?:[.,]\d+)?")
_SHORT_SCALE = re.compile(r"[\s\u202f]?([km])(?![^\W\d_])", re.IGNORECASE)
_SHORT_POWERS = {"k": 3, "m": 6}
_MONEY_BEFORE = re.compile(r"[$€£¥₽₹₴₩]\s?\Z")
_MONEY_AFTER = re.compile(r"\s?(?:[$€£¥₽₹₴₩]|(?:euro|dollar|pound|yen|yuan|franc|ruble|rupee|peso)s?\b)", re.IGNORECASE)
_AFTERNOON = re.compile(r"[\s\u202f]?p\.?\s?m\b", re.IGNORECASE)
# "The 1960s", "in den 1960er Jahren", 1960年代: the sixties.
DECADE = re.compile(r"(?:1[5-9]|20)\d0(?:s\b|er\b|['’-]?[^\W\d_]{1,8}[\s-]|年代)")
# A sign begins a word; after another number it means "to".
_SIGN = re.compile(r"(?<![^\s(\[\"'«“„])(?<!\d\s)[-−–‑]\Z")
_REACH = 24
_THOUSAND = 3
_TEN, _DOZEN = 10, 12
_SHORT = 4
_SAID_IN_MANY_WAYS = frozenset({"1", "2"})
_MONTH = re.compile(r"(?<!\d)(?:1[0-2]|0?[1-9])\s?[月월]")
# Some write them with the letters of Cyrillic that look alike.
_LATIN = str.maketrans("ІХ", "IX")
_ROMAN = re.compile(r"\b[IVXІХ]{1,6}\b|\b[IVX]{1,6}(?=(?:e|er|ème|è)\b)")


def may_join(text: str) -> bool:
    """Return whether a text has digits after a space that may belong to the number before it."""
    return _MAY_JOIN.search(text) is not None


def may_say(number: Fact, text: str, language: str) -> bool:
    """Return whether a text may say a number in words that are not read: "both", "zweitägig", "sixties"."""
    if number.values & _SAID_IN_MANY_WAYS or not knows_number_words(language):
        return True
    is_spaced, lowered = known_language(language).numbers.is_spaced, text.lower()
    forms = (form for value in number.values for form in forms_of(float(value), language))
    beginnings = [form[:-1] if len(form) > _SHORT else form for form in forms]
    return any(re.search(rf"\b{re.escape(form)}" if is_spaced else form, lowered) for form in beginnings)


@lru_cache(maxsize=64)
def number_facts(text: str, language: str, *, joined: bool = True) -> Sequence[Fact]:
    """Return the numbers of a text in order; ``joined`` if a space may part the thousands of a number."""
    ordinals = tuple(_ordinals(text, language))
    places = {(one.start, one.end) for one in ordinals}
    # "Lat osiemdziesiątych" are the eighties, not eight tenths.
    fractions = [
        one for one in fractions_in(text, language) if one.value.numerator == 1 or (one.start, one.end) not in places
    ]
    taken = sorted((one.start, one.end) for one in fractions if one.is_sure)
    ordinals = tuple(one for one in ordinals if not is_within(one.start, one.end, taken))
    taken = sorted((*taken, *((one.start, one.end) for one in ordinals)))
    plain = ascii_digits(text)
    numbers = (*_in_digits(plain, language, _JOINED if joined else _APART), *_in_words(plain, language))
    cardinals = [one for one in numbers if not is_within(one.start, one.end, taken)]
    found = (*map(_fraction, fractions), *ordinals, *_signed(cardinals, plain, language))
    return tuple(sorted(found, key=lambda fact: (fact.start, -fact.end)))


def _fraction(one: FractionMention) -> Fact:
    share = one.value
    percent = {round(float(share * 100), digits) for digits in (0, 1, 2)} | {int(share * 100)}
    values = {f"{share.numerator}/{share.denominator}", *(_plain(round(float(share), digits)) for digits in (2, 3, 4))}
    values |= {f"{_plain(each)} percent" for each in percent}
    return Fact("number", frozenset(values), one.start, one.end, one.is_sure)


def _plain(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _ordinals(text: str, language: str) -> Iterator[Fact]:
    for one in ordinal_numbers(text, language):
        values = frozenset((str(one.value), f"ordinal {one.value}"))
        yield Fact("number", values, one.start, one.end, one.is_sure)
    for match in _ROMAN.finditer(text):
        if value := roman_number(match[0].translate(_LATIN)):
            values = frozenset((str(value), f"ordinal {value}"))
            yield Fact("number", values, *match.span(), is_sure=len(match[0]) > 1)


def _in_digits(text: str, language: str, pattern: re.Pattern[str]) -> Iterator[Fact]:
    place = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        if start < place or _MONTH.match(text, start):
            continue
        if match["hour"]:
            yield Fact("number", meanings(f"{match['hour']}:{match['minute']}", language)[0], start, end)
            continue
        first, *others = meanings(match["digits"], language)
        if others:
            yield from (Fact("number", values, start, end) for values in (first, *others))
            continue
        if match["part"]:
            first = frozenset(f"{value}{_decimals(match['part'])}" for value in first)
        values = _in_context(_scalable(first, match, language), match, language)
        place = multiplier_end(text, end, language)
        if short := _millions_of_money(match):
            place = short.end()
        if place > end and (rest := _REST.match(text, place)):
            values, place = frozenset(_plus(value, rest[1]) for value in values), rest.end()
        yield Fact("number", values, start, place, is_sure=not _is_unit(values, match, language))


def _is_unit(values: frozenset[str], match: re.Match[str], language: str) -> bool:
    """Return whether a number is one of a currency, which other languages name without a number: "the dollar"."""
    return "1" in values and not CURRENCIES.isdisjoint(units_beside(match.string, *match.span(), language))


def _decimals(sign: str) -> str:
    return f"{unicodedata.numeric(sign):.4f}"[1:].rstrip("0")


def _scalable(values: frozenset[str], match: re.Match[str], language: str) -> frozenset[str]:
    """Read "1.250 millones" as thousands, where the comma is the decimal sign: nobody writes three decimals of them."""
    if len(values) == 1 or "." not in match[0] or not known_language(language).point_parts_thousands:
        return values
    is_multiplied = multiplier_at(match.string, match.end(), language) > _THOUSAND
    return frozenset(value for value in values if "." not in value) if is_multiplied else values


def _plus(value: str, rest: str) -> str:
    """Add the rest of a number that has its thousands in a word: "12 bin 500"."""
    return f"{value[:-3]}{rest}" if value.endswith("000") and value.isdecimal() else value


def _in_context(values: frozenset[str], match: re.Match[str], language: str) -> frozenset[str]:
    """Read a number in context: "14 million" is 14000000, "5m" may be 5000000, and "1990s" 90."""
    text, (start, end) = match.string, match.span()
    if power := multiplier_at(text, end, language):
        return frozenset(scaled(value, power) for value in values)
    if short := _SHORT_SCALE.match(text, end):
        multiplied = frozenset(scaled(value, _SHORT_POWERS[short[1].lower()]) for value in values)
        return multiplied if _millions_of_money(match) else values | multiplied
    shared = _SHARED_SCALE.match(text, end)
    if shared and (power := multiplier_at(text, shared.end(), language)):
        return values | {scaled(value, power) for value in values}
    if language == "en" and _AFTERNOON.match(text, end):
        return values | {value for hour in values for value in _in_the_afternoon(hour)}
    return values | {value[-2:] for value in values} if DECADE.match(text, start) else values


def _millions_of_money(match: re.Match[str]) -> re.Match[str] | None:
    """Return the m of "5m euros" or "$5m", which is no meter; None without a currency before or after it."""
    text, (start, end) = match.string, match.span()
    short = _SHORT_SCALE.match(text, end)
    is_money = _MONEY_BEFORE.search(text, max(0, start - 2), start) or (short and _MONEY_AFTER.match(text, short.end()))
    return short if is_money else None


def _in_the_afternoon(value: str) -> Iterator[str]:
    """Yield an afternoon hour on the 24-hour clock: 3.30 is 15.30."""
    hour, point, minutes = value.partition(".")
    if len(hour) < 3 and int(hour) < 12:
        yield f"{int(hour) + 12}{point}{minutes}"


def _in_words(text: str, language: str) -> Iterator[Fact]:
    spelled = {number.end: number for number in spelled_out_numbers(text, language)}
    yield from _collective(text, language, spelled)
    yield from _with_half(text, language, spelled)
    for number in spelled.values():
        yield Fact("number", frozenset((str(number.value),)), number.start, number.end, number.is_sure)
    for pattern, value in ((_duals(language), "2"), (_one(language), "1")):
        for match in pattern.finditer(text) if pattern else ():
            yield Fact("number", frozenset((value,)), match.start("word"), match.end(), is_sure=False)
    if not knows_number_words(language):
        for han in han_numbers(text, "zh"):
            yield Fact("number", frozenset((str(han.value),)), han.start, han.end, is_sure=False)


def _collective(text: str, language: str, spelled: dict[int, SpelledOutNumber]) -> Iterator[Fact]:
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
        yield Fact("number", frozenset(str(int(count * one)) for one in values), start, match.end(), is_sure=False)


def _with_half(text: str, language: str, spelled: dict[int, SpelledOutNumber]) -> Iterator[Fact]:
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
        yield Fact("number", frozenset((f"{value}.5",)), start, end, is_sure=False)


def _is_bare(text: str, start: int, noun: str, language: str) -> bool:
    """Return whether a noun with a half after it needs no word for one before it: "año y medio"."""
    is_counted = text[max(0, start - 2) : start].rstrip()[-1:].isdigit()
    return not is_counted and noun.lower() in known_language(language).amounts.halved.split("|")


def _signed(numbers: Sequence[Fact], text: str, language: str) -> Iterator[Fact]:
    """Give numbers their signs: "-5", "minus five"; without one, "below zero" may be said of any number of the text."""
    minus, below_zero = _signs(language)
    before = [text[max(0, number.start - _REACH) : number.start] for number in numbers]
    are_negative = [bool(_SIGN.search(words) or minus.search(words)) for words in before]
    is_open = not any(are_negative) and below_zero.search(text) is not None
    for number, is_negative in zip(numbers, are_negative, strict=True):
        negative = frozenset(f"-{value}" for value in number.values) if is_negative or is_open else frozenset()
        yield replace(number, values=negative if is_negative else number.values | negative)


@cache
def _signs(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = known_language(language).numbers
    start = r"(?<![^\W\d_])" if words.is_spaced else ""
    minus = re.compile(rf"{start}(?:{words.minus or NEVER})[\s\u00a0]?\Z", re.IGNORECASE)
    return minus, re.compile(words.below_zero or NEVER, re.IGNORECASE)


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
def _one(language: str) -> re.Pattern[str] | None:
    """Compile a pattern for words for one, which may also be articles."""
    known = known_language(language)
    if not known.numbers.is_spaced:
        return re.compile(f"(?P<word>{known.amounts.one})") if known.amounts.one else None
    forms = "|".join(map(re.escape, sorted(forms_of(1, language), key=len, reverse=True)))
    prefixes = "|".join(known.numbers.prefixes.split())
    return (
        re.compile(rf"(?<!\w)(?:{prefixes or NEVER}){{0,2}}(?P<word>{forms})(?!\w)", re.IGNORECASE) if forms else None
    )
