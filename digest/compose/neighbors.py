"""Which items are worth comparing: not each with each, for of 100,000 there are five thousand million pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from digest.compose.profile import Profile, dot

# With how many items one is compared: in all, and of those that have one of its telling words; and how much of what is
# telling they have in common at least. Comparing all with all finds nothing more (F1 on two sets), and so 10,000 items
# with the same words take no more time than others.
_CANDIDATES = 6
_HOLDERS = 30
_LEAST_IN_COMMON = 0.05


def neighbors(profiles: Sequence[Profile], least: float) -> Iterator[tuple[int, int]]:
    """Find the pairs of items, by their number, whose words alone make them alike: a cosine of at least ``least``."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        weights = dict(zip(profile.words, profile.weights, strict=True))
        for candidate in _candidates(profile, weights, holders):
            if dot(profiles[candidate], weights) >= least:
                yield candidate, number
        for word in profile.telling:
            holders[word].append(number)


def _candidates(profile: Profile, weights: Mapping[int, float], holders: Mapping[int, list[int]]) -> list[int]:
    """The earlier items that have most in common of what is telling; of many with one word, the latest are asked."""
    common: defaultdict[int, float] = defaultdict(float)
    total = 0.0
    for word in profile.telling:
        square = weights[word] ** 2
        total += square
        for number in holders.get(word, ())[-_HOLDERS:]:
            common[number] += square
    least = _LEAST_IN_COMMON * total
    ranked = sorted((part, number) for number, part in common.items() if part >= least)
    return [number for _, number in ranked[-_CANDIDATES:]]
