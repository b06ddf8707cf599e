"""The days, results and numbers that the titles of a story name, against those of another story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from digest.compose.grouping.distinguishing_facts import DistinguishingFact, distinguishing_facts


@dataclass(frozen=True, slots=True)
class Occasions:
    """Those that titles name, and those that these titles and their texts mention."""

    named: frozenset[DistinguishingFact] = frozenset()
    mentioned: frozenset[DistinguishingFact] = frozenset()

    @classmethod
    def of(cls, title: str, text: str, language: str) -> Self:
        """Those of an item; a text is asked only if the title names any."""
        named = distinguishing_facts(title, language)
        return cls(named, named | distinguishing_facts(text, language) if named else named)

    def contradict(self, other: Self) -> bool:
        """Whether titles name something else of a kind, and neither side mentions what the other's titles name."""
        if not (self.named and other.named):
            return False
        kinds, others = _by_kind(self.named), _by_kind(other.named)
        return any(
            kinds[kind].isdisjoint(other.mentioned) and others[kind].isdisjoint(self.mentioned)
            for kind in kinds.keys() & others.keys()
        )

    def together(self, other: Self) -> Self:
        """Those of two stories in one. A kind that one of them does not name, say a year, is not the story's."""
        kinds = {named.kind for named in self.named} & {named.kind for named in other.named}
        named = frozenset(occasion for occasion in self.named | other.named if occasion.kind in kinds)
        return type(self)(named, self.mentioned | other.mentioned)


def _by_kind(named: frozenset[DistinguishingFact]) -> Mapping[str, set[DistinguishingFact]]:
    kinds: defaultdict[str, set[DistinguishingFact]] = defaultdict(set)
    for occasion in named:
        kinds[occasion.kind].add(occasion)
    return kinds
