"""Which sentences go through a model together: long ones with long ones, so that little of a batch is padding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# What is longer is cut beforehand. From some 60 words on, neural translation gets worse with every word (Koehn and
# Knowles, "Six Challenges for Neural Machine Translation", 2017, 3.4); many models know 512 positions and no more.
LONGEST = 120
# Larger batches are no faster, smaller ones are slower: measured with models of 1 and of 60 million weights.
_TOKENS = 1024


def batches(lengths: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Give the places of sentences of these lengths, batch by batch, the longest first.

    All of a batch may become equally long in translation. So no batch mates of a sentence decide how much of it
    is written.
    """
    batch: list[int] = []
    for place in sorted(range(len(lengths)), key=lambda place: -lengths[place]):
        if batch and not _fits(lengths[place], lengths[batch[0]], len(batch)):
            yield tuple(batch)
            batch = []
        batch.append(place)
    if batch:
        yield tuple(batch)


def longest_answer(length: int) -> int:
    """How many tokens the translation of a sentence may have: twice as many and some, in steps.

    A model that has lost its way repeats itself to the end, which takes as long as all else together.
    """
    step = 16
    while step < length:
        step *= 2
    return 2 * step + 32


def _fits(length: int, longest: int, count: int) -> bool:
    return longest * (count + 1) <= _TOKENS and longest_answer(length) == longest_answer(longest)
