"""Measure the likeness of stories in one language: that of their items, on average."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from digest.editing.grouping.profile import Profile, dot, vector_of
from digest.model.days import Days, days_between, days_of_both

# The evidence against: names and figures in titles that the other does not mention, and the days between.
_OTHER_VALUES = 0.15
_EACH_DAY_BETWEEN = 0.04


@dataclass(slots=True)
class SummedProfiles:
    """A story: its items, by number, with the sums of their words' weights, and the span of their days."""

    items: list[int]
    weights: dict[int, float]
    days: Days

    @classmethod
    def of(cls, number: int, profile: Profile) -> Self:
        """Return a story of a single item."""
        return cls([number], vector_of(profile), profile.days)

    def take(self, other: Self) -> None:
        """Take over everything from another story."""
        self.items += other.items
        for word, weight in other.weights.items():
            self.weights[word] = self.weights.get(word, 0.0) + weight
        self.days = days_of_both(self.days, other.days)


def likeness(first: SummedProfiles, second: SummedProfiles) -> float:
    """Return the average cosine of the items of two stories, less for each day between them."""
    small, large = sorted((first.weights, second.weights), key=len)
    shared = sum([weight * large[word] for word, weight in small.items() if word in large])
    common = shared / (len(first.items) * len(second.items))
    return common - _EACH_DAY_BETWEEN * days_between(first.days, second.days)


def in_common(profile: Profile, story: SummedProfiles) -> float:
    """Return how much an item has in common, on average, with the items of a story, itself included."""
    return dot(profile, story.weights) / len(story.items)


def unmentioned(first: Profile, second: Profile) -> float:
    """Return the weight of the names and figures in two titles that the other item does not mention."""
    return _OTHER_VALUES * (_unmentioned(first, second) + _unmentioned(second, first)) / 2


def _unmentioned(profile: Profile, other: Profile) -> float:
    """Return the share of the names and figures in a title that another item does not mention, by their weights."""
    named = set(profile.title).intersection(profile.values)
    weights = {word: weight for word, weight in zip(profile.words, profile.weights, strict=True) if word in named}
    return sum([weights[word] for word in weights.keys() - set(other.words)]) / (sum(weights.values()) or 1)
