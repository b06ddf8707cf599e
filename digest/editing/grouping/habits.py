"""Learn the habits of sources, which say nothing about an event: their labels, and words that most items have.

A source writes about everything in the same words: in real weeks of 99 feeds, a third of the stories made of several
items were none (warnings for twelve coasts, episodes, posts of one author), and all of these were of one source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from digest.editing.grouping.profile import Profile

# The items by which the habits of a source are known, taken evenly from its week. More find no others.
_SAMPLE = 64
# A habit is a word that other items have too. Added to their number, so that in a week of three items the third, which
# may report the same event, does not make all its words habits.
_AS_IF_MORE = 2


@dataclass(slots=True)
class SourceHabits:
    """The habits of the sources of some items: how likely one more item of a source has a word.

    They are looked up at first use, since most sources have no two items that are alike.
    """

    profiles: Sequence[Profile]
    known: dict[str, Mapping[int, float]] = field(default_factory=dict)

    def in_common(self, first: Profile, second: Profile) -> float:
        """Return the part of the cosine of two items that is due to the habits of their source."""
        habits, label = self._of(first.source), _label(first, second)
        titles = _products(first.title_words, first.title_weights, second.title_words, second.title_weights)
        wholes = _products(first.words, first.weights, second.words, second.weights)
        return sum(
            [
                product * (1.0 if word in label else habits.get(word, 0.0))
                for products in (titles, wholes)
                for word, product in products.items()
            ]
        )

    def _of(self, source: str) -> Mapping[int, float]:
        if source not in self.known:
            self.known[source] = _habits([profile for profile in self.profiles if profile.source == source])
        return self.known[source]


def _habits(profiles: Sequence[Profile]) -> Mapping[int, float]:
    sample = profiles[:: -(-len(profiles) // _SAMPLE)]
    holders = Counter(word for profile in sample for word in profile.words)
    others = len(sample) - 2 + _AS_IF_MORE
    # Two of the holders may be the items that are compared.
    return {word: (count - 2) / others for word, count in holders.items() if count > 2}


def _label(first: Profile, second: Profile) -> frozenset[int]:
    """Return the words of the label that both titles have ("Weather: ", "Week in review - ") and nothing else."""
    one, other = (profile.title_words[: profile.label] for profile in (first, second))
    shared = frozenset(first.title_words).intersection(second.title_words)
    return shared if one == other and len(shared) == len(one) else frozenset()


def _products(
    words: Sequence[int], weights: Sequence[float], other_words: Sequence[int], other_weights: Sequence[float]
) -> dict[int, float]:
    others = dict(zip(other_words, other_weights, strict=True))
    return {word: weight * others[word] for word, weight in zip(words, weights, strict=True) if word in others}
