"""How alike stories of one language are, and which of them become one: greedily, by their average likeness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from digest.compose.grouping.clusters import clusters
from digest.compose.grouping.neighbors import neighbors
from digest.compose.grouping.profile import Profile, Vector, dot
from digest.compose.grouping.same_template import are_same_template, is_correction
from digest.compose.grouping.shared_body import share_only_titles
from digest.compose.grouping.titles import Occasions
from digest.model.days import Days, are_close, days_between, days_of_both

# From here on two stories are one. For stories in Vietnamese and pairs in Russian, F1 is within a point of its best
# from .18 to .24; the upper half is chosen, since a false merge hides news and a missed one only repeats it.
_ALIKE = 0.22
# What speaks against: names and figures of the titles that the other does not mention, and the days between.
_OTHER_FACTS = 0.15
_OTHER_TITLE_FIGURES = 0.3
_EACH_DAY_BETWEEN = 0.04


@dataclass(slots=True)
class Group:
    """Items, by their number, and the sums of what is compared of them.

    ``factless`` counts those whose title has no facts.
    """

    items: list[int]
    weights: Vector
    facts: dict[int, float]
    factless: int
    title_figures: set[int]
    figures: set[int]
    common: set[int]
    sizes: Mapping[int, float]
    occasions: Occasions
    days: Days

    @classmethod
    def of(cls, number: int, profile: Profile) -> Self:
        """A story of a single item."""
        return cls(
            items=[number],
            weights=Vector.of(profile),
            facts=dict(profile.facts),
            factless=int(not profile.facts),
            title_figures=set(profile.title_figures),
            figures=set(profile.figures),
            common=set(profile.common),
            sizes=profile.sizes,
            occasions=profile.occasions,
            days=profile.days,
        )

    def take(self, other: Self) -> None:
        """Take all that another story has."""
        self.items += other.items
        _add(self.weights.title, other.weights.title)
        _add(self.weights.whole, other.weights.whole)
        _add(self.facts, other.facts)
        self.factless += other.factless
        self.title_figures |= other.title_figures
        self.figures |= other.figures
        self.common |= other.common
        self.occasions = self.occasions.together(other.occasions)
        self.days = days_of_both(self.days, other.days)


def alike(profiles: Sequence[Profile]) -> Iterator[Group]:
    """Join items, each with its profile, into stories; items that are like no other are left out."""
    for cluster in clusters(neighbors(profiles, _ALIKE)):
        home: dict[int, Group] = {}
        for _, first, second in sorted(cluster, key=lambda pair: (-pair[0], *pair[1:])):
            _join(home, first, second, profiles)
        yield from {id(story): story for story in home.values()}.values()


def likeness(first: Group, second: Group) -> float:
    """Say how alike two stories are, on the average of their items: 1 for the same, 0 for nothing in common."""
    its, others = first.weights, second.weights
    shared = _product(its.title, others.title) + _product(its.whole, others.whole)
    common = shared / (len(first.items) * len(second.items))
    if common < _ALIKE or _contradict(first, second):
        return 0.0
    return common - _against(first, second)


def in_common(profile: Profile, story: Group) -> float:
    """Say how much an item has in common with the items of a story, on the average and with itself."""
    return dot(profile, story.weights) / len(story.items)


def _known_facts(story: Group, other: Group) -> float:
    """The share of the facts of a story's titles that the other mentions."""
    mentioned = sum([share for fact, share in story.facts.items() if fact in other.weights.whole])
    return (story.factless + mentioned) / len(story.items)


def _contradict(first: Group, second: Group) -> bool:
    """Whether the titles name other days, or no figure of one is in the other.

    That only if days lie between, or if both have figures in their titles that do not correct each other. However many
    words they have in common then: so are the reports of each day's cases, of each week's fire.
    """
    if first.occasions.contradict(second.occasions):
        return True
    if not _disagree(first, first.figures, second, second.figures):
        return False
    if days_between(first.days, second.days) > 0:
        return True
    return bool(first.title_figures and second.title_figures) and not _correct(first, second)


def _correct(first: Group, second: Group) -> bool:
    """Whether each figure in the titles of two stories that come at once may be one of the other, counted anew."""
    its, others = ([story.sizes[figure] for figure in story.title_figures] for story in (first, second))
    return are_close(first.days, second.days) and all(
        any(is_correction(one, other) for other in against)
        for sizes, against in ((its, others), (others, its))
        for one in sizes
    )


def _against(first: Group, second: Group) -> float:
    """How much speaks against two stories with the same words being one."""
    known = (_known_facts(first, second) + _known_facts(second, first)) / 2
    return (
        _OTHER_FACTS * (1 - known)
        + _OTHER_TITLE_FIGURES * _disagree(first, first.title_figures, second, second.title_figures)
        + _EACH_DAY_BETWEEN * days_between(first.days, second.days)
    )


def _disagree(first: Group, its: set[int], second: Group, others: set[int]) -> bool:
    """Whether there are figures of both, and neither story mentions one of the other.

    Where both have figures that tell one event from another, only these count: a year is in all reports of one form.
    """
    telling, others_telling = its - first.common, others - second.common
    if telling and others_telling:
        its, others = telling, others_telling
    return bool(its and others) and its.isdisjoint(second.weights.whole) and others.isdisjoint(first.weights.whole)


def _are_of_a_series(first: Profile, second: Profile) -> bool:
    """Whether two items tell of different events in the same words."""
    return first.occasions.contradict(second.occasions) or are_same_template(first, second)


def _join(home: dict[int, Group], first: int, second: int, profiles: Sequence[Profile]) -> None:
    """Make one story of those of two items, if they are alike; to save memory, an item has none before that."""
    large, small = (home.get(number) or Group.of(number, profiles[number]) for number in (first, second))
    if large is small or likeness(large, small) < _ALIKE:
        return
    if _are_of_a_series(profiles[first], profiles[second]) or share_only_titles(profiles[first], profiles[second]):
        return
    if len(large.items) < len(small.items):
        large, small = small, large
    large.take(small)
    home.update(dict.fromkeys((first, second, *small.items), large))


def _product(first: Mapping[int, float], second: Mapping[int, float]) -> float:
    small, large = sorted((first, second), key=len)
    return sum([weight * large[word] for word, weight in small.items() if word in large])


def _add(sums: dict[int, float], more: Mapping[int, float]) -> None:
    for key, value in more.items():
        sums[key] = sums.get(key, 0.0) + value
