"""Quantities as facts: numbers with a unit or a currency ("4000000 euro"), and units without a number ("dollar").

Units have their English names. One whose word often means something else has "?" beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from digest.language.facts.fact import Fact
from digest.language.facts.number_facts import DECADE, number_facts
from digest.language.facts.numerals import ascii_digits
from digest.language.text.numbers.units import end_of_unit, named_units, units_beside

# One language says "at a speed of 350 kilometers", and "down by 2.3 points".
_BASES = {
    "percentage point": "point",
    "kilometer per hour": "kilometer",
    "mile per hour": "mile",
    "meter per second": "meter",
}
# No ordinal, and of a fraction its decimals.
_AMOUNT = re.compile(r"-?[\d.]+")
# Minutes of a clock: 15時30分. After "with" and a mere colon there are none.
_CLOCK = re.compile(r"\d\s?[:時时点點hч시]\s?\Z")


@lru_cache(maxsize=64)
def quantity_facts(text: str, language: str) -> Sequence[Fact]:
    """Return the numbers of a text that have a unit, with it; and the units that it surely names, at any place."""
    plain, found = ascii_digits(text), []
    for number in number_facts(text, language):
        if _CLOCK.search(plain, max(0, number.start - 4), number.start) or DECADE.match(plain, number.start):
            continue
        units = units_beside(plain, number.start, number.end, language)
        units |= {_BASES[unit] for unit in units if unit in _BASES}
        amounts = [value for value in number.values if _AMOUNT.fullmatch(value)]
        if units and amounts:
            values = frozenset(f"{amount} {unit}" for amount in amounts for unit in units)
            end = end_of_unit(plain, number.end, language)
            found.append(Fact("quantity", values, number.start, end, number.is_sure))
    for units, start, end in named_units(text, language):
        found.append(Fact("quantity", units, start, end, is_sure=len(units) == 1))
    return tuple(found)
