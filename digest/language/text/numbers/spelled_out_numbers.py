"""Spelled-out numbers from two up, and zero: "two hundred and fifty thousand", "siebenundneunzig", 二十五.

The words and how they combine stand in the language files; the rules know no language. Zero, words with another meaning
(neuf, sei, yüz) and a single Han character that counts nothing are uncertain (``is_sure``): they may be missing on the
other side of a translation, but may not contradict a number.

num2words is the oracle of the tests: of 0 to 1,000 and round numbers above, at least 99 % are read correctly in each
language that it knows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from digest.language.text.numbers.han_numbers import han_numbers
from digest.language.text.numbers.number_reader import NumberPart, read_number
from digest.language.text.numbers.number_words import Lexicon, knows_number_words, lexicon, plain_form, without_prefixes

_SIGNS = "\u0300-\u036f\u0640\u064b-\u0652\u0670"
WORD = re.compile(rf"[^\W\d_]+(?:['’ʼ·{_SIGNS}]+[^\W\d_]+)*[{_SIGNS}]*")
_GAP = re.compile(r"[\s\u200c]{1,2}|[-‐‑]|, ")
_TOO_MUCH = 10**15


class SpelledOutNumber(NamedTuple):
    """A spelled-out number: its value, its range, its first word, and whether that word is certainly a number."""

    value: int | float
    start: int
    end: int
    word: str
    is_sure: bool


class _Token(NamedTuple):
    """A number word: its normalized form, its parts if it is not just part of a phrase, and its range."""

    form: str
    parts: tuple[NumberPart, ...]
    start: int
    end: int


def spelled_out_numbers(text: str, language: str) -> Iterator[SpelledOutNumber]:
    """Yield the spelled-out numbers of a text; none if the language is not known.

    One is left out, since it is an article in too many languages, and so are ordinals. Values are whole, or end in .5.
    """
    if not knows_number_words(language):
        return
    known = lexicon(language)
    found = list(_in_han(text, language) if known.words.in_han else _in_words(text, language, known))
    phrases = _phrases(text, language) if found else ()
    for number in found:
        if not known.words.in_han and is_within(number.start, number.start, phrases):
            yield from _after_phrases(number, phrases, text, language, known)
        elif not is_within(number.start, number.end, phrases):
            yield number


def _phrases(text: str, language: str) -> Sequence[tuple[int, int]]:
    """Return the ranges of phrases that look like numbers but are not."""
    pattern = _no_number(language)
    return [match.span() for match in pattern.finditer(text)] if pattern else ()


def _after_phrases(
    number: SpelledOutNumber, phrases: Sequence[tuple[int, int]], text: str, language: str, known: Lexicon
) -> Iterator[SpelledOutNumber]:
    """Yield what is left of a number that begins within such a phrase: the five of "in the second quarter, five"."""
    end = phrases[bisect_right(phrases, number.start, key=itemgetter(0)) - 1][1]
    for rest in _in_words(text[end : number.end], language, known):
        yield rest._replace(start=rest.start + end, end=rest.end + end)


def is_within(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether a range is within one of some ranges, which are in order and do not overlap."""
    place = bisect_right(spans, start, key=itemgetter(0))
    return place > 0 and end <= spans[place - 1][1]


@cache
def _no_number(language: str) -> re.Pattern[str] | None:
    words = lexicon(language).words
    edge = r"\b" if words.is_spaced else ""
    return re.compile(rf"{edge}(?:{words.not_numbers}){edge}", re.IGNORECASE) if words.not_numbers else None


def _is_ordinal(text: str, end: int, language: str) -> bool:
    ordinal = _ordinal(language)
    return ordinal is not None and ordinal.match(text, end) is not None


@cache
def _ordinal(language: str) -> re.Pattern[str] | None:
    ordinals = lexicon(language).words.ordinals
    return re.compile(ordinals, re.IGNORECASE) if ordinals else None


def _in_han(text: str, language: str) -> Iterator[SpelledOutNumber]:
    """Yield the numbers in Han characters; a single character may be part of another word, or an ordinal."""
    for value, start, end in han_numbers(text, language):
        is_counting = _counter(language).match(text, end) is not None and text[max(0, start - 1) : start] != "第"
        is_sure = value > 0 and (end - start > 1 or is_counting)
        yield SpelledOutNumber(value, start, end, text[start:end], is_sure)


@cache
def _counter(language: str) -> re.Pattern[str]:
    return re.compile(lexicon(language).words.counters)


