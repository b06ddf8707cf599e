"""Check of quantities: a number must keep its unit, so that 4 million euros are not 4 million dollars.

A word that often means something else ("livre") may be missing, but may not become another unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from digest.language.facts.fact import Fact
from digest.language.facts.number_facts import number_facts
from digest.language.facts.quantity_facts import quantity_facts
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.units import CURRENCIES, OTHER, mentions_unit, pattern_of
from digest.translating.checking.gate.claims import Claims
from digest.translating.checking.gate.refusal import Refusal

# Units that one language leaves out where another names them: "aged 40", "by 14:00", "im Jahr 2024", "5m".
_MAY_BE_MISSING = frozenset(
    {"year", "day", "hour", "second", "point", "century", "decade", "angle", "multiple", OTHER}
    | {"degree Celsius", "degree Fahrenheit"}
)
# Units of one kind, of which a text may name one without a number: "a pound", "per week", "half a percentage point".
_KINDS = (
    CURRENCIES,
    frozenset({"percent", "percentage point"}),
    frozenset({"millimeter", "centimeter", "meter", "kilometer", "mile", "foot", "inch", "yard"}),
    frozenset({"square meter", "square kilometer", "square mile", "square foot", "hectare", "acre"}),
    frozenset({"gram", "kilogram", "tonne", "ounce", "pound of weight", "liter", "gallon", "barrel", "cubic meter"}),
    frozenset({"decade", "century", "minute", "hour", "day", "week", "month"}),
)
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year"})
_POINTS, _ANY_POINTS = "percentage point", frozenset({"point", "percentage point"})
# Years have two units in some languages: "1890 год до н. э.".
_ERA = "before our era"


def lost_unit(segment: Claims, translated: Claims) -> Refusal | None:
    """Return why a number has another unit on the other side, or a unit has become another of its kind."""
    return (
        _lost(segment, translated)
        or _lost(translated, segment)
        or _replaced(segment, translated)
        or _replaced(translated, segment)
    )


def _lost(own: Claims, other: Claims) -> Refusal | None:
    """Refuse a number whose unit is neither beside the same number nor anywhere else, in words or as a symbol."""
    units_of: dict[str, set[frozenset[str]]] = {}
    for value, units in _units_by_number(other):
        units_of.setdefault(value, set()).add(units)
    for fact in own.of(quantity_facts):
        values, units = _parts(fact)
        if (
            values
            and fact.is_sure
            and not _keeps(units, [each for value in values for each in units_of.get(value, ())], own, other)
        ):
            return Refusal("numbers", own.word(fact))
    return None


def _units_by_number(side: Claims) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the values of all numbers of a side, each with its units, none if it has none."""
    quantities = {fact.start: _parts(fact) for fact in side.of(quantity_facts)}
    for number in side.of(number_facts):
        _, units = quantities.pop(number.start, (None, frozenset[str]()))
        yield from ((value, units) for value in number.values)
    # The number of a fraction that both sides state is taken, but not what it counts: "½M".
    for values, units in quantities.values():
        yield from ((value, units) for value in values)


def _parts(quantity: Fact) -> tuple[frozenset[str], frozenset[str]]:
    """Return the numbers and the units of a quantity; no number if it is only a unit."""
    parts = [value.partition(" ") for value in quantity.values if value[0].isdigit() or value[0] == "-"]
    return frozenset(number for number, _, _ in parts), frozenset(unit for _, _, unit in parts)


def _keeps(units: frozenset[str], same: Sequence[frozenset[str]], own: Claims, other: Claims) -> bool:
    named = units - {OTHER}
    if any(named & each for each in same):
        return True
    if same and all(each - {OTHER} for each in same) and not any(_ERA in each for each in (named, *same)):
        return False
    # The same word may be kept: an engine that does not know "dram" leaves it as it is.
    return bool(units & _MAY_BE_MISSING) or mentions_unit(
        other.side.text, named, other.side.language, own.side.language
    )


def _replaced(own: Claims, other: Claims) -> Refusal | None:
    """Refuse a unit, with a number or without, that is gone while another of its kind is new."""
    ours, theirs = _named(own), _named(other)
    said, known = frozenset(chain(*ours)), frozenset(chain(*theirs))
    lost = {unit: fact for units, fact in ours.items() for unit in units if len(units) == 1 and unit not in known}
    # Percentage points have become percent.
    if (
        _POINTS in lost
        and "percent" in known
        and known.isdisjoint(_ANY_POINTS)
        and pattern_of(_POINTS, other.side.language)
    ):
        return _refused(lost[_POINTS], own)
    # In languages without spaces, dates have the words for day, month and year in them.
    kinds = _KINDS if UNSPACED_LANGUAGES & {own.side.language, other.side.language} else (*_KINDS, _TIMES)
    added = known - said
    kind = next((kind for kind in kinds if kind & lost.keys() and kind & added), None)
    return _refused(lost[min(kind & lost.keys())], own) if kind else None


def _named(side: Claims) -> dict[frozenset[str], Fact]:
    facts = side.of(quantity_facts)
    return {fact.values: fact for fact in facts if not _parts(fact)[0]}


def _refused(fact: Fact, side: Claims) -> Refusal:
    return Refusal("numbers", side.word(fact))
