"""What titles claim, and whether two of them contradict each other: another day, another result, another count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from digest.language.facts.amounts import results
from digest.language.facts.date_facts import is_weekday, vaguer
from digest.language.facts.fact import Fact
from digest.language.facts.read_facts import FIGURES, facts, outermost

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# "Episode 4", between marks or alone, or with a number sign: it names what it counts, and is never counted anew.
_PARTS = re.compile(r"[()\[\]|;!?«»“”„\"…—（）「」『』，。：]|[.,:–](?!\s?\d)|\s-\s")
_NUMBERED = re.compile(r"[^\W\d_]+\.?\s(\d+)")
_SIGNED = re.compile(r"(?:№|#|\bn[º°]|\bno\.|\bnr\.)\s?(\d+)", re.IGNORECASE)
# A count that changed by one, or by a tenth, is a recount.
_NEAR = 0.1

# The other kinds are not compared; names are, as words.
_KINDS = {"quantity": "quantity", "period": "quantity", "number": "number", "time": "time", "code": "code"}

Claims = Mapping[str, frozenset[str]]


def contradict(first: tuple[str, str], second: tuple[str, str], language: str, *, may_recount: bool) -> bool:
    """Return whether the titles of two reports, each with its text, claim different things of one kind.

    They do not if either report mentions what the other's title claims, or if one may have counted anew. But two
    numbered parts are different though one mentions both.
    """
    its, others = _claims(first[0], language), _claims(second[0], language)
    kinds = its.keys() & others.keys()
    if not kinds:
        return False
    mentioned, others_mentioned = (_mentioned("\n".join(report), language) for report in (first, second))
    return any(
        its[kind].isdisjoint(others[kind])
        if kind == "numbered"
        else others_mentioned.isdisjoint(its[kind])
        and mentioned.isdisjoint(others[kind])
        and not (kind == "number" and may_recount and _are_recounts(its[kind], others[kind]))
        for kind in kinds
    )


def is_recount(one: float, other: float) -> bool:
    """Return whether one figure may be a recount of the other."""
    are_counts = one % 1 == other % 1 == 0
    return abs(one - other) <= max(_NEAR * max(abs(one), abs(other)), 1 if are_counts else 0)


@lru_cache(maxsize=4096)
def _claims(title: str, language: str) -> Claims:
    """Return the values of the facts of a title by their kind."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for fact in outermost(facts(title, language)):
        if (kind := _kind(fact)) and (fact.is_sure or fact.kind == "date"):
            found[kind] |= fact.values
    for value in _signed(title):
        found[value.partition(" ")[0]].add(value)
    for part in _PARTS.split(title):
        if match := _NUMBERED.fullmatch(part.strip()):
            found["numbered"].add(f"numbered {match[1]}")
    return {kind: frozenset(values) for kind, values in found.items()}


def _signed(text: str) -> Iterator[str]:
    """Yield the results of a text, and what has a number sign."""
    yield from (f"result {found[1]}:{found[2]}" for found in results(text))
    yield from (f"numbered {number}" for number in _SIGNED.findall(text))


def _kind(fact: Fact) -> str:
    if fact.kind == "date":
        return "weekday" if is_weekday(fact) else "date"
    # A unit without a number is no claim.
    return _KINDS.get(fact.kind, "") if any(map(_NUMBER.match, fact.values)) else ""


@lru_cache(maxsize=1024)
def _mentioned(text: str, language: str) -> frozenset[str]:
    """Return the values of all figures of a text; a day is also its month."""
    values = {value for fact in facts(text, language, kinds=FIGURES) for value in fact.values}
    return frozenset(values.union(_signed(text), (less for value in values for less in vaguer(value))))


def _are_recounts(its: frozenset[str], others: frozenset[str]) -> bool:
    """Return whether each number may be a recount of one of the others."""
    sizes, against = ([float(found[0]) for found in map(_NUMBER.match, values) if found] for values in (its, others))
    return all(any(is_recount(one, other) for other in against) for one in sizes) and all(
        any(is_recount(one, other) for other in sizes) for one in against
    )
