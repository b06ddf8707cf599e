"""What a text claims: all its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from digest.language.facts.code_facts import code_facts
from digest.language.facts.date_facts import date_facts
from digest.language.facts.denial_facts import denial_facts
from digest.language.facts.fact import Fact, FactKind
from digest.language.facts.name_facts import name_facts
from digest.language.facts.number_facts import number_facts
from digest.language.facts.period_facts import period_facts
from digest.language.facts.place_facts import place_facts
from digest.language.facts.quantity_facts import quantity_facts
from digest.language.facts.time_facts import time_facts

# The kinds of facts that say when and how much; the others say who and where, and what is not so.
FIGURES: frozenset[FactKind] = frozenset(("date", "time", "period", "quantity", "number", "code"))
ALL_KINDS = FIGURES | frozenset[FactKind](("name", "place", "denial"))

_READERS: Mapping[FactKind, Callable[[str, str, frozenset[str]], Iterable[Fact]]] = {
    "date": lambda text, language, _: date_facts(text, language),
    "time": lambda text, language, _: time_facts(text, language),
    "period": lambda text, language, _: period_facts(text, language),
    "quantity": lambda text, language, _: quantity_facts(text, language),
    "number": lambda text, language, _: number_facts(text, language),
    "code": lambda text, *_: code_facts(text),
    "name": name_facts,
    "place": lambda text, language, _: place_facts(text, language),
    "denial": lambda text, language, _: denial_facts(text, language),
}


@lru_cache(maxsize=64)
def facts(
    text: str, language: str, names: frozenset[str] = frozenset(), *, kinds: frozenset[FactKind] = ALL_KINDS
) -> Sequence[Fact]:
    """Return the facts of a text in a language, in order, those that a larger one owns after it.

    ``names`` are those that other texts show (``shown_names``). Who asks for a few ``kinds`` waits for no others; a
    name is read with persons, a place with peoples.
    """
    found = [fact for kind, read in _READERS.items() if kind in kinds for fact in read(text, language, names)]
    return tuple(sorted(found, key=lambda fact: (fact.start, -fact.end)))


def outermost(found: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts that no larger one owns: a date owns its day, a quantity its number."""
    end = 0
    for fact in found:
        if fact.end > end:
            yield fact
            end = fact.end
