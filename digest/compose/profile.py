"""What of an item is compared with others of its language: weighted words, and the facts of its title."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count, repeat
from operator import mul
from typing import NamedTuple

from digest.compose.days import Days, days_of
from digest.compose.headline import LONGEST_TITLE, headline
from digest.model.item import Item, Published, StoredItem
from digest.text.words import stemmed, stems, words

# What happened stands at the beginning; further on is background, which many stories share. Longer beginnings find no
# more, and all of the text takes five times as long.
BEGINNING = 1200
# How much a title counts beside the whole beginning.
_TITLE, _WHOLE = 0.3, 0.7
# With fewer different words nothing can be told: "Photo of the day".
_FEWEST_WORDS = 5
# By so many words, those that weigh most, items are found that may be alike. Twice as many find no more.
_TELLING = 16
_LOGARITHMS = (0.0, *(1 + math.log(times) for times in range(1, LONGEST_TITLE + BEGINNING + 1)))


@dataclass(frozen=True, slots=True)
class Profile:
    """What of an item is compared.

    ``words`` are numbers, odd for words of the title and even for words of the whole; their ``weights`` are a vector
    of the length 1. ``telling`` are those of the whole that weigh most. ``facts`` are the shares that names and
    figures have in the title, ``title_figures`` and ``figures`` the figures of the title and of the whole.
    """

    words: array[int]
    weights: array[float]
    telling: tuple[int, ...]
    facts: Mapping[int, float]
    title_figures: frozenset[int]
    figures: frozenset[int]
    days: Days


class _Counts(NamedTuple):
    """The different words of a text, and how often each stands in it: arrays, for a week may have 100,000 texts."""

    words: array[int]
    times: array[int]


class _Reading(NamedTuple):
    title: _Counts
    whole: _Counts
    facts: frozenset[int]
    title_figures: frozenset[int]
    figures: frozenset[int]


def profiles(items: Sequence[StoredItem], language: str) -> list[Profile]:
    """Say what of each item is compared; the items are all those of a week in one language, in a fixed order."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    readings = [_read(stored.item, language, numbers) for stored in items]
    holders: Counter[int] = Counter()
    for reading in readings:
        holders.update(reading.whole.words)
    # Smoothed, so that in a week of three items the words of all three still count.
    rarity = [1 + math.log((1 + len(items)) / (1 + holders[number])) for number in range(len(numbers))]
    return [_profile(reading, rarity, stored.published) for reading, stored in zip(readings, items, strict=True)]


def dot(profile: Profile, weights: Mapping[int, float]) -> float:
    """The sum of the products of what a profile weighs with other weights: a cosine, where both have the length 1."""
    # All of it in C: this is what grouping spends its time on.
    return sum(map(mul, map(weights.get, profile.words, repeat(0.0)), profile.weights), 0.0)


def compared_title(item: Item) -> str:
    """The title that is compared: where an item has none, the headline of its text."""
    return (item.title or headline(item.text))[:LONGEST_TITLE]


def outstanding(text: str) -> tuple[str, ...]:
    """The words that may be names, or are figures: all that do not begin with a small letter."""
    return words(" ".join("|" if _is_small(word) else word for word in text.split()))


def _read(item: Item, language: str, numbers: Mapping[str, int]) -> _Reading:
    title = compared_title(item)
    title_stems = stems(title, language)
    in_title = Counter(title_stems)
    in_whole = Counter(title_stems + stems(item.text[:BEGINNING], language))
    if len(in_whole) < _FEWEST_WORDS:
        in_title = in_whole = Counter()
    facts = [fact for fact in stemmed(outstanding(title), language) if fact in in_title]
    return _Reading(
        _counts(in_title, numbers),
        _counts(in_whole, numbers),
        frozenset([numbers[fact] for fact in facts]),
        frozenset([numbers[fact] for fact in facts if fact[0].isdigit()]),
        frozenset([numbers[word] for word in in_whole if word[0].isdigit()]),
    )


def _counts(times: Mapping[str, int], numbers: Mapping[str, int]) -> _Counts:
    return _Counts(array("I", [numbers[word] for word in times]), array("I", times.values()))


def _is_small(word: str) -> bool:
    return next(filter(str.isalnum, word), "").islower()


def _profile(reading: _Reading, rarity: Sequence[float], published: Published | None) -> Profile:
    title, whole = _unit(reading.title, rarity, _TITLE), _unit(reading.whole, rarity, _WHOLE)
    telling = sorted(whole)[-_TELLING:]
    all_facts = sum(rarity[fact] for fact in reading.facts)
    return Profile(
        words=array(
            "I", [2 * number + 1 for number in reading.title.words] + [2 * word for word in reading.whole.words]
        ),
        weights=array("f", title + whole),
        telling=tuple(
            2 * word for word, weight in zip(reading.whole.words, whole, strict=True) if weight >= telling[0]
        ),
        facts={2 * fact: rarity[fact] / all_facts for fact in sorted(reading.facts)},
        title_figures=frozenset(2 * figure for figure in reading.title_figures),
        figures=frozenset(2 * figure for figure in reading.figures),
        days=days_of([published]),
    )


def _unit(counts: _Counts, rarity: Sequence[float], share: float) -> list[float]:
    weights = [_LOGARITHMS[times] * rarity[number] for number, times in zip(counts.words, counts.times, strict=True)]
    scale = math.sqrt(share) / (math.hypot(*weights) or 1)
    return [weight * scale for weight in weights]