def _in_words(text: str, language: str, known: Lexicon) -> Iterator[SpelledOutNumber]:
    for run in _runs(text, language):
        yield from _read(run, text, language, known)


def _runs(text: str, language: str) -> Iterator[list[_Token]]:
    """Yield runs of number words separated by nothing but a space or a hyphen."""
    run: list[_Token] = []
    for match in WORD.finditer(text):
        pieces, is_beginning = _pieces(match[0], language)
        if not pieces:
            continue
        gap = _GAP.fullmatch(text, run[-1].end, match.start()) if run and not is_beginning else None
        if run and not gap:
            yield run
            run = []
        if gap and gap[0] == ", ":
            run.append(_Token(",", (NumberPart(joining=","),), match.start(), match.start()))
        run.extend(_Token(form, parts, match.start(), match.end()) for form, parts in pieces)
    if run:
        yield run


@lru_cache(maxsize=16384)
def _pieces(word: str, language: str) -> tuple[tuple[tuple[str, tuple[NumberPart, ...]], ...], bool]:
    """Look up a word: its pieces with their parts (none for other words), and whether it can only begin a number."""
    known, form = lexicon(language), plain_form(word)
    if form in known:
        return ((form, known.parts_of(form)),), False
    if parts := known.parts_of(form):
        return ((form, parts),), False
    joining, rest = known.words.prefixed_and, form[1:]
    if joining and form.startswith(joining) and rest in known:
        return ((joining, known.parts_of(joining)), (rest, known.parts_of(rest))), False
    begun = next((rest for rest in without_prefixes(form, language) if known.parts_of(rest)), "")
    return (((begun, known.parts_of(begun)),), True) if begun else ((), False)


def _read(run: Sequence[_Token], text: str, language: str, known: Lexicon) -> Iterator[SpelledOutNumber]:
    """Yield the numbers in a run of number words."""
    tokens = _with_phrases(run, known)
    parts = [part for token in tokens for part in token.parts]
    owners = [token for token in tokens for _ in token.parts]
    place = _after_digits(text, run[0].start, parts)
    while place < len(parts):
        value, end = read_number(parts, place, known)
        if value > 1:
            yield from _number(value, owners[place:end], text, language)
        place = max(end, place + 1)
    for token in tokens:
        if token.form in known.zero:
            yield SpelledOutNumber(0, token.start, token.end, text[token.start : token.end], is_sure=False)


def _with_phrases(run: Sequence[_Token], known: Lexicon) -> Sequence[_Token]:
    """Join the words of a phrase: "quatre vingt" is one word for eighty."""
    tokens: list[_Token] = []
    place = 0
    while place < len(run):
        token = run[place]
        words, part = _phrase_at(run, place, known) if token.form in known.phrases else (1, None)
        tokens.append(_Token(token.form, (part,), token.start, run[place + words - 1].end) if part else token)
        place += words
    return tokens


def _phrase_at(run: Sequence[_Token], place: int, known: Lexicon) -> tuple[int, NumberPart | None]:
    for rest, part in known.phrases[run[place].form]:
        if tuple(token.form for token in run[place + 1 : place + 1 + len(rest)]) == rest:
            return 1 + len(rest), part
    return 1, None


def _after_digits(text: str, start: int, parts: Sequence[NumberPart]) -> int:
    """Return the index after the parts that belong to a number in digits: "5 hundred"."""
    if not text[max(0, start - 3) : start].rstrip()[-1:].isdigit():
        return 0
    return next((place for place, part in enumerate(parts) if not part.power), len(parts))


def _number(value: float, tokens: Sequence[_Token], text: str, language: str) -> Iterator[SpelledOutNumber]:
    """Yield a number, unless what follows makes it an ordinal."""
    start, end = tokens[0].start, tokens[-1].end
    is_other_word = len(tokens) == 1 and tokens[0].form in lexicon(language).never_alone
    if value >= _TOO_MUCH or is_other_word or (value % 10 == 0 and _is_ordinal(text, end, language)):
        return
    word = WORD.match(text, start)
    is_sure = any(_is_sure(token, language) for token in tokens)
    yield SpelledOutNumber(int(value) if value % 1 == 0 else value, start, end, word[0] if word else "", is_sure)


def _is_sure(token: _Token, language: str) -> bool:
    """Return whether a word is always a number above one."""
    is_number = any(part.value > 1 or part.power for part in token.parts)
    return is_number and token.form not in lexicon(language).ambiguous
