"""What speaks for a story: factors, each with a name, that add up to its score.

Points are doublings: a story that two sources tell, each in a piece of its own, has one point more than one that a
single source tells, and so has one whose source weighs 2.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from digest.compose.edition.rules import Rules, Weights
from digest.model.edition import Factor, FactorName, score
from digest.model.item import Item, StoredItem
from digest.model.week import Week
from digest.text.words.density import density

Group = Sequence[StoredItem]

# What each counts. That several sources tell it says most of a story. Between two stories of one piece each, the rest
# makes less than a point, and a point is what the second story of a source loses: so among such the sources take turns.
WEIGHTS: Mapping[FactorName, float] = {
    "sources": 1.0,
    "pieces": 0.3,
    "recency": 0.25,
    "facts": 0.5,
    "source weight": 1.0,
    "tag weight": 1.0,
    "source turn": 1.0,
    "section turn": 0.5,
}
# A page that is written anew all day is no more of a story than this many pieces of each of its sources.
_MOST_PIECES = 2
# What all copies of other sources add, as a part of one more source: sister feeds carry each other's pieces.
_COPIES = 0.5
# A weight of 0 has no logarithm; what is below this is last of all anyway.
LEAST_WEIGHT = 2.0**-10
# The last digits of a logarithm differ between machines.
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Ranked:
    """A story, and what speaks for and against it."""

    group: Group
    factors: tuple[Factor, ...]

    @property
    def score(self) -> float:
        """The sum of its factors."""
        return score(self.factors)


def rank(groups: Iterable[Group], week: Week, rules: Rules) -> tuple[Ranked, ...]:
    """Say of each story what speaks for it by itself; best first, in whatever order they come.

    Of equals the later day stands first, then the source that does.
    """
    weights = Weights(rules.weights.sources, {tag.casefold(): one for tag, one in rules.weights.tags.items()})
    known = sorted(groups, key=lambda group: _order(group[0], rules))
    return best_first(
        Ranked(group, _factors(group, share, weights, (_last_day(group, rules.zone) - week.start).days))
        for group, share in zip(known, _shares_below(known), strict=True)
    )


def best_first(ranked: Iterable[Ranked]) -> tuple[Ranked, ...]:
    """Sort by score; equals stay as they are."""
    return tuple(sorted(ranked, key=lambda one: -one.score))


def factors_of(values: Mapping[FactorName, float]) -> tuple[Factor, ...]:
    """Make factors of values; those that make no difference are left out."""
    rounded = {name: round(value, _DIGITS) for name, value in values.items()}
    return tuple(Factor(name, value, WEIGHTS[name]) for name, value in rounded.items() if value)


def day(stored: StoredItem, zone: tzinfo) -> date:
    """The day that an item counts from, in the digest's zone."""
    moment = stored.published or stored.first_seen
    return moment.astimezone(zone).date() if isinstance(moment, datetime) else moment


def _order(stored: StoredItem, rules: Rules) -> tuple[int, int, str, str, str]:
    """The last day first, then by the place of the source, then by time."""
    # In UTC, for an hour of the zone may come twice.
    moment = stored.published or stored.first_seen
    instant = moment.astimezone(UTC).isoformat() if isinstance(moment, datetime) else ""
    source = stored.item.source
    place = rules.sources.get(source, len(rules.sources))
    return (-day(stored, rules.zone).toordinal(), place, source, instant, stored.key)


def _factors(group: Group, share_below: float, weights: Weights, last_day: int) -> tuple[Factor, ...]:
    items = [stored.item for stored in group]
    sources = {item.source for item in items}
    tags = {tag.casefold() for item in items for tag in item.tags}
    pieces = _first_told(items)
    tellers = len(set(pieces.values()))
    return factors_of(
        {
            "sources": math.log2(tellers + _COPIES * (len(sources) > tellers)),
            "pieces": math.log2(min(len(pieces), _MOST_PIECES * tellers)),
            # 0 on the first day of the week, 1 on the last, down to -1 for what came late.
            "recency": max(-1.0, min(1.0, last_day / 6)),
            "facts": share_below,
            "source weight": max(_doublings(weights.sources.get(source, 1.0)) for source in sources),
            "tag weight": math.fsum(_doublings(weights.tags.get(tag, 1.0)) for tag in tags),
        },
    )


def _first_told(items: Iterable[Item]) -> Mapping[str, str]:
    """The different pieces, each with the first source that has it: sister feeds only copy it."""
    first: dict[str, str] = {}
    for item in items:
        first.setdefault(item.text or item.title, item.source)
    return first


def _doublings(weight: float) -> float:
    return math.log2(max(weight, LEAST_WEIGHT))


def _last_day(group: Group, zone: tzinfo) -> date:
    return max(day(stored, zone) for stored in group)


def _shares_below(groups: Sequence[Group]) -> list[float]:
    """For each story the share of those in its language that are less dense with facts, its equals counted half."""
    dense = [(group[0].item.locale.language, density(group[0].item.text or group[0].item.title)) for group in groups]
    by_language: defaultdict[str, list[float]] = defaultdict(list)
    for language, own in sorted(dense):
        by_language[language].append(own)
    return [_share_below(own, by_language[language]) for language, own in dense]


def _share_below(own: float, ordered: Sequence[float]) -> float:
    return (bisect_left(ordered, own) + bisect_right(ordered, own)) / (2 * len(ordered))
