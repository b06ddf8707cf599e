"""Learn the habits of sources, which say nothing about an event: their labels, and words that most items have.

A source writes about everything in the same words: in real weeks, all stories of several items that were none (warnings
for twelve coasts, episodes, posts of one author) were of one source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from digest.editing.grouping.profile import Profile, vector_of

# The items by which the habits of a source are known, taken evenly from its week. More find no others.
_SAMPLE = 64
# A longer beginning of a title says what happened.
_LONGEST_LABEL = 6


@dataclass(slots=True)
class SourceHabits:
    """The habits of the sources of some items: how likely one more item of a source has a word.

    They are looked up at first use, since most sources have no two items that are alike.
    """

    profiles: Sequence[Profile]
    known: dict[str, Mapping[int, float]] = field(default_factory=dict)

    def in_common(self, first: Profile, second: Profile) -> float:
        """Return the part of the cosine of two items that is due to the habits of their source."""
        if first.source not in self.known:
            self.known[first.source] = _habits([one for one in self.profiles if one.source == first.source])
        habits, label = self.known[first.source], _label(first, second)
        others = vector_of(second)
        shared = ((word, weight) for word, weight in zip(first.words, first.weights, strict=True) if word in others)
        return sum([(word in label or habits.get(word, 0.0)) * weight * others[word] for word, weight in shared])


def _habits(profiles: Sequence[Profile]) -> Mapping[int, float]:
    sample = profiles[:: -(-len(profiles) // _SAMPLE)]
    holders = Counter(word for profile in sample for word in profile.words)
    # Two of the holders may be the items that are compared. Of three items, the third may report the same event, which
    # does not make all its words habits.
    return {word: (count - 2) / (len(sample) - 1) for word, count in holders.items() if count > 2}


def _label(first: Profile, second: Profile) -> set[int]:
    """Return the words with which both titles begin, if they share no others: an author, or the name of a series."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(first.title, second.title, strict=False))
    begun = {word for word, _ in pairs}
    is_label = len(begun) <= _LONGEST_LABEL and begun == set(first.title).intersection(second.title)
    return begun if is_label else set()
