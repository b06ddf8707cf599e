"""Which items are worth comparing: not each with each, for of 100,000 there are five thousand million pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from digest.compose.profile import Profile, dot

# With how many items one is compared, at most: in all, and of those that have one of its telling words; how much of
# what is telling they have in common at least; and below which part of the wanted likeness the search is given up.
# None of it changes an F1, of a week of two items or of three hundred. But 10,000 items with the same words take no
# more time than others, and 100,000 different ones a third of it.
_CANDIDATES = 5
_HOLDERS = 20
_LEAST_IN_COMMON = 0.05
_HOPELESS = 0.5


def neighbors(profiles: Sequence[Profile], least: float) -> Iterator[tuple[float, int, int]]:
    """Find the pairs of items, by their number, with as many words in common: a cosine of at least ``least``."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        weights = dict(zip(profile.words, profile.weights, strict=True))
        for candidate in _candidates(profile, weights, holders):
            common = dot(profiles[candidate], weights)
            if common < _HOPELESS * least:
                break  # Those that follow share even less of what is telling.
            if common >= least:
                yield common, candidate, number
        for word in profile.telling:
            holders[word].append(number)


def _candidates(profile: Profile, weights: Mapping[int, float], holders: Mapping[int, list[int]]) -> list[int]:
    """The earlier items with most of what is telling in common, best first; of many with one word only the latest."""
    common: defaultdict[int, float] = defaultdict(float)
    total = 0.0
    for word in profile.telling:
        square = weights[word] ** 2
        total += square
        for number in holders.get(word, ())[-_HOLDERS:]:
            common[number] += square
    least = _LEAST_IN_COMMON * total
    ranked = sorted((part, number) for number, part in common.items() if part >= least)
    return [number for _, number in ranked[: -_CANDIDATES - 1 : -1]]
