"""Items of invented words, in sentences as long as those of news."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from random import Random

_WORDS = 70_000
_SYLLABLES = [
    onset + vowel + coda
    for onset in "b c d f g l m n p r s t v br tr pl".split()
    for vowel in "aeiou"
    for coda in ("", "n", "r", "s", "l")
]


@lru_cache
def nonsense_words() -> list[str]:
    """Enough different words to make a vocabulary of."""
    random = Random(7)
    words = ("".join(random.choices(_SYLLABLES, k=random.choice((1, 2, 2, 3, 3, 4)))) for _ in range(_WORDS))
    return list(dict.fromkeys(words))


def nonsense_items(count: int, seed: int = 8) -> list[list[str]]:
    """So many items, each a list of segments: a title and three sentences; others with another seed."""
    random = Random(seed)
    words = nonsense_words()

    def segment() -> str:
        return " ".join(random.choices(words, k=random.randint(7, 14))).capitalize()

    return [[segment(), *(f"{segment()}." for _ in range(3))] for _ in range(count)]


@lru_cache
def word_frequencies() -> list[float]:
    """Return the cumulative weights of the words: they are as frequent as words are in a language."""
    return list(accumulate(1 / (rank + 3) for rank in range(len(nonsense_words()))))
