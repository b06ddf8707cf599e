"""Names that an engine with a dictionary would translate like any other word: "Trump", "Smith-White", "Daily Record".

Kept from it are those that no language translates, unless they are known places, which its dictionary has: full names,
papers, and a last name of which another text has the full one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.language.facts.name_facts import as_last, persons
from digest.translating.checking.protection import ProtectedPart


def name_parts(
    segment: str, language: str, names: frozenset[str], parts: Sequence[ProtectedPart]
) -> Iterator[ProtectedPart]:
    """Yield the names in a segment outside of other protected parts; ``names`` are those that other texts show."""
    taken = {place for part in parts for place in range(part.start, part.end)}
    for fact in persons(segment, language, names):
        if not taken.isdisjoint(range(fact.start, fact.end)):
            continue
        if any(" " in value or as_last(value) in names for value in fact.values):
            yield ProtectedPart(fact.start, fact.end, segment[fact.start : fact.end], is_term=True)
