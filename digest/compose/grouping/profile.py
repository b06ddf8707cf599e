"""What of an item is compared with others of its language: weighted words, and the facts of its title."""

from __future__ import annotations

import math
from array import array
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import filterfalse, repeat
from operator import mul
from typing import NamedTuple, Self

from digest.compose.grouping.titles import Occasions
from digest.compose.grouping.word_numbers import WordNumbers
from digest.compose.summary.headline import LONGEST_TITLE, headline
from digest.model.days import Days, days_of
from digest.model.item import Item, Published, StoredItem

# What happened stands at the beginning; further on is background, which many stories share. Longer beginnings find no
# more, and all of the text takes five times as long.
BEGINNING = 1200
# How much a title counts beside the whole beginning.
_TITLE, _WHOLE = 0.3, 0.7
# With fewer different words nothing can be told: "Photo of the day".
_FEWEST_WORDS = 5
# By so many words, those that weigh most, items are found that may be alike. Twice as many find no more.
_TELLING = 16
# A figure that more items have is part of a form.
_MOST_HOLDERS = 20
_NO_OCCASIONS = Occasions()
_LOGARITHMS = (0.0, *(1 + math.log(times) for times in range(1, LONGEST_TITLE + BEGINNING + 1)))


@dataclass(frozen=True, slots=True)
class Profile:
    """What of an item is compared.

    ``title_words`` and ``words``, of the title and of the whole, are numbers; the weights of both together are a
    vector of the length 1. ``telling`` are those of the whole that weigh most. ``facts`` are the shares that names and
    figures have in the title, ``title_figures`` and ``figures`` the figures of the title and of the whole; ``common``
    are those of the figures that tell no event from another: years, single digits, and what many items have.
    ``values`` are the words of the whole that may be names, and its figures: what differs between reports of one form.
    ``sizes`` are what the figures of all items amount to.
    ``occasions`` are the days, results and numbers that the title names.
    """

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


class Vector(NamedTuple):
    """What the words of titles weigh, and those of the wholes, by their numbers."""

    title: dict[int, float]
    whole: dict[int, float]

    @classmethod
    def of(cls, profile: Profile) -> Self:
        """The vector of one item."""
        return cls(
            dict(zip(profile.title_words, profile.title_weights, strict=True)),
            dict(zip(profile.words, profile.weights, strict=True)),
        )


class _Counts(NamedTuple):
    """The different words of a text, and how often each stands in it: arrays, for a week may have 100,000 texts."""

    words: array[int]
    times: array[int]

    @classmethod
    def of(cls, times: Mapping[int, int]) -> Self:
        return cls(array("I", times.keys()), array("I", times.values()))


class _Reading(NamedTuple):
    title: _Counts
    whole: _Counts
    facts: tuple[int, ...]
    title_figures: tuple[int, ...]
    figures: tuple[int, ...]
    values: array[int]
    occasions: Occasions


def profiles(items: Sequence[StoredItem], language: str) -> list[Profile]:
    """Say what of each item is compared; the items are all those of a week in one language, in a fixed order."""
    numbers = WordNumbers(language)
    readings = deque(_read(stored.item, numbers) for stored in items)
    holders: Counter[int] = Counter()
    for reading in readings:
        holders.update(reading.whole.words)
    numbers.common |= {figure for figure in numbers.figures if holders[figure] > _MOST_HOLDERS}
    # Smoothed, so that in a week of three items the words of all three still count.
    rarity = [1 + math.log((1 + len(items)) / (1 + holders[number])) for number in numbers.stems.values()]
    # Each reading is let go as soon as its profile is there: all of both would take twice the memory.
    return [_profile(readings.popleft(), rarity, numbers, stored.published) for stored in items]


def dot(profile: Profile, vector: Vector) -> float:
    """The sum of the products of what a profile weighs with other weights: a cosine, where both have the length 1."""
    # All of it in C: this is what grouping spends its time on.
    of_titles = sum(map(mul, map(vector.title.get, profile.title_words, repeat(0.0)), profile.title_weights), 0.0)
    return sum(map(mul, map(vector.whole.get, profile.words, repeat(0.0)), profile.weights), of_titles)


def compared_title(item: Item) -> str:
    """The title that is compared: where an item has none, the headline of its text."""
    return (item.title or headline(item.text))[:LONGEST_TITLE]


def outstanding(text: str) -> str:
    """A text without the words that begin with a small letter: what is left may be names, or is figures."""
    return " ".join(["|" if word[0].islower() or _is_small(word) else word for word in text.split()])


def _read(item: Item, numbers: WordNumbers) -> _Reading:
    title, beginning = compared_title(item), item.text[:BEGINNING]
    title_words = numbers.of(title)
    in_title, in_whole = Counter(title_words), Counter(title_words + numbers.of(beginning))
    if len(in_whole) < _FEWEST_WORDS:
        in_title = in_whole = Counter()
    figures = numbers.figures.keys() & in_whole.keys()
    return _Reading(
        title=_Counts.of(in_title),
        whole=_Counts.of(in_whole),
        facts=tuple(dict.fromkeys(fact for fact in numbers.of(outstanding(title)) if fact in in_title)),
        title_figures=tuple(figures & in_title.keys()),
        figures=tuple(figures),
        values=array("I", figures | in_whole.keys() & numbers.of(_capitalized(f"{title} {beginning}"))),
        occasions=_occasions(title, beginning, in_title, numbers),
    )


def _occasions(title: str, text: str, words_of_title: Iterable[int], numbers: WordNumbers) -> Occasions:
    """The occasions that a title names; most titles have no word that could be one."""
    if numbers.figures.keys().isdisjoint(words_of_title) and numbers.calendar.isdisjoint(words_of_title):
        return _NO_OCCASIONS
    return Occasions.of(title, text, numbers.language)


def _capitalized(text: str) -> str:
    """The words of a text with a capital, in scripts that have them."""
    return " ".join([word for word in filterfalse(str.islower, text.split()) if word != word.lower()])


def _is_small(word: str) -> bool:
    return next(filter(str.isalnum, word), "").islower()


def _profile(reading: _Reading, rarity: Sequence[float], numbers: WordNumbers, published: Published | None) -> Profile:
    of_title, of_whole = _unit(reading.title, rarity, _TITLE), _unit(reading.whole, rarity, _WHOLE)
    heaviest = sorted(of_whole)[-_TELLING:]
    telling = [word for word, weight in zip(reading.whole.words, of_whole, strict=True) if weight >= heaviest[0]]
    all_facts = sum([rarity[fact] for fact in reading.facts])
    return Profile(
        title_words=reading.title.words,
        title_weights=array("f", of_title),
        words=reading.whole.words,
        weights=array("f", of_whole),
        telling=array("I", telling[:_TELLING]),
        facts={fact: rarity[fact] / all_facts for fact in reading.facts},
        title_figures=reading.title_figures,
        figures=reading.figures,
        common=tuple([figure for figure in reading.figures if figure in numbers.common]),
        sizes=numbers.figures,
        values=reading.values,
        occasions=reading.occasions,
        days=days_of([published]),
    )


def _unit(counts: _Counts, rarity: Sequence[float], share: float) -> list[float]:
    """Weigh words by how often they are there and how rare elsewhere; their squares add up to the share."""
    weights = list(map(mul, map(_LOGARITHMS.__getitem__, counts.times), map(rarity.__getitem__, counts.words)))
    scale = math.sqrt(share) / (math.hypot(*weights) or 1)
    return [weight * scale for weight in weights]
