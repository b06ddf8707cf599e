"""Batches: sentences of similar length go through a model together, so that little of a batch is padding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# Longer sentences are split beforehand. From about 60 words on, neural translation gets worse with every word (Koehn
# and Knowles, "Six Challenges for Neural Machine Translation", 2017, 3.4); many models have 512 positions at most.
LONGEST = 120
# Larger batches are no faster, and smaller ones are slower, as measured with models of 1 and of 60 million weights.
_TOKENS = 1024


def batches(lengths: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield the indexes of sentences of these lengths, batch by batch, the longest first.

    All sentences of a batch have the same ``longest_answer``, so that the limit for a sentence does not depend on the
    others. Nor do batches depend on the number of cores: in larger matrices CTranslate2 rounds differently.
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
    """Return the largest number of tokens for the translation of a sentence: about twice as many, in steps.

    A model that has gone wrong repeats itself up to the limit, which can take as long as everything else together. Its
    translation is then refused, since text may be lost.
    """
    step = 16
    while step < length:
        step *= 2
    return 2 * step + 32


def _fits(length: int, longest: int, count: int) -> bool:
    return longest * (count + 1) <= _TOKENS and longest_answer(length) == longest_answer(longest)
