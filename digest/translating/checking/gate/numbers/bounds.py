"""Check of bounds: "at least 20" must not become "at most 20", nor "more than" "less than".

A bound that is lost is not refused: another language may say it in a verb or an ending ("superó los 20"), and more
right translations would be refused than wrong ones. "Nearly 300" is an upper bound, as it contradicts "more than 300".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.patterns import NEVER
from digest.translating.checking.gate.numbers.fractions import fractions
from digest.translating.checking.gate.numbers.mentions import read_numbers
from digest.translating.checking.gate.side import Side

_REACH_BEFORE, _REACH_AFTER = 40, 50
_SPACE = r"[\s\u00a0]"
_LETTER = r"[^\W\d_]"
# A word or a sign may come between: "at least some 20", "more than $20", "en az yüzde 40", 至少有20.
_BETWEEN = rf"(?:{_SPACE}{_LETTER}{{1,8}})?{_SPACE}?[^\w\s]{{0,2}}\Z"
_BETWEEN_UNSPACED = rf"{_LETTER}{{0,2}}[^\w\s]?\Z"
# An ending and the noun come first: "20'den fazla", "20 personas como mínimo".
_NOUN = rf"[-'’%]?{_LETTER}{{0,8}}(?:{_SPACE}{_LETTER}+){{0,2}}?{_SPACE}?"


def same_bounds(segment: Side, translated: Side) -> bool:
    """Return whether no number that is a lower bound on one side is an upper bound on the other."""
    ours = _bounds(segment)
    theirs = _bounds(translated) if ours else {}
    return all(ours[value] == theirs[value] for value in ours.keys() & theirs.keys())


def _bounds(side: Side) -> Mapping[str, str]:
    """Return the values that are bounds, and their kind: "least" or "most"; none that is both."""
    if not _anywhere(side.language).search(side.text):
        return {}
    found: dict[str, set[str]] = {}
    for text, value, start, end in _values(side):
        for kind in _kinds_at(text, start, end, side.language):
            found.setdefault(value, set()).add(kind)
    return {value: kinds.pop() for value, kinds in found.items() if len(kinds) == 1}


def _values(side: Side) -> Iterator[tuple[str, str, int, int]]:
    """Yield the numbers and fractions of a side: the text in which their ranges count, value, and range."""
    reading = read_numbers(side, joined=True, is_scaled=True)
    for number in reading.numbers:
        if number.kind != "month":
            yield from ((reading.text, value, number.start, number.end) for value in number.values)
    yield from ((side.text, str(one.value), one.start, one.end) for one in fractions(side))


def _kinds_at(text: str, start: int, end: int, language: str) -> Iterator[str]:
    match = _before(language).search(text[max(0, start - _REACH_BEFORE) : start])
    match = match or _after(language).match(text[end : end + _REACH_AFTER])
    if match and match.lastgroup:
        yield match.lastgroup


@cache
def _before(language: str) -> re.Pattern[str]:
    known = known_language(language).amounts
    if language in UNSPACED_LANGUAGES:
        return re.compile(_either(known.least, known.most) + _BETWEEN_UNSPACED)
    return re.compile(rf"(?<!\w){known.attached}{_either(known.least, known.most)}{_BETWEEN}", re.IGNORECASE)


@cache
def _after(language: str) -> re.Pattern[str]:
    known = known_language(language).amounts
    either = _either(known.least_after, known.most_after)
    if language in UNSPACED_LANGUAGES:
        return re.compile(either)
    # The bound before the next number is not this one's: "20 killed and more than 60 hurt".
    return re.compile(rf"{_NOUN}{either}(?!\w|{_SPACE}\d)", re.IGNORECASE)


@cache
def _anywhere(language: str) -> re.Pattern[str]:
    known = known_language(language).amounts
    listed = "|".join(filter(None, (known.least, known.most, known.least_after, known.most_after)))
    return re.compile(listed or NEVER, re.IGNORECASE)


def _either(least: str, most: str) -> str:
    """Return a pattern for both kinds; "no more than" is found before the "more than" within it."""
    return f"(?:(?P<most>{most or NEVER})|(?P<least>{least or NEVER}))"
