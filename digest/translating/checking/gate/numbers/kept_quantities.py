"""Check of quantities: a number must keep its unit, so that 4 million euros are not 4 million dollars.

The forms of units are in the language files, since CLDR has them only in the nominative. A word that often means
something else ("livre") may be missing, but may not become another unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.units import (
    CURRENCIES,
    OTHER,
    mentions_unit,
    pattern_of,
    units_beside,
    units_in,
)
from digest.translating.checking.gate.numbers.fractions import without_shared_fractions
from digest.translating.checking.gate.numbers.mentions import NumberReading, has_multiplier, read_numbers
from digest.translating.checking.gate.side import Side

# Units that one language leaves out where another names them: "aged 40", "by 14:00", "im Jahr 2024", "5m".
_MAY_BE_MISSING = frozenset(
    {
        "year",
        "day",
        "hour",
        "second",
        "point",
        "century",
        "decade",
        "angle",
        "multiple",
        "degree Celsius",
        "degree Fahrenheit",
        OTHER,
    }
)
# One language says "at a speed of 350 kilometers", and "down by 2.3 points".
_BASES = {
    "percentage point": "point",
    "kilometer per hour": "kilometer",
    "mile per hour": "mile",
    "meter per second": "meter",
}
# Units of one kind, of which a text may name one without a number: "a pound", "per week", "half a percentage point".
_KINDS = (
    CURRENCIES,
    frozenset({"percent", "percentage point"}),
    frozenset({"millimeter", "centimeter", "meter", "kilometer", "mile", "foot", "inch", "yard"}),
    frozenset({"square meter", "square kilometer", "square mile", "square foot", "hectare", "acre"}),
    frozenset({"gram", "kilogram", "tonne", "ounce", "pound of weight", "liter", "gallon", "barrel", "cubic meter"}),
    frozenset({"decade", "century", "minute", "hour", "day", "week", "month"}),
)
_POINTS = "percentage point"
_ANY_POINTS = frozenset({"point", "percentage point"})
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year"})
# Years have two units in some languages: "1890 год до н. э."
_ERA = "before our era"
# The m of 5m may be a million.
_MILLION = "million"
# Minutes of a clock: 15時30分.
_CLOCK = re.compile(r"[:時时点點hч시]\s?\Z")


class QuantityMention(NamedTuple):
    """A number with the units that it may have, none if it has no unit."""

    values: frozenset[str]
    units: frozenset[str]


def same_quantities(segment: Side, translated: Side) -> bool:
    """Return whether each number keeps its unit: percent are not percentage points, and 95 minutes not 95 hours.

    A number that has no unit on the other side must have it elsewhere there, in words or as a symbol. If the units of
    the other language are not known, only a symbol will do.
    """
    segment, translated = without_shared_fractions(segment, translated)
    ours, theirs = quantities(segment), quantities(translated)
    return _keeps_units(ours, theirs, translated, segment) and _keeps_units(theirs, ours, segment, translated)


def same_unit_words(segment: Side, translated: Side) -> bool:
    """Return whether no unit that one side names, with or without a number, has become another of its kind."""
    ours, our_possible = units_in(segment.text, segment.language)
    theirs, their_possible = units_in(translated.text, translated.language)
    lost, added = ours - their_possible, their_possible - our_possible
    if _loses_points(ours, their_possible, translated) or _loses_points(theirs, our_possible, segment):
        return False
    # In these languages, dates have the words for day, month and year in them.
    has_dates = not UNSPACED_LANGUAGES.isdisjoint({segment.language, translated.language})
    others_lost, others_added = theirs - our_possible, our_possible - their_possible
    return not any(
        (lost & kind and added & kind) or (others_lost & kind and others_added & kind)
        for kind in (_KINDS if has_dates else (*_KINDS, _TIMES))
    )


def _loses_points(named: frozenset[str], possible: frozenset[str], other: Side) -> bool:
    """Return whether percentage points have become percent, in fractions too: "a quarter of a percentage point"."""
    is_lost = _POINTS in named and possible.isdisjoint(_ANY_POINTS) and "percent" in possible
    return is_lost and bool(pattern_of(_POINTS, other.language))


def quantities(side: Side) -> Sequence[QuantityMention]:
    """Return the numbers of a text with their units."""
    return tuple(_read(read_numbers(side, joined=True, is_scaled=True), side.language))


def _read(reading: NumberReading, language: str) -> Iterator[QuantityMention]:
    for number in reading.numbers:
        if number.kind == "month" or _CLOCK.search(reading.text, max(0, number.start - 2), number.start):
            continue
        units = units_beside(reading.text, number.start, number.end, language)
        yield QuantityMention(number.values, units | {_BASES[unit] for unit in units if unit in _BASES})


def _keeps_units(
    quantities: Sequence[QuantityMention], others: Sequence[QuantityMention], other: Side, side: Side
) -> bool:
    units_of: dict[str, set[frozenset[str]]] = {}
    for each in others:
        for value in each.values:
            units_of.setdefault(value, set()).add(each.units)
    return all(_keeps_unit(quantity, units_of, other, side) for quantity in dict.fromkeys(quantities) if quantity.units)


def _keeps_unit(
    quantity: QuantityMention, units_of: Mapping[str, set[frozenset[str]]], other: Side, side: Side
) -> bool:
    same = [units for value in quantity.values for units in units_of.get(value, ())]
    named = quantity.units - {OTHER}
    if any(named & units for units in same):
        return True
    if same and all(units - {OTHER} for units in same) and not any(_ERA in units for units in (named, *same)):
        return False
    if _MILLION in named and (has_multiplier(other) or "000" in other.text):
        return True
    # The same word may be kept: an engine that does not know "dram" leaves it as it is.
    may_be_missing = quantity.units & _MAY_BE_MISSING
    return bool(may_be_missing) or mentions_unit(other.text, named, other.language, side.language)
