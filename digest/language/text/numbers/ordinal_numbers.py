"""Ordinal numbers in words: "third", "twenty-first", "dwudziesty pierwszy", 第三."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from digest.language.known import language as known_language
from digest.language.text.characters.combining_marks import without_marks
from digest.language.text.numbers.han_numbers import han_numbers
from digest.language.text.numbers.number_words import plain_form, without_prefixes
from digest.language.text.numbers.spelled_out_numbers import WORD, is_within, spelled_out_numbers
from digest.language.text.patterns import NEVER

_GAP = re.compile(r"[\s\u200c]{1,2}|[-‐‑]")
_NO_ENDING = "-"
# "One thousand nine hundred and eighty-fourth".
_MOST_WORDS_BEFORE = 8


class OrdinalNumber(NamedTuple):
    """An ordinal: its value, its range, and whether it certainly is one; "second" may be a time."""

    value: int
    start: int
    end: int
    is_sure: bool = True


class _Token(NamedTuple):
    """A word: its values as an ordinal (none if it is not), and its range."""

    form: str
    value: int
    start: int
    end: int


def ordinal_numbers(text: str, language: str) -> Sequence[OrdinalNumber]:
    """Return the ordinals of a text that are in words, from first on; none if those of the language are not known."""
    found = [*_in_words(text, language), *_in_phrases(text, language), *_in_han(text, language)]
    pattern = _unsure(language) if found else None
    doubts = [match.span() for match in pattern.finditer(text)] if pattern else []
    return [one._replace(is_sure=False) if is_within(one.start, one.end, doubts) else one for one in found]


def _in_words(text: str, language: str) -> Iterator[OrdinalNumber]:
    if not known_language(language).ordinals.small:
        return
    tokens = [
        _Token(form := plain_form(match[0]), _value(form, language), *match.span()) for match in WORD.finditer(text)
    ]
    place = 0
    while place < len(tokens):
        words, value = _phrase_at(tokens, place, text, language)
        if value:
            before = tokens[max(0, place - _MOST_WORDS_BEFORE) : place]
            yield _composed(value, tokens[place : place + words], before, text, language)
        place += words


def _phrase_at(tokens: Sequence[_Token], place: int, text: str, language: str) -> tuple[int, int]:
    """Return the number of words of the ordinal at a word, and its value; 0 if there is none."""
    token = tokens[place]
    if place + 1 == len(tokens) or not _are_joined(text, token, tokens[place + 1]):
        return 1, token.value
    if value := _value(f"{token.form}_{tokens[place + 1].form}", language):
        return 2, value
    return _with_tens_after(token.value, tokens[place + 1], language)


def _with_tens_after(value: int, following: _Token, language: str) -> tuple[int, int]:
    """Add the tens after an ordinal ("third and twenty"), or those of a longer ordinal ("decimo terzo")."""
    if 0 < value < 10 and (tens := _tens_after(language).get(following.form)):
        return 2, value + tens
    if value and value % 10 == 0 and 0 < following.value < value and following.value < 10:
        return 2, value + following.value
    return 1, value


def _composed(value: int, own: Sequence[_Token], before: Sequence[_Token], text: str, language: str) -> OrdinalNumber:
    """Add the number before an ordinal that belongs to it: "twenty-first", "hundred and first"."""
    start, end = own[0].start, own[-1].end
    first, following = len(before), own[0]
    while first and _are_joined(text, before[first - 1], following):
        first -= 1
        following = before[first]
    if first == len(before):
        return OrdinalNumber(value, start, end)
    begin = before[first].start
    number = next(reversed(list(spelled_out_numbers(text[begin : before[-1].end], language))), None)
    joining = text[begin + number.end : start].strip(" -‐‑\u00a0\u200c\n\t") if number else ""
    if not number or plain_form(joining) not in _joining(language) or not _fits(int(number.value), value, language):
        return OrdinalNumber(value, start, end)
    is_sure = bool(joining) or number.value % 100 > 0 or "" in _after_hundreds(language)
    return OrdinalNumber(int(number.value) + value, begin + number.start, end, is_sure)


def _fits(tens: int, value: int, language: str) -> bool:
    """Return whether an ordinal may be the end of a longer number: after 20, first to ninth; after 100, up to 99th."""
    with_teens = known_language(language).numbers.tens_with_teens
    return (
        (tens % 10 == 0 and value < 10)
        or (tens % 100 == 0 and value < 100)
        or (tens % 100 in with_teens and value < 20)
    )


def _after_hundreds(language: str) -> tuple[str, ...]:
    return known_language(language).numbers.after_hundreds


@cache
def _joining(language: str) -> frozenset[str]:
    words = known_language(language).numbers
    return frozenset(("", *map(plain_form, (*words.after_tens, *words.after_hundreds, *words.after_thousands)))) - {","}


def _are_joined(text: str, one: _Token, other: _Token) -> bool:
    return _GAP.fullmatch(text, one.end, other.start) is not None


# Every word of every text is asked.
@lru_cache(maxsize=16384)
def _value(form: str, language: str) -> int:
    """Return the value of a word as an ordinal; 0 if it is none."""
    forms = _forms(language)
    found = forms.get(form, 0)
    return found or next((forms[rest] for rest in without_prefixes(form, language) if rest in forms), 0)


@cache
def _forms(language: str) -> Mapping[str, int]:
    """Return all ordinals of a language that are one word or listed, with their values."""
    known = known_language(language).ordinals
    endings = ["" if ending == _NO_ENDING else ending for ending in known.endings.split()]
    found = {plain_form(stem + ending): value for value, stem in _stems(language) for ending in endings}
    found |= {plain_form(form): value for value, forms in known.more.items() for form in forms.split()}
    if known_language(language).numbers.without_accents:
        found = {without_marks(form, "NFD"): value for form, value in found.items()} | found
    return found


def _stems(language: str) -> Iterator[tuple[int, str]]:
    """Yield the stems of ordinals with their values: listed ones, and those composed in one word."""
    known = known_language(language).ordinals
    small, tens = _listed(known.small), _listed(known.tens, step=10, start=20)
    yield from (*small, *tens)
    for (ten, begin), (one, end) in product(_listed(known.tens_within, step=10, start=20), _listed(known.ones_within)):
        yield ten + one, begin + end
    for (one, begin), (ten, end) in product(_listed(known.ones_before), tens):
        yield ten + one, begin + end


def _listed(words: str, *, step: int = 1, start: int = 1) -> list[tuple[int, str]]:
    """Return the forms of a list of words by value, except those left out with "-"."""
    listed = enumerate(words.split())
    return [(start + step * place, form) for place, forms in listed for form in forms.split("/") if form != _NO_ENDING]


@cache
def _tens_after(language: str) -> Mapping[str, int]:
    listed = _listed(known_language(language).ordinals.tens_after, step=10, start=10)
    return {plain_form(form): value for value, form in listed}


def _in_phrases(text: str, language: str) -> Iterator[OrdinalNumber]:
    for value, pattern in _phrases(language):
        yield from (OrdinalNumber(value, *match.span()) for match in pattern.finditer(text))


@cache
def _phrases(language: str) -> Sequence[tuple[int, re.Pattern[str]]]:
    listed = known_language(language).ordinals.phrases
    return [(value, re.compile(pattern, re.IGNORECASE)) for value, pattern in listed.items()]


def _in_han(text: str, language: str) -> Iterator[OrdinalNumber]:
    """Yield numbers in Han characters with the sign of an ordinal before or after them."""
    if not known_language(language).numbers.in_han:
        return
    before, after = _han_signs(language)
    for value, start, end in han_numbers(text, language):
        if value and (text.startswith(before, max(0, start - len(before))) or after.match(text, end)):
            yield OrdinalNumber(value, start, end)


@cache
def _han_signs(language: str) -> tuple[str, re.Pattern[str]]:
    known = known_language(language).ordinals
    return known.before_number or "\0", re.compile(known.after_number or NEVER)


@cache
def _unsure(language: str) -> re.Pattern[str] | None:
    known = known_language(language)
    edges = (r"(?<!\w)", r"(?!\w)") if known.numbers.is_spaced else ("", "")
    return re.compile(f"(?:{known.ordinals.unsure})".join(edges), re.IGNORECASE) if known.ordinals.unsure else None
