"""Periods as facts: "48 hours" and "two days" are 2880 minutes, "three decades" 360 months."""

from __future__ import annotations

from collections.abc import Sequence

from digest.language.facts.fact import Fact
from digest.language.facts.quantity_facts import quantity_facts

_MINUTES = {"minute": 1, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
# "Quinze jours" are two weeks, and "huit jours" one.
_WEEKS = {"15 day": "14 day", "8 day": "7 day"}
_MANY_DIGITS = 6


def period_facts(text: str, language: str) -> Sequence[Fact]:
    """Return the numbers of a text that have a unit of time."""
    return tuple(
        Fact("period", lengths, fact.start, fact.end, fact.is_sure)
        for fact in quantity_facts(text, language)
        if (lengths := frozenset(filter(None, map(_length, _written(fact)))))
    )


def _written(fact: Fact) -> set[str]:
    return {*fact.values, *(_WEEKS[value] for value in fact.values if value in _WEEKS)}


def _length(quantity: str) -> str:
    """Return the length of "48 hour" in minutes, or of "two year" in months; "" if it is none."""
    value, _, unit = quantity.partition(" ")
    if len(value) > _MANY_DIGITS or unit not in _MINUTES | _MONTHS:
        return ""
    scale, lengths = ("minutes", _MINUTES) if unit in _MINUTES else ("months", _MONTHS)
    return f"{float(value) * lengths[unit]:g} {scale}"
