"""Measure the likeness of stories in one language: that of their items, on average."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from digest.editing.grouping.compared_titles import Occasions
from digest.editing.grouping.profile import Profile, WordWeights, dot
from digest.editing.grouping.same_template import is_correction
from digest.model.days import Days, are_close, days_between, days_of_both

# The evidence against: names and figures in titles that the other does not mention, and the days between.
_OTHER_FACTS = 0.15
_OTHER_TITLE_FIGURES = 0.3
_EACH_DAY_BETWEEN = 0.04


@dataclass(slots=True)
class SummedProfiles:
    """Items, by number, and the sums of their compared features.

    ``factless`` counts those whose title has no facts.
    """

    items: list[int]
    weights: WordWeights
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
        """Return a group of a single item."""
        return cls(
            items=[number],
            weights=WordWeights.of(profile),
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
        """Take over everything from another group."""
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


def likeness(first: SummedProfiles, second: SummedProfiles, least: float = 0.0) -> float:
    """Return the average likeness of the items of two stories: 1 if they are the same, 0 for nothing in common.

    It is 0 if they contradict each other, or have less in common than ``least``.
    """
    its, others = first.weights, second.weights
    shared = _product(its.title, others.title) + _product(its.whole, others.whole)
    common = shared / (len(first.items) * len(second.items))
    if common < least or _contradict(first, second):
        return 0.0
    return max(0.0, common - _against(first, second))


def in_common(profile: Profile, story: SummedProfiles) -> float:
    """Return how much an item has in common, on average, with the items of a story, itself included."""
    return dot(profile, story.weights) / len(story.items)


def _known_facts(story: SummedProfiles, other: SummedProfiles) -> float:
    """Return the share of the facts in a story's titles that the other mentions."""
    mentioned = sum([share for fact, share in story.facts.items() if fact in other.weights.whole])
    return (story.factless + mentioned) / len(story.items)


def _contradict(first: SummedProfiles, second: SummedProfiles) -> bool:
    """Return whether the titles name different days, or no figure of one story is in the other.

    The latter counts only if days lie between them, or if both have figures in their titles that do not correct each
    other. Then it counts however many words they share, as the daily reports of cases or weekly ones of fires do.
    """
    if first.occasions.contradict(second.occasions):
        return True
    if not _disagree(first, first.figures, second, second.figures):
        return False
    if days_between(first.days, second.days) > 0:
        return True
    return bool(first.title_figures and second.title_figures) and not _correct(first, second)


def _correct(first: SummedProfiles, second: SummedProfiles) -> bool:
    """Return whether each title figure of two stories close in time may be a recount of one in the other."""
    its, others = ([story.sizes[figure] for figure in story.title_figures] for story in (first, second))
    return are_close(first.days, second.days) and all(
        any(is_correction(one, other) for other in against)
        for sizes, against in ((its, others), (others, its))
        for one in sizes
    )


def _against(first: SummedProfiles, second: SummedProfiles) -> float:
    """Return the weight of the evidence that two stories with the same words are different."""
    known = (_known_facts(first, second) + _known_facts(second, first)) / 2
    return (
        _OTHER_FACTS * (1 - known)
        + _OTHER_TITLE_FIGURES * _disagree(first, first.title_figures, second, second.title_figures)
        + _EACH_DAY_BETWEEN * days_between(first.days, second.days)
    )


def _disagree(first: SummedProfiles, its: set[int], second: SummedProfiles, others: set[int]) -> bool:
    """Return whether both have figures, and neither story mentions any of the other's.

    If both have figures that tell one event from another, only these count: a year is in all reports of one template.
    """
    telling, others_telling = its - first.common, others - second.common
    if telling and others_telling:
        its, others = telling, others_telling
    return bool(its and others) and its.isdisjoint(second.weights.whole) and others.isdisjoint(first.weights.whole)


def _product(first: Mapping[int, float], second: Mapping[int, float]) -> float:
    small, large = sorted((first, second), key=len)
    return sum([weight * large[word] for word, weight in small.items() if word in large])


def _add(sums: dict[int, float], more: Mapping[int, float]) -> None:
    for key, value in more.items():
        sums[key] = sums.get(key, 0.0) + value
