"""Check of order: numbers that count alike must not be exchanged, as in "25 killed, 60 injured" or "won 3-1"."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.units import OTHER, units_beside
from digest.language.text.patterns import NEVER
from digest.translating.checking.gate.numbers.counted_things import Things, are_exchanged, are_kept, things_of
from digest.translating.checking.gate.numbers.mentions import NumberMention, read_numbers
from digest.translating.checking.gate.numbers.numerals import whole_part
from digest.translating.checking.gate.side import Side

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_ORDINAL = re.compile(r"[^\W\d_]|-[^\W\d_]|[ºª°]")
# Between the two numbers of a range, of which only the second has the unit: "from 25 to 52 million euros".
_RANGE = 6
_BREAK = r"[,;:،؛、，；–—]|\A\s?-\s?\Z|\s-\s"
# A text with more numbers is a table; the time is linear, but the order proves little.
_MOST = 200
# With more numbers, a list, the words beside them are not compared.
_FEW = 8
_SCORE = re.compile(r"\s?[-–—−:：比]\s?")
_COUNTED = frozenset({"digits", "spelled-out"})


class _Placed(NamedTuple):
    """A number that a text states only once: its position, its end, and its units."""

    start: int
    end: int
    units: frozenset[str]
    things: Things = frozenset()


class _Numbers(NamedTuple):
    """The numbers that a text states only once, by value."""

    text: str
    language: str
    placed: dict[str, _Placed]


def keeps_order(segment: Side, translated: Side) -> bool:
    """Return whether no two numbers of the same kind have changed places.

    What they count decides, if it is known: "57 against, 41 for" may be said the other way around. Otherwise their
    order does, except for years. Where one language puts the accident before the injured, only numbers that are parted
    by a comma, "and" or "to" are compared.
    """
    ours, theirs = _read(segment), _read(translated)
    values = ours.placed.keys() & theirs.placed.keys()
    shared = sorted((ours.placed[value], theirs.placed[value]) for value in values)
    if len(shared) <= _FEW and any(are_exchanged(*_things(one, other)) for one, other in combinations(shared, 2)):
        return False
    is_free = not any(known_language(side.language).puts_modifiers_first for side in (segment, translated))
    return not any(
        _count_alike(one[0], other[0])
        and _count_alike(one[1], other[1])
        and (is_free or _are_parted(ours, one[0], other[0]) or _are_parted(theirs, other[1], one[1]))
        and not are_kept(*_things(one, other))
        and not (_is_lost_score(ours, one[0], other[0]) and _is_lost_score(theirs, other[1], one[1]))
        for one, other in pairwise(shared)
        if one[1].start > other[1].start
    )


def _things(one: tuple[_Placed, _Placed], other: tuple[_Placed, _Placed]) -> tuple[Things, Things, Things, Things]:
    return one[0].things, other[0].things, one[1].things, other[1].things


def _is_lost_score(numbers: _Numbers, first: _Placed, second: _Placed) -> bool:
    """Return whether two numbers are a score beside a word for a defeat: "lost 2-1" is "przegrał 1:2"."""
    is_score = _SCORE.fullmatch(numbers.text, first.end, second.start)
    return is_score is not None and _defeat(numbers.language).search(numbers.text) is not None


def _read(side: Side) -> _Numbers:
    """Read the numbers that a text states once, without months and years."""
    reading = read_numbers(side, joined=True, is_scaled=True)
    counted = [number for number in reading.numbers[:_MOST] if number.kind in _COUNTED]
    spans = [(number.start, number.end) for number in counted]
    things = things_of(reading.text, spans, side.language) if 1 < len(spans) <= _FEW else {}
    found: dict[str, _Placed] = {}
    repeated: set[str] = set()
    for number in counted:
        value = max(number.values, key=whole_part)
        if value in found:
            repeated.add(value)
        elif not _is_ordinal(reading.text, number, side.language):
            units = units_beside(reading.text, number.start, number.end, side.language)
            if units or not _YEAR.fullmatch(value):
                found[value] = _Placed(number.start, number.end, units, things.get(number.start, frozenset()))
    once = {value: number for value, number in found.items() if value not in repeated}
    return _Numbers(reading.text, side.language, once)


def _is_ordinal(text: str, number: NumberMention, language: str) -> bool:
    """Return whether a number has the ending of an ordinal, or in languages without spaces the sign before it."""
    if language in UNSPACED_LANGUAGES:
        return text.startswith("第", max(0, number.start - 1))
    return _ORDINAL.match(text, number.end) is not None


def _count_alike(one: _Placed, other: _Placed) -> bool:
    """Return whether two numbers may have the same unit, or none; of a range, only the last has it."""
    ours, theirs = one.units - {OTHER}, other.units - {OTHER}
    is_range = 0 <= other.start - one.end <= _RANGE or 0 <= one.start - other.end <= _RANGE
    return bool(ours & theirs) or not (ours or theirs) or (is_range and not (ours and theirs))


def _are_parted(numbers: _Numbers, first: _Placed, second: _Placed) -> bool:
    """Return whether a comma, a dash, "and" or "to" is between two numbers."""
    return _parting(numbers.language).search(numbers.text[first.end : second.start]) is not None


@cache
def _parting(language: str) -> re.Pattern[str]:
    known = known_language(language)
    words = "|".join(map(re.escape, (*known.clauses.joins, *known.clauses.contrasts, *known.dates.ranges)))
    return re.compile(rf"{_BREAK}|\b(?:{words or NEVER})\b", re.IGNORECASE)


@cache
def _defeat(language: str) -> re.Pattern[str]:
    forms = known_language(language).things.defeats or NEVER
    edges = ("", "") if language in UNSPACED_LANGUAGES else (r"(?<!\w)", r"(?!\w)")
    return re.compile(f"{edges[0]}(?:{forms}){edges[1]}", re.IGNORECASE)
