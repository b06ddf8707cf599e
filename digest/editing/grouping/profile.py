"""Profiles of items, to compare them within a language: weighted words, and the facts in their titles."""

from __future__ import annotations

import math
from array import array
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import mul
from typing import NamedTuple, Self

from digest.editing.grouping.compared_titles import Occasions
from digest.editing.grouping.item_words import BEGINNING, ItemWords, WordCounts, item_words
from digest.editing.grouping.word_numbers import WordNumbers
from digest.language.text.shortening.shorten import LONGEST_TITLE
from digest.model.days import Days, days_of
from digest.model.item import Published, StoredItem

# The weight of a title, and of the whole beginning.
_TITLE, _WHOLE = 0.3, 0.7
# The number of greatest-weight words by which similar items are found. Twice as many find no more.
_TELLING = 16
# A figure that more items have is part of a template.
_MOST_HOLDERS = 20
_LOGARITHMS = (0.0, *(1 + math.log(times) for times in range(1, LONGEST_TITLE + BEGINNING + 1)))


@dataclass(frozen=True, slots=True)
class Profile:
    """The features of an item that are compared.

    ``source`` is its source, and ``label`` the number of the words of its title that may be a label before it.
    ``title_words`` and ``words``, of the title and of the whole, are numbers; together their weights are a vector of
    length 1. ``telling`` are the words of the whole with the greatest weights, without those that no
    other item has. ``facts`` are the shares of names and
    figures in the title, ``title_figures`` and ``figures`` the figures in the title and in the whole; ``common`` are
    figures that do not tell one event from another: years, single digits, and those that many items have. ``values``
    are the words of the whole that may be names, and its figures: the differences between reports of one template.
    ``sizes`` are the values of the figures of all items. ``occasions`` are the days, results and numbers in the title.
    """

    source: str
    label: int
    title_words: array[int]
    title_weights: array[float]
    words: array[int]
    weights: array[float]
    telling: array[int]
    facts: Mapping[int, float]
    title_figures: tuple[int, ...]
    figures: tuple[int, ...]
    common: tuple[int, ...]
    sizes: Mapping[int, float]
    values: array[int]
    occasions: Occasions
    days: Days


class WordWeights(NamedTuple):
    """The weights of the words of titles, and of the whole, by number."""

    title: dict[int, float]
    whole: dict[int, float]

    @classmethod
    def of(cls, profile: Profile) -> Self:
        """Return the vector of one item."""
        return cls(
            dict(zip(profile.title_words, profile.title_weights, strict=True)),
            dict(zip(profile.words, profile.weights, strict=True)),
        )


def profiles(items: Sequence[StoredItem], language: str) -> list[Profile]:
    """Profile the items, which are all those of a week in one language, in a fixed order."""
    numbers = WordNumbers(language)
    words = deque(item_words(items, numbers))
    holders = _holders((one.whole.words for one in words), len(numbers.stems))
    numbers.common |= {figure for figure in numbers.figures if holders[figure] > _MOST_HOLDERS}
    # Smoothed, so that in a week of three items the words in all of them still count.
    by_holders = {having: 1 + math.log((1 + len(items)) / (1 + having)) for having in set(holders)}
    rarity = list(map(by_holders.__getitem__, holders))
    # The words of each item are freed once its profile exists: keeping all of both would take twice the memory.
    return [
        _profile(words.popleft(), rarity, holders, numbers, stored.published and stored.counts_from())
        for stored in items
    ]


def dot(profile: Profile, vector: WordWeights) -> float:
    """Return the dot product of a profile and other weights: the cosine, if both have length 1."""
    # Runs entirely in C, because grouping spends most of its time here.
    of_titles = sum(map(mul, map(vector.title.get, profile.title_words, repeat(0.0)), profile.title_weights), 0.0)
    return sum(map(mul, map(vector.whole.get, profile.words, repeat(0.0)), profile.weights), of_titles)


def _holders(texts: Iterable[Iterable[int]], count: int) -> list[int]:
    """Count the texts with each of so many words: in a list, which takes a third of the time of a dictionary."""
    holders = [0] * count
    for words in texts:
        for word in words:
            holders[word] += 1
    return holders


def _profile(
    words: ItemWords,
    rarity: Sequence[float],
    holders: Sequence[int],
    numbers: WordNumbers,
    published: Published | None,
) -> Profile:
    of_title, of_whole = _unit(words.title, rarity, _TITLE), _unit(words.whole, rarity, _WHOLE)
    heaviest = sorted(of_whole)[-_TELLING:]
    telling = [word for word, weight in zip(words.whole.words, of_whole, strict=True) if weight >= heaviest[0]]
    all_facts = sum([rarity[fact] for fact in words.facts])
    return Profile(
        source=words.source,
        label=words.label,
        title_words=words.title.words,
        title_weights=array("f", of_title),
        words=words.whole.words,
        weights=array("f", of_whole),
        telling=array("I", [word for word in telling[:_TELLING] if holders[word] > 1]),
        facts={fact: rarity[fact] / all_facts for fact in words.facts},
        title_figures=words.title_figures,
        figures=words.figures,
        common=tuple([figure for figure in words.figures if figure in numbers.common]),
        sizes=numbers.figures,
        values=words.values,
        occasions=words.occasions,
        days=days_of([published]),
    )


def _unit(counts: WordCounts, rarity: Sequence[float], share: float) -> list[float]:
    """Weight words by their frequency here and rarity elsewhere, so that the squares add up to ``share``."""
    weights = list(map(mul, map(_LOGARITHMS.__getitem__, counts.times), map(rarity.__getitem__, counts.words)))
    scale = math.sqrt(share) / (math.hypot(*weights) or 1)
    return [weight * scale for weight in weights]
