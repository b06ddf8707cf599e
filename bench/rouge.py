"""ROUGE-1, 2 and L with a tokenizer for every script; the usual one keeps only ASCII, and scores all Russian 0."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_TOKEN = re.compile(r"\w+")

Scores = tuple[float, float, float]


def rouge(summary: str, reference: str) -> Scores:
    """The F1 of common words, of common pairs of neighbors, and of the longest common subsequence (Lin, 2004)."""
    ours, theirs = (_TOKEN.findall(text.lower()) for text in (summary, reference))
    return _common(ours, theirs, 1), _common(ours, theirs, 2), _f1(_longest(ours, theirs), len(ours), len(theirs))


def mean(scores: Sequence[Scores]) -> Scores:
    """Of many, in percent."""
    one, two, longest = (100 * sum(column) / len(scores) for column in zip(*scores, strict=True))
    return one, two, longest


def _common(ours: Sequence[str], theirs: Sequence[str], size: int) -> float:
    first, second = (Counter(zip(*(words[at:] for at in range(size)), strict=False)) for words in (ours, theirs))
    return _f1((first & second).total(), first.total(), second.total())


def _longest(ours: Sequence[str], theirs: Sequence[str]) -> int:
    lengths = [0] * (len(theirs) + 1)
    for word in ours:
        diagonal = 0
        for at, other in enumerate(theirs, 1):
            above = lengths[at]
            lengths[at] = diagonal + 1 if word == other else max(above, lengths[at - 1])
            diagonal = above
    return lengths[-1]


def _f1(common: int, ours: int, theirs: int) -> float:
    return 2 * common / (ours + theirs) if common else 0.0
