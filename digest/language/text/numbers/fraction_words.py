"""Fractions: "half of", "two-thirds", "üçte iki", 三分之二, ¾."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from digest.language.known import language as known_language
from digest.language.text.numbers.number_words import forms_of, lexicon, plain_form
from digest.language.text.numbers.spelled_out_numbers import WORD
from digest.language.text.patterns import NEVER

_SIGN = re.compile(r"(?<!\d)(?<!\d )[¼½¾⅐-⅞]")
_IN_DIGITS = re.compile(r"(?<![\d/.,:-])([1-7])/([2-9]|10)(?![\d/]|[.,:-]\d)")
_DIGIT = re.compile(r"\d")
_MOST_PARTS = 9
_JOINT = r"(?:[\s\u00a0\u200c-]{0,2})"
# "A quarter of a million" is a number, "a quarter of the 12 million" is not.
_WORDS_TO_MULTIPLIER = 3
_THOUSAND = 3
_FURTHEST = 40


class FractionMention(NamedTuple):
    """A fraction: its value, its range, and whether it certainly is one; "half" may be of a match."""

    value: Fraction
    start: int
    end: int
    is_sure: bool = True


def knows_fractions(language: str) -> bool:
    """Return whether the fractions of a language are known."""
    return bool(known_language(language).fractions.one)


def fractions_in(text: str, language: str) -> Sequence[FractionMention]:
    """Return the fractions of a text, longest first at each place; none in words if those of the language are unknown.

    A fraction of a million is left out, since it is a number.
    """
    found: list[FractionMention] = [*_in_signs(text)]
    if knows_fractions(language):
        found += [one for one in _in_words(text, language) if not _is_multiplied(text, one.end, language)]
    return list(_apart(found))


def _apart(found: Iterable[FractionMention]) -> Iterator[FractionMention]:
    """Yield the fractions that overlap no longer or surer one."""
    end = 0
    for one in sorted(found, key=lambda one: (one.start, not one.is_sure, -one.end)):
        if one.start >= end:
            yield one
            end = one.end


def _in_signs(text: str) -> Iterator[FractionMention]:
    for match in _SIGN.finditer(text):
        value = Fraction(unicodedata.numeric(match[0])).limit_denominator(10)
        yield FractionMention(value, *match.span())
    for match in _IN_DIGITS.finditer(text):
        parts, whole = int(match[1]), int(match[2])
        if parts < whole:
            yield FractionMention(Fraction(parts, whole), *match.span(), is_sure=False)


def _in_words(text: str, language: str) -> Iterator[FractionMention]:
    sure = [_mention(match) for match in _surely(language).finditer(text)]
    yield from sure
    taken = [False] * (len(text) + 1)
    for one in sure:
        taken[one.start : one.end] = [True] * (one.end - one.start)
    for match in _perhaps(language).finditer(text):
        if not taken[match.start()]:
            yield _mention(match)._replace(is_sure=False)


def _mention(match: re.Match[str]) -> FractionMention:
    """Read the value of a match from its groups: the denominator, and the number of parts."""
    groups = [name for name, found in match.groupdict().items() if found]
    whole = next(int(name.split("_")[1]) for name in groups if name.startswith("whole"))
    parts = next((int(name.split("_")[1]) for name in groups if name.startswith("parts")), 1)
    parts = 2 if any(name.startswith("whole") and name.endswith("_two") for name in groups) else parts
    return FractionMention(Fraction(parts, whole), *match.span())


@cache
def _surely(language: str) -> re.Pattern[str]:
    known = known_language(language).fractions
    forms = [
        _counted(_parts(language) + _JOINT, known.parts, "_after"),
        _counted("", known.parts_before, "_before", _JOINT + _parts(language, "_last") + _ending(language)),
        _wholes(known.two, "_two"),
        _wholes(known.one, "_one"),
    ]
    return _bounded("|".join(filter(None, forms)), language)


@cache
def _perhaps(language: str) -> re.Pattern[str]:
    return _bounded(_wholes(known_language(language).fractions.perhaps, "_perhaps") or NEVER, language)


def _counted(before: str, listed: Mapping[int, str], name: str, after: str = "") -> str:
    wholes = _wholes(listed, name)
    return f"{before}(?:{wholes}){after}" if wholes else ""


def _wholes(listed: Mapping[int, str], name: str) -> str:
    """Return alternatives for denominators, each in a group that says it."""
    return "|".join(f"(?P<whole_{number}{name}>{pattern})" for number, pattern in listed.items())


def _parts(language: str, name: str = "") -> str:
    """Return alternatives for the number of parts, each in a group that says it."""
    listed = known_language(language).fractions.numerators.split()
    first = 1 if listed or name else 2
    groups = []
    for number in range(first, _MOST_PARTS + 1):
        words = listed[number - 1].split("/") if listed else forms_of(number, language)
        forms = "|".join(map(re.escape, sorted((*words, str(number)), key=len, reverse=True)))
        groups.append(f"(?P<parts_{number}{name}>{forms})")
    return f"(?:{'|'.join(groups)})"


def _ending(language: str) -> str:
    """Return a pattern for the endings of the number after a denominator: "üçte ikisi"."""
    return r"\w{0,8}" if known_language(language).numbers.is_spaced else ""


def _bounded(forms: str, language: str) -> re.Pattern[str]:
    """Compile a pattern for whole words, with the prefixes of the language."""
    words = known_language(language).numbers
    if not words.is_spaced:
        return re.compile(forms, re.IGNORECASE)
    listed = [*words.prefixed_and.split(), *words.prefixes.split()]
    prefixes = f"(?:{'|'.join(listed)}){{0,2}}?" if words.prefixes else ""
    return re.compile(rf"(?<!\w){prefixes}(?:{forms})(?!\w)", re.IGNORECASE)


def _is_multiplied(text: str, end: int, language: str) -> bool:
    rest = _DIGIT.split(text[end : end + _FURTHEST], maxsplit=1)[0]
    words = list(WORD.finditer(rest))[:_WORDS_TO_MULTIPLIER]
    known = lexicon(language)
    return any(part.power >= _THOUSAND for word in words for part in known.parts_of(plain_form(word[0])))
