"""Find items worth comparing: 100,000 items make five billion pairs, too many to compare all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from digest.editing.grouping.profile import Profile, dot, vector_of

# The most items that one is compared with: in all, and for each of its telling words; the number of telling words that
# they share, since one word is no event; and the share of the wanted likeness below which the search stops. None of
# these changes an F1, for a week of two items or of three hundred. But 10,000 items with the same words take no more
# time than others, and 100,000 different ones a third of it.
_CANDIDATES = 5
_HOLDERS = 20
_SEVERAL = 2
_HOPELESS = 0.5

_NOTHING: dict[int, float] = {}

# The likeness of two items, and their numbers.
NeighborPair = tuple[float, int, int]


def neighbors(profiles: Sequence[Profile], least: float) -> Iterator[NeighborPair]:
    """Yield pairs of items, by number, whose words have a cosine of at least ``least``."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        candidates = _candidates(profile, holders)
        vector = vector_of(profile) if candidates else _NOTHING
        for candidate in candidates:
            common = dot(profiles[candidate], vector)
            if common < _HOPELESS * least:
                break  # The rest share even fewer telling words.
            if common >= least:
                yield common, candidate, number
        for word in profile.telling:
            latest = holders[word]
            latest.append(number)
            del latest[:-_HOLDERS]


def _candidates(profile: Profile, holders: Mapping[int, Sequence[int]]) -> list[int]:
    """Return the earlier items that share most telling words, best first."""
    shared = Counter(chain.from_iterable([holders.get(word, ()) for word in profile.telling]))
    several = [(times, number) for number, times in shared.items() if times >= _SEVERAL]
    return [number for _, number in sorted(several, reverse=True)[:_CANDIDATES]]
