"""Check of order: numbers that count alike must not be exchanged, as in "25 killed, 60 injured" or "won 3-1"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from digest.language.facts.fact import Fact
from digest.language.facts.quantity_facts import quantity_facts
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.units import OTHER
from digest.language.text.patterns import NEVER
from digest.translating.checking.gate.claims import Claims
from digest.translating.checking.gate.refusal import Refusal

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_ORDINAL = re.compile(r"[^\W\d_]|-[^\W\d_]|[ºª°]")
# Between the two numbers of a range, of which only the second has the unit: "from 25 to 52 million euros".
_RANGE = 6
_BREAK = r"[,;:،؛、，；–—]|\A\s?-\s?\Z|\s-\s"
# A text with more numbers is a table; the order proves little.
_MOST = 200
_SCORE = re.compile(r"\s?[-–—−:：比]\s?")

_COUNTED = frozenset({"digits", "words"})

_Pair = tuple[Fact, Fact]


def swapped(segment: Claims, translated: Claims, pairs: Sequence[_Pair]) -> Refusal | None:
    """Refuse two numbers of the same kind that have changed places.

    ``pairs`` are the numbers that both sides state. Those that a side states twice, ordinals and years are left out.
    Where one language puts the accident before the injured, only numbers that are parted by a comma, "and" or "to" are
    compared.
    """
    our_units, their_units = _units(segment), _units(translated)
    once = [Counter(value for pair in pairs for value in pair[place].values) for place in (0, 1)]
    placed = [
        (one, other)
        for one, other in sorted(pairs[:_MOST], key=lambda pair: pair[0].start)
        if all(once[0][value] == 1 for value in one.values)
        and all(once[1][value] == 1 for value in other.values)
        and _is_counted(one, segment, our_units)
        and _is_counted(other, translated, their_units)
    ]
    is_free = not any(known_language(side.side.language).puts_modifiers_first for side in (segment, translated))
    for (one, its), (other, others) in pairwise(placed):
        if (
            its.start > others.start
            and _count_alike(one, other, our_units)
            and _count_alike(others, its, their_units)
            and (is_free or _are_parted(segment, one, other) or _are_parted(translated, others, its))
            and not (_is_lost_score(segment, one, other) and _is_lost_score(translated, others, its))
        ):
            return Refusal("numbers", segment.word(one))
    return None


def _units(side: Claims) -> Mapping[int, frozenset[str]]:
    """Return the units of the numbers of a side by where they begin."""
    return {
        fact.start: frozenset(value.partition(" ")[2] for value in fact.values) - {OTHER}
        for fact in side.of(quantity_facts)
        if min(fact.values)[0] in "-0123456789"
    }


def _is_counted(number: Fact, side: Claims, units: Mapping[int, frozenset[str]]) -> bool:
    """Return whether a number is neither a year nor an ordinal, which has an ending, or a sign before it."""
    if not number.is_sure or side.kind(number) not in _COUNTED:
        return False
    if side.side.language in UNSPACED_LANGUAGES:
        is_ordinal = side.side.text.startswith("第", max(0, number.start - 1))
    else:
        is_ordinal = _ORDINAL.match(side.side.text, number.end) is not None
    return not is_ordinal and (number.start in units or not any(map(_YEAR.fullmatch, number.values)))


def _count_alike(one: Fact, other: Fact, units: Mapping[int, frozenset[str]]) -> bool:
    """Return whether two numbers may have the same unit, or none; of a range, only the last has it."""
    its, others = units.get(one.start, frozenset()), units.get(other.start, frozenset())
    return bool(its & others) or not (its or others) or (other.start - one.end <= _RANGE and not (its and others))


def _are_parted(side: Claims, first: Fact, second: Fact) -> bool:
    """Return whether a comma, a dash, "and" or "to" is between two numbers."""
    return _parting(side.side.language).search(side.side.text[first.end : second.start]) is not None


@cache
def _parting(language: str) -> re.Pattern[str]:
    known = known_language(language)
    words = "|".join(map(re.escape, (*known.clauses.joins, *known.clauses.contrasts, *known.dates.ranges)))
    return re.compile(rf"{_BREAK}|\b(?:{words or NEVER})\b", re.IGNORECASE)


def _is_lost_score(side: Claims, first: Fact, second: Fact) -> bool:
    """Return whether two numbers are a score beside a word for a defeat: "lost 2-1" is "przegrał 1:2"."""
    is_score = _SCORE.fullmatch(side.side.text, first.end, second.start)
    return is_score is not None and _defeat(side.side.language).search(side.side.text) is not None


@cache
def _defeat(language: str) -> re.Pattern[str]:
    forms = known_language(language).amounts.defeats or NEVER
    edges = ("", "") if language in UNSPACED_LANGUAGES else (r"(?<!\w)", r"(?!\w)")
    return re.compile(f"{edges[0]}(?:{forms}){edges[1]}", re.IGNORECASE)
