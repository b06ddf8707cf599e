"""What a text claims: all its facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from digest.language.facts.code_facts import code_facts
from digest.language.facts.date_facts import date_facts
from digest.language.facts.denial_facts import denial_facts
from digest.language.facts.fact import Fact
from digest.language.facts.name_facts import name_facts
from digest.language.facts.number_facts import number_facts
from digest.language.facts.period_facts import period_facts
from digest.language.facts.place_facts import place_facts
from digest.language.facts.quantity_facts import quantity_facts
from digest.language.facts.time_facts import time_facts


@lru_cache(maxsize=64)
def facts(text: str, language: str, names: frozenset[str] = frozenset()) -> Sequence[Fact]:
    """Return the facts of a text in a language, in order, those that a larger one owns after it.

    ``names`` are those that other texts show (``shown_names``).
    """
    found = (
        *date_facts(text, language),
        *time_facts(text, language),
        *period_facts(text, language),
        *quantity_facts(text, language),
        *number_facts(text, language),
        *code_facts(text),
        *name_facts(text, language, names),
        *place_facts(text, language),
        *denial_facts(text, language),
    )
    return tuple(sorted(found, key=lambda fact: (fact.start, -fact.end)))


def outermost(found: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts that no larger one owns: a date owns its day, a quantity its number."""
    end = 0
    for fact in found:
        if fact.end > end:
            yield fact
            end = fact.end
