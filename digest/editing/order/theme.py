"""Find the theme of a week: the big story, and the stories around it."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple, Self

from digest.editing.order.rank import RankedStory, best_first, factors_of
from digest.language.text.words.words import stemmed, stems, words
from digest.model.item import Item
from digest.model.rules import Ranking

# So that a week of 100,000 stories takes no longer than one of this many.
_MOST_COMPARED = 2_000
# With fewer stories in a language, nothing can be a theme.
_FEWEST = 5
# A word in fewer stories, or in a smaller share of all, belongs to no theme.
_HOLDERS, _HOLDING = 3, 0.002
# The characters that are read: the beginning says what a story is about.
_TITLE, _BEGINNING = 200, 250
# A word counts if it has this many letters, or is in a script with short words; of many, those in most stories do.
_LONG = 4
_SHORT_SCRIPTS = "\u2e80"
_MOST_WORDS = 12
# A story in the middle of a theme has as much in common with others as with this many copies of itself.
_LEAST = 0.5
# A word counts in full if the stories with it are this many times as alike in other words as any two stories.
_COHERENT = 3
# Runs of this many words in so many stories, or in this share of all, belong to a template, which begins alike.
_RUN = 3
_SEVERAL, _SHARE = 3, 0.02
_BEGINS = 24
# A word within a sentence: at the beginning of one, a capital says nothing.
_INSIDE = re.compile(r"(?<=[\w,;:)»”]\s)[^\W\d_]\w*")

_Vector = Mapping[str, float]


def with_theme(ranked: Sequence[RankedStory], ranking: Ranking) -> tuple[RankedStory, ...]:
    """Add to each story how close it is to the theme of the week, and return them best first.

    Only those that rank well without it are compared, and nothing that is no story.
    """
    if not ranking.theme:
        return tuple(ranked)
    compared = [one for one in ranked if all(factor.name != "genre" for factor in one.factors)][:_MOST_COMPARED]
    found = centralities([one.group[0].item for one in compared])
    by_key = {one.group[0].key: value for one, value in zip(compared, found, strict=True)}
    return best_first(
        replace(one, factors=(*one.factors, *factors_of({"theme": by_key.get(one.group[0].key, 0.0)}, ranking)))
        for one in ranked
    )


def centralities(items: Sequence[Item]) -> list[float]:
    """Return for each story, given its first item, how close it is to the theme of the week in its language: 0 to 1.

    This is the sum of its tf-idf cosines with all others, beyond that of the middle story, as a share of the greatest.
    A word in stories that have nothing else in common, such as the name of the country, hardly counts. Nor do stories
    made by a template: twelve storm warnings are no theme.
    """
    by_language: defaultdict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        by_language[item.locale.language].append(number)
    found = [0.0] * len(items)
    for numbers in by_language.values():
        if len(numbers) >= _FEWEST:
            for number, own in zip(numbers, _centralities([items[number] for number in numbers]), strict=True):
                found[number] = own
    return found


def _centralities(items: Sequence[Item]) -> Iterator[float]:
    """Compare each story with the sum of all: that takes no longer for each of many stories than for each of few."""
    vectors = _vectors(items)
    total = _sum(vectors)
    plain = [math.fsum([own * (total[word] - own) for word, own in vector.items()]) for vector in vectors]
    usual = math.fsum(plain) / (len(items) * (len(items) - 1))
    coherence = _coherence(vectors, _COHERENT * usual) if usual else {}
    common = [
        math.fsum([own * (total[word] - own) * coherence[word] for word, own in vector.items()]) if usual else 0.0
        for vector in vectors
    ]
    middle = sorted(common)[len(common) // 2]
    most = max(_LEAST, max(common) - middle)
    return (max(0.0, own - middle) / most for own in common)


def _vectors(items: Sequence[Item]) -> list[_Vector]:
    """Weight the words of each story by their rarity; the length of a vector is the share that is no template."""
    texts = [_Words.of(item) for item in items]
    holders = Counter(chain.from_iterable([text.telling for text in texts]))
    # In whole texts: there the words that serve any subject are frequent.
    spread = Counter(chain.from_iterable([set(text.all) for text in texts]))
    rarity = {word: math.log(len(items) / max(times, spread[word])) for word, times in holders.items()}
    shared = {word: times for word, times in holders.items() if times >= max(_HOLDERS, _HOLDING * len(items))}
    own = _own_shares([text.all[:_BEGINS] for text in texts])
    return [_vector(text.telling, rarity, shared, share) for text, share in zip(texts, own, strict=True)]


def _vector(telling: Sequence[str], rarity: _Vector, shared: Mapping[str, int], length: float) -> _Vector:
    scale = length / (math.hypot(*[rarity[word] for word in telling]) or 1)
    counted = [word for word in telling if word in shared] if scale else []
    if len(counted) > _MOST_WORDS:
        counted = sorted(counted, key=lambda word: (-shared[word], word))[:_MOST_WORDS]
    return {word: rarity[word] * scale for word in counted}


def _coherence(vectors: Sequence[_Vector], full: float) -> Mapping[str, float]:
    """Return for each word how alike the stories with it are in other words: 1 from a mean cosine of ``full``."""
    holding: defaultdict[str, list[_Vector]] = defaultdict(list)
    for vector in vectors:
        for word in vector:
            holding[word].append(vector)
    return {word: min(1.0, _likeness(stories, word) / full) for word, stories in holding.items()}


def _likeness(stories: Sequence[_Vector], word: str) -> float:
    """Return the mean cosine of two of the stories, without one word that all have."""
    total = _sum(stories)
    del total[word]
    squares = [own * own for story in stories for own in story.values()]
    alone = math.fsum(squares) - math.fsum([story[word] ** 2 for story in stories])
    both = math.fsum([own * own for own in total.values()]) - alone
    return max(0.0, both) / max(1, len(stories) * (len(stories) - 1))


def _sum(vectors: Sequence[_Vector]) -> dict[str, float]:
    total: dict[str, float] = {}
    for vector in vectors:
        for word, weight in vector.items():
            total[word] = total.get(word, 0.0) + weight
    return total


def _own_shares(texts: Sequence[Sequence[str]]) -> list[float]:
    """Return how far each text is its own: 1 if no run of its words is in several, 0 if half of it is such runs."""
    runs = [list(zip(*(text[start:] for start in range(_RUN)), strict=False)) for text in texts]
    holders = Counter(chain.from_iterable(map(set, runs)))
    least = max(_SEVERAL, _SHARE * len(texts))
    return [max(0.0, 1 - 2 * _covered(own, holders, least)) for own in runs]


def _covered(runs: Sequence[tuple[str, ...]], holders: Mapping[tuple[str, ...], int], least: float) -> float:
    """Return the share of words that are in a run which at least so many texts have."""
    end = covered = 0
    for place, run in enumerate(runs):
        if holders[run] >= least:
            covered += place + _RUN - max(end, place)
            end = place + _RUN
    return covered / (len(runs) + _RUN - 1) if runs else 0.0


class _Words(NamedTuple):
    """The stems of a title and of the beginning of a text, with their edges, and those that may tell the subject.

    These are all of the title, and the names in the text: its other words may serve any subject.
    """

    all: tuple[str, ...]
    telling: tuple[str, ...]

    @classmethod
    def of(cls, item: Item) -> Self:
        language, beginning = item.locale.language, item.text[:_BEGINNING]
        title, found = stems(item.title[:_TITLE], language), words(beginning)
        text = stemmed(found, language)
        capitals = {word.casefold() for word in _INSIDE.findall(beginning) if word[0].isupper()}
        names = [stem for word, stem in zip(found, text, strict=True) if word in capitals]
        telling = dict.fromkeys((*title, *names))
        long = (stem for stem in telling if len(stem) >= _LONG or stem >= _SHORT_SCRIPTS)
        return cls(("", *title, "", *text), tuple(long))
