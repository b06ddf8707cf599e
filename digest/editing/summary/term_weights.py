"""Weigh the words of a story, and measure how similar two of its sentences are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from digest.editing.summary.summary_sentences import SummarySentence

# Words of this many letters are rarely function words. Scripts from this character on have no short words without
# content.
_LONG = 4
_SHORT_SCRIPTS = "\u2e80"


class TermWeights(NamedTuple):
    """Weights of the words of a story: the square of their rarity in its sentences.

    ``content`` are the words that are numbers, long, or in a script with short words.
    """

    rarity: Mapping[str, float]
    content: frozenset[str]

    def similarity(self, left: frozenset[str], weight: float, right: frozenset[str], its_weight: float) -> float:
        """Return the cosine of two sentences' words, given their weights: 0 without a common word, 1 for the same.

        The sum is exact (fsum): the order of a set, which varies between processes, makes no difference.
        """
        common = left & right
        return math.fsum(map(self.rarity.__getitem__, common)) / math.sqrt(weight * its_weight) if common else 0.0

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Return the share of the content words of the shorter sentence that the other also contains.

        Unlike the similarity, it does not depend on the rest of the story: if a story has few sentences, most of them
        contain the important words.
        """
        its, others = left & self.content, right & self.content
        common = len(its & others)
        return common / min(len(its), len(others)) if common else 0.0


def weigh_terms(found: Sequence[SummarySentence]) -> TermWeights:
    """Compute the rarity of each word of a story: log(1 + N/n) for a word in n of N sentences."""
    within = Counter(chain.from_iterable([candidate.words for candidate in found]))
    by_count = {times: math.log(1 + len(found) / times) ** 2 for times in set(within.values())}
    return TermWeights(
        rarity={stem: by_count[times] for stem, times in within.items()},
        content=frozenset(
            [stem for stem in within if len(stem) >= _LONG or stem[0].isdigit() or stem >= _SHORT_SCRIPTS]
        ),
    )
