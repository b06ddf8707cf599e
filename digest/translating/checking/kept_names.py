"""Names that an engine with a dictionary would translate like any other word: "Trump", "Smith-White", "Daily Record".

Kept from it are those that no language translates, unless they are known places, which its dictionary has: full names,
papers, and a last name of which another text of the same call has the full one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from digest.language.facts.fact import Fact
from digest.language.facts.name_facts import name_facts
from digest.language.facts.place_facts import place_facts
from digest.translating.checking.protection import ProtectedPart


def last_names(texts: Iterable[str], language: str, names: frozenset[str]) -> frozenset[str]:
    """Return the last words of the full names in texts; ``names`` are words that they show to be names."""
    found = (words for text in texts for fact in _persons(text, language, names) for words in _words(fact))
    return frozenset(words[-1] for words in found if len(words) > 1)


def name_parts(
    segment: str, language: str, names: frozenset[str], known: frozenset[str], parts: Sequence[ProtectedPart]
) -> Iterator[ProtectedPart]:
    """Yield the names in a segment outside of other protected parts; ``known`` are the ``last_names``."""
    taken = {place for part in parts for place in range(part.start, part.end)}
    for fact in _persons(segment, language, names):
        if not taken.isdisjoint(range(fact.start, fact.end)):
            continue
        if any(len(words) > 1 or words[0] in known for words in _words(fact)):
            yield ProtectedPart(fact.start, fact.end, segment[fact.start : fact.end], is_term=True)


def _words(fact: Fact) -> list[list[str]]:
    return [value.split() for value in sorted(fact.values)]


def _persons(text: str, language: str, names: frozenset[str]) -> list[Fact]:
    """Return the sure names in a text that are not those of a place."""
    persons = [fact for fact in name_facts(text, language, names) if fact.is_sure]
    places = place_facts(text, language) if persons else ()
    return [fact for fact in persons if not any(at.start <= fact.start and fact.end <= at.end for at in places)]
