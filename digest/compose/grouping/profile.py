"""Profiles of items, to compare them within a language: weighted words, and the facts in their titles."""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import mul
from typing import NamedTuple, Self

from digest.compose.grouping.pieces import Pieces
from digest.compose.grouping.titles import Occasions
from digest.compose.grouping.word_numbers import WordNumbers
from digest.compose.summary.headline import LONGEST_TITLE, headline
from digest.model.days import Days, days_of
from digest.model.item import Item, Published, StoredItem

# The event is at the beginning; further on is background, which many stories share. Longer beginnings find no more, and
# whole texts take five times as long.
BEGINNING = 1200
# The weight of a title, and of the whole beginning.
_TITLE, _WHOLE = 0.3, 0.7
# With fewer distinct words, nothing can be compared: "Photo of the day".
_FEWEST_WORDS = 5
# The number of greatest-weight words by which similar items are found. Twice as many find no more.
_TELLING = 16
# A figure that more items have is part of a template.
_MOST_HOLDERS = 20
# A colon may follow its word at once, a dash between spaces only: "Weather: ", "Week in review - ".
_END_OF_LABEL = re.compile(r"[:：](?!\S)|：|(?<=\s)[-–—|](?!\S)")
_NO_OCCASIONS = Occasions()
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


class Vector(NamedTuple):
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


class _Counts(NamedTuple):
    """The distinct words of a text and their counts, in arrays, because a week may have 100,000 texts."""

    words: array[int]
    times: array[int]

    @classmethod
    def of(cls, times: Mapping[int, int]) -> Self:
        # An array of a list takes half the time of one of a view.
        return cls(array("I", [*times]), array("H", [*times.values()]))


class _Reading(NamedTuple):
    source: str
    label: int
    title: _Counts
    whole: _Counts
    facts: tuple[int, ...]
    title_figures: tuple[int, ...]
    figures: tuple[int, ...]
    values: array[int]
    occasions: Occasions


def profiles(items: Sequence[StoredItem], language: str) -> list[Profile]:
    """Profile the items, which are all those of a week in one language, in a fixed order."""
    numbers = WordNumbers(language)
    pieces = Pieces(numbers)
    readings = deque(_read(stored.item, pieces, numbers) for stored in items)
    holders = _holders((reading.whole.words for reading in readings), len(numbers.stems))
    numbers.common |= {figure for figure in numbers.figures if holders[figure] > _MOST_HOLDERS}
    # Smoothed, so that in a week of three items the words in all of them still count.
    rarity = [1 + math.log((1 + len(items)) / (1 + having)) for having in holders]
    # Each reading is freed once its profile exists: keeping all of both would take twice the memory.
    return [_profile(readings.popleft(), rarity, holders, numbers, stored.published) for stored in items]


def dot(profile: Profile, vector: Vector) -> float:
    """Return the dot product of a profile and other weights: the cosine, if both have length 1."""
    # Runs entirely in C, because grouping spends most of its time here.
    of_titles = sum(map(mul, map(vector.title.get, profile.title_words, repeat(0.0)), profile.title_weights), 0.0)
    return sum(map(mul, map(vector.whole.get, profile.words, repeat(0.0)), profile.weights), of_titles)


def compared_title(item: Item) -> str:
    """Return the title to compare: without one, the headline of the item's text."""
    return (item.title or headline(item.text))[:LONGEST_TITLE]


def outstanding(text: str) -> str:
    """Return a text without its words in lowercase: the rest is figures, and words that may be names."""
    return " ".join(["|" if word[0].islower() or _is_small(word) else word for word in text.split()])


def _holders(texts: Iterable[Iterable[int]], count: int) -> list[int]:
    """Count the texts with each of so many words: in a list, which takes a third of the time of a dictionary."""
    holders = [0] * count
    for words in texts:
        for word in words:
            holders[word] += 1
    return holders


def _read(item: Item, pieces: Pieces, numbers: WordNumbers) -> _Reading:
    title, beginning = compared_title(item), item.text[:BEGINNING]
    title_words, named_in_title = pieces.read(title)
    text_words, named_in_text = pieces.read(beginning)
    in_title, in_whole = Counter(title_words), Counter(title_words + text_words)
    if len(in_whole) < _FEWEST_WORDS:
        in_title = in_whole = Counter()
    figures = numbers.figures.keys() & in_whole.keys()
    return _Reading(
        source=item.source,
        label=_label(title, pieces),
        title=_Counts.of(in_title),
        whole=_Counts.of(in_whole),
        facts=tuple(dict.fromkeys(fact for fact in pieces.read(outstanding(title))[0] if fact in in_title)),
        title_figures=tuple(figures & in_title.keys()),
        figures=tuple(figures),
        values=array("I", [*figures.union(in_whole.keys() & (named_in_title | named_in_text))]),
        occasions=_occasions(title, beginning, in_title, numbers),
    )


def _label(title: str, pieces: Pieces) -> int:
    """Return the number of words before a colon or dash, 0 without one."""
    end = _END_OF_LABEL.search(title)
    return len(set(pieces.read(title[: end.start()])[0])) if end else 0


def _occasions(title: str, text: str, words_of_title: Iterable[int], numbers: WordNumbers) -> Occasions:
    """Return the distinguishing facts in a title; most titles have no word that could be one."""
    if numbers.figures.keys().isdisjoint(words_of_title) and numbers.calendar.isdisjoint(words_of_title):
        return _NO_OCCASIONS
    return Occasions.of(title, text, numbers.language)


def _is_small(word: str) -> bool:
    return next(filter(str.isalnum, word), "").islower()


def _profile(
    reading: _Reading,
    rarity: Sequence[float],
    holders: Sequence[int],
    numbers: WordNumbers,
    published: Published | None,
) -> Profile:
    of_title, of_whole = _unit(reading.title, rarity, _TITLE), _unit(reading.whole, rarity, _WHOLE)
    heaviest = sorted(of_whole)[-_TELLING:]
    telling = [word for word, weight in zip(reading.whole.words, of_whole, strict=True) if weight >= heaviest[0]]
    all_facts = sum([rarity[fact] for fact in reading.facts])
    return Profile(
        source=reading.source,
        label=reading.label,
        title_words=reading.title.words,
        title_weights=array("f", of_title),
        words=reading.whole.words,
        weights=array("f", of_whole),
        telling=array("I", [word for word in telling[:_TELLING] if holders[word] > 1]),
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
    """Weight words by their frequency here and rarity elsewhere, so that the squares add up to ``share``."""
    weights = list(map(mul, map(_LOGARITHMS.__getitem__, counts.times), map(rarity.__getitem__, counts.words)))
    scale = math.sqrt(share) / (math.hypot(*weights) or 1)
    return [weight * scale for weight in weights]
