"""Compare the days, results and numbers in the titles of a story with those of another story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from digest.editing.grouping.distinguishing_facts import DistinguishingFact, distinguishing_facts


@dataclass(frozen=True, slots=True)
class Occasions:
    """The facts that titles name, and those that these titles and their texts mention."""

    named: frozenset[DistinguishingFact] = frozenset()
    mentioned: frozenset[DistinguishingFact] = frozenset()

    @classmethod
    def of(cls, title: str, text: str, language: str) -> Self:
        """Return the facts of an item; its text is searched only if the title names any."""
        named = distinguishing_facts(title, language)
        return cls(named, named | distinguishing_facts(text, language) if named else named)

    def contradict(self, other: Self) -> bool:
        """Return whether titles name different facts of a kind, and neither side mentions the other's."""
        if not (self.named and other.named):
            return False
        kinds, others = _by_kind(self.named), _by_kind(other.named)
        return any(
            kinds[kind].isdisjoint(other.mentioned) and others[kind].isdisjoint(self.mentioned)
            for kind in kinds.keys() & others.keys()
        )

    def number_otherwise(self, other: Self) -> bool:
        """Return whether titles have different numbers of one kind: those of two episodes, though one names both."""
        numbers, others = ({fact for fact in facts.named if fact.kind.startswith("number")} for facts in (self, other))
        return bool(numbers and others) and numbers.isdisjoint(others)

    def together(self, other: Self) -> Self:
        """Merge the facts of two stories. A kind that only one of them names, say a year, is dropped."""
        kinds = {named.kind for named in self.named} & {named.kind for named in other.named}
        named = frozenset(occasion for occasion in self.named | other.named if occasion.kind in kinds)
        return type(self)(named, self.mentioned | other.mentioned)


def _by_kind(named: frozenset[DistinguishingFact]) -> Mapping[str, set[DistinguishingFact]]:
    kinds: defaultdict[str, set[DistinguishingFact]] = defaultdict(set)
    for occasion in named:
        kinds[occasion.kind].add(occasion)
    return kinds
