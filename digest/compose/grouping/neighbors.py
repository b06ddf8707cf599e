"""Which items are worth comparing: not each with each, for of 100,000 there are five thousand million pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from digest.compose.grouping.profile import Profile, Vector, dot

# With how many items one is compared, at most: in all, and of those that have one of its telling words; how many of
# these they share, where others do not share more; and below which part of the wanted likeness the search is given up.
# None of it changes an F1, of a week of two items or of three hundred. But 10,000 items with the same words take no
# more time than others, and 100,000 different ones a third of it.
_CANDIDATES = 5
_HOLDERS = 20
_SEVERAL = 2
_HOPELESS = 0.5

_NOTHING = Vector({}, {})

# How alike two items are, and their numbers.
Pair = tuple[float, int, int]


def neighbors(profiles: Sequence[Profile], least: float) -> Iterator[Pair]:
    """Find the pairs of items, by their number, with as many words in common: a cosine of at least ``least``."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        candidates = _candidates(profile, holders)
        vector = Vector.of(profile) if candidates else _NOTHING
        for candidate in candidates:
            common = dot(profiles[candidate], vector)
            if common < _HOPELESS * least:
                break  # Those that follow share even less of what is telling.
            if common >= least:
                yield common, candidate, number
        for word in profile.telling:
            latest = holders[word]
            latest.append(number)
            del latest[:-_HOLDERS]


def _candidates(profile: Profile, holders: Mapping[int, Sequence[int]]) -> list[int]:
    """The earlier items that share most telling words, best first; of those with one word only the latest."""
    shared = Counter(chain.from_iterable([holders.get(word, ()) for word in profile.telling]))
    several = [(times, number) for number, times in shared.items() if times >= _SEVERAL]
    ranked = sorted(several or [(times, number) for number, times in shared.items()], reverse=True)
    return [number for _, number in ranked[:_CANDIDATES]]
