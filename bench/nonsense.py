"""Items of invented words, in sentences as long as those of news."""

from __future__ import annotations

from random import Random

_WORDS = 70_000
_SYLLABLES = [
    onset + vowel + coda
    for onset in "b c d f g l m n p r s t v br tr pl".split()
    for vowel in "aeiou"
    for coda in ("", "n", "r", "s", "l")
]


def nonsense_words() -> list[str]:
    """Enough different words to make a vocabulary of."""
    random = Random(7)
    words = ("".join(random.choices(_SYLLABLES, k=random.choice((1, 2, 2, 3, 3, 4)))) for _ in range(_WORDS))
    return list(dict.fromkeys(words))


def nonsense_items(count: int) -> list[list[str]]:
    """So many items, each a list of segments: a title and three sentences."""
    random = Random(8)
    words = nonsense_words()

    def segment() -> str:
        return " ".join(random.choices(words, k=random.randint(7, 14))).capitalize()

    return [[segment(), *(f"{segment()}." for _ in range(3))] for _ in range(count)]
