"""Profiles of items, to compare them within a language: weighted words, and those that may be names or figures."""

from __future__ import annotations

import math
from array import array
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import mul

from digest.editing.grouping.word_numbers import WordNumbers
from digest.editing.summary.headline import headline
from digest.language.text.shortening.shorten import LONGEST_TITLE
from digest.model.days import Days, days_of
from digest.model.item import Item, StoredItem

# The event is at the beginning; further on is background, which many stories share. Longer beginnings find no more, and
# whole texts take five times as long.
BEGINNING = 1200
# A word of a title counts once more.
_TITLE = 1
# With fewer distinct words, nothing can be compared: "Photo of the day".
_FEWEST_WORDS = 5
# The number of greatest-weight words by which similar items are found. Twice as many find no more. Common words are
# none of them, however few the sentences of a week: in four, rarity does not show that a word is common.
_TELLING = 16
_LOGARITHMS = (0.0, *(1 + math.log(times) for times in range(1, 3 * LONGEST_TITLE + BEGINNING + 1)))


@dataclass(frozen=True, slots=True)
class Profile:
    """The features of an item that are compared.

    ``report`` is its title and the beginning of its text. ``words`` are numbers; their ``weights`` are a vector of
    length 1. ``telling`` are those of the words that other items have too with the greatest weights, but for the most
    common of the language. ``title`` are the words of the title, ``values`` the names and figures of the whole: words
    with a capital that no item has without one. ``sizes`` are the values of the figures of all items.
    """

    source: str
    report: tuple[str, str]
    words: array[int]
    weights: array[float]
    telling: array[int]
    title: array[int]
    values: array[int]
    sizes: Mapping[int, float]
    days: Days


@dataclass(frozen=True, slots=True)
class _Read:
    stored: StoredItem
    words: array[int]
    times: array[int]
    title: array[int]
    values: array[int]


def profiles(items: Sequence[StoredItem], language: str) -> list[Profile]:
    """Profile the items, which are all those of a week in one language, in a fixed order."""
    numbers = WordNumbers(language)
    read = deque(_read(items, numbers))
    holders = [0] * len(numbers.stems)
    for one in read:
        for word in one.words:
            holders[word] += 1
    # Smoothed, so that in a week of three items the words in all of them still count.
    by_holders = {having: 1 + math.log((1 + len(items)) / (1 + having)) for having in set(holders)}
    rarity = list(map(by_holders.__getitem__, holders))
    # The words of each item are freed once its profile exists: keeping all of both would take twice the memory.
    return [_profile(read.popleft(), rarity, holders, numbers) for _ in items]


def dot(profile: Profile, vector: Mapping[int, float]) -> float:
    """Return the dot product of a profile and other weights: the cosine, if both have length 1."""
    # Runs entirely in C, because grouping spends most of its time here.
    return sum(map(mul, map(vector.get, profile.words, repeat(0.0)), profile.weights), 0.0)


def vector_of(profile: Profile) -> dict[int, float]:
    """Return the weights of a profile by the numbers of its words."""
    return dict(zip(profile.words, profile.weights, strict=True))


def compared_title(item: Item) -> str:
    """Return the title to compare: without one, the headline of the item's text."""
    return (item.title or headline(item.text))[:LONGEST_TITLE]


def _read(items: Sequence[StoredItem], numbers: WordNumbers) -> Iterator[_Read]:
    for stored in items:
        title, text = compared_title(stored.item).split(), stored.item.text[:BEGINNING].split()
        numbers.add((*title, *text))
        in_title = numbers.of(title)
        times = Counter((1 + _TITLE) * in_title + numbers.of(text))
        if len(times) < _FEWEST_WORDS:
            times.clear()
        names = numbers.of(filter(numbers.capital.__contains__, (*title, *text)))
        values = {*names, *(numbers.figures.keys() & times.keys())}
        words, counts = array("I", [*times]), array("H", [*times.values()])
        yield _Read(stored, words, counts, array("I", dict.fromkeys(in_title)), array("I", values))


def _profile(read: _Read, rarity: Sequence[float], holders: Sequence[int], known: WordNumbers) -> Profile:
    weights = list(map(mul, map(_LOGARITHMS.__getitem__, read.times), map(rarity.__getitem__, read.words)))
    length = math.hypot(*weights) or 1
    item = read.stored.item
    shared = [word for word in read.words if holders[word] > 1 and word not in known.common]
    telling = sorted(shared, key=dict(zip(read.words, weights, strict=True)).__getitem__, reverse=True)[:_TELLING]
    return Profile(
        source=item.source,
        report=(compared_title(item), item.text[:BEGINNING]),
        words=read.words,
        weights=array("f", [weight / length for weight in weights]),
        telling=array("I", telling),
        title=read.title,
        values=array("I", [value for value in read.values if value in known.figures or value not in known.small]),
        sizes=known.figures,
        days=days_of([read.stored.published and read.stored.counts_from()]),
    )
