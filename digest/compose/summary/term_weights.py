"""Weighs the words of a story, and says how much two of its sentences say the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from digest.compose.summary.summary_sentences import SummarySentence

# Words of so many letters are rarely small words. From this character on, scripts have none that say nothing.
_LONG = 4
_SHORT_SCRIPTS = "\u2e80"


class TermWeights(NamedTuple):
    """Weights of the words of a story: the square of how rare each is among its sentences; ``rarest`` is the most.

    ``content`` are the words that are numbers, long, or written in a script whose words are short.
    """

    rarity: Mapping[str, float]
    rarest: float
    content: frozenset[str]

    def similarity(self, left: frozenset[str], weight: float, right: frozenset[str], its_weight: float) -> float:
        """The cosine of the words of two sentences, which weigh so much: 0 without a common word, 1 for the same.

        The sum is exact (fsum), so that the order of a set, which changes with every process, changes nothing.
        """
        common = left & right
        return math.fsum(map(self.rarity.__getitem__, common)) / math.sqrt(weight * its_weight) if common else 0.0

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """The part of the content words of the shorter of two sentences that the other has too.

        Unlike the similarity it does not depend on what else the story says: in one of few sentences all that matters
        is in most of them.
        """
        its, others = left & self.content, right & self.content
        common = len(its & others)
        return common / min(len(its), len(others)) if common else 0.0


def weigh_terms(found: Sequence[SummarySentence]) -> TermWeights:
    """Find out how rare each word of a story is: log(1 + N/n), in n of its N sentences."""
    within = Counter(chain.from_iterable([candidate.words for candidate in found]))
    by_count = {times: math.log(1 + len(found) / times) ** 2 for times in set(within.values())}
    return TermWeights(
        rarity={stem: by_count[times] for stem, times in within.items()},
        rarest=math.log(1 + len(found)) ** 2,
        content=frozenset([stem for stem in within if _has_content(stem)]),
    )


def _has_content(stem: str) -> bool:
    return len(stem) >= _LONG or stem[0].isdigit() or stem >= _SHORT_SCRIPTS
