"""Group stories about the same event across languages: by names, figures, days and translated titles."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.editing.grouping.profile import compared_title
from digest.language.facts.fact import FactKind
from digest.language.facts.read_facts import facts
from digest.language.text.words.sounds import sounds
from digest.language.text.words.words import stemmed, stems, words
from digest.model.days import Days, days_between, days_of
from digest.model.item import StoredItem

# The similarity of names and figures that makes two stories one. A matching title adds to it, a different one does not
# count against it; but a title counts only together with facts, because a translation can be silently wrong.
_ALIKE = 0.32
_TITLE = 0.3
_ALIKE_WITH_TITLES = 0.42
_APART = -1.0
_EACH_DAY_BETWEEN = 0.04
# The fewest facts in common. Without titles they must include both names and figures: a city and its 30 degrees are not
# an event.
_FEWEST_FACTS = 3
_FEWEST_FACTS_WITH_TITLES = 2
# The names and figures of an event are at the beginning of a text; those further on belong to other events.
_BEGINNING = 600
# One consonant is the sound of too many words. Two are that of a name only if the word has enough letters; without
# two-consonant names, a fifth of the events in twelve languages is missed.
_SHORTEST_SOUND = 2
_SHORTEST_WORD = 4
# Every text has a 3 or a 7, and those of one day contain its date.
_SHORTEST_FIGURE = 2
_FIGURES: frozenset[FactKind] = frozenset(("date", "number"))
# Acronyms are not stemmed: their letters would be taken for endings and vowels. Longer capitalized words are from
# titles in capitals.
_ACRONYM = re.compile(r"\b[A-Z]{3,5}\b")
# A feature shared by more stories is no reason to compare them. _CANDIDATES limits the comparisons per story.
_MOST_HOLDERS = 60
_CANDIDATES = 8

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ComparableStory:
    """A story in one language, and the features that can be compared across languages.

    ``facts`` are its figures, and its names by sound; ``title`` is the stems of its titles in the pivot language, empty
    if none is known. Both are vectors of length 1.
    """

    language: str
    facts: Vector
    title: Vector
    days: Days


def comparable_stories(
    stories: Sequence[tuple[str, Sequence[StoredItem]]], titles: Mapping[str, str], pivot: str
) -> list[ComparableStory]:
    """Return the comparable features of each story, given with its language; ``titles`` as in ``group``."""
    facts = [[_facts(stored, language) for stored in items] for language, items in stories]
    told = [[_title(stored, language, titles, pivot) for stored in items] for language, items in stories]
    return [
        ComparableStory(
            language, of_facts, of_title, days_of(stored.published and stored.counts_from() for stored in items)
        )
        for (language, items), of_facts, of_title in zip(stories, _vectors(facts), _vectors(told), strict=True)
    ]


def same_event(known: Sequence[ComparableStory]) -> list[list[int]]:
    """Group the numbers of stories about the same event; each is in one list, most of them alone."""
    groups = {number: [number] for number in range(len(known))}
    ranked = sorted((-_margin(known[first], known[second]), first, second) for first, second in _pairs(known))
    for negative, first, second in ranked:
        one, other = groups[first], groups[second]
        if negative <= 0 and one is not other and _belong_together(one, other, known):
            one += other
            groups.update(dict.fromkeys(other, one))
    return list({id(group): group for group in groups.values()}.values())


def _belong_together(one: Sequence[int], other: Sequence[int], known: Sequence[ComparableStory]) -> bool:
    return sum(_margin(known[first], known[second]) for first in one for second in other) >= 0


def _margin(first: ComparableStory, second: ComparableStory) -> float:
    """Return by how much two stories exceed the similarity that makes them one; negative if they fall short.

    Two stories in one language were compared word by word before, and differ: no third story may join them.
    """
    if first.language == second.language:
        return _APART
    shared = first.facts.keys() & second.facts.keys()
    common = _dot(first.facts, second.facts) - _EACH_DAY_BETWEEN * days_between(first.days, second.days)
    if first.title and second.title:
        titles = _TITLE * _dot(first.title, second.title)
        return common + titles - _ALIKE_WITH_TITLES if len(shared) >= _FEWEST_FACTS_WITH_TITLES else -_ALIKE
    figures = sum(fact[0].isdigit() for fact in shared)
    return common - _ALIKE if len(shared) >= _FEWEST_FACTS and 0 < figures < len(shared) else -_ALIKE


def _pairs(known: Sequence[ComparableStory]) -> Iterator[tuple[int, int]]:
    """Yield stories in different languages that share facts, or title words, that few other stories have."""
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, account in enumerate(known):
        shared: defaultdict[int, float] = defaultdict(float)
        for kind, vector in (("fact", account.facts), ("title", account.title)):
            for word, weight in vector.items():
                having = holders[kind, word]
                for other in having if len(having) <= _MOST_HOLDERS else ():
                    shared[other] += weight
                having.append(number)
        ranked = sorted(
            (weight, other) for other, weight in shared.items() if known[other].language != account.language
        )
        yield from ((other, number) for _, other in ranked[-_CANDIDATES:])


def _facts(stored: StoredItem, language: str) -> frozenset[str]:
    beginning = f"{compared_title(stored.item)}\n{stored.item.text[:_BEGINNING]}"
    standing = " ".join([piece if _is_standing(piece) else "|" for piece in beginning.split()])
    acronyms = {acronym.lower() for acronym in _ACRONYM.findall(standing)}
    others = [word for word in words(standing) if not word[0].isdigit() and word not in acronyms]
    names = (_name(word, stem) for word, stem in zip(others, stemmed(others, language), strict=True))
    return frozenset([*_figures(beginning, language), *acronyms, *(name for name in names if name)])


def _is_standing(piece: str) -> bool:
    """Return whether a part of a text between spaces has no small letter in front: a figure, or perhaps a name."""
    return not (piece[0].islower() or next(filter(str.isalnum, piece), "").islower())


def _figures(text: str, language: str) -> Iterator[str]:
    """Yield the values of the numbers in digits, but for those of dates: 3.5 million is 3,5 Millionen."""
    found = facts(text, language, kinds=_FIGURES)
    dates = [fact for fact in found if fact.kind == "date"]
    for fact in found:
        if (
            fact.kind == "number"
            and text[fact.start].isdecimal()
            and not any(date.start <= fact.start < date.end for date in dates)
        ):
            yield from (value for value in (each.lstrip("-") for each in fact.values) if len(value) >= _SHORTEST_FIGURE)


def _name(word: str, stem: str) -> str:
    """Return the sound of a word, "" if it is too short or in letters of unknown sound."""
    sound = sounds(stem)
    if not sound.isascii() or len(sound) < _SHORTEST_SOUND:
        return ""
    return sound if len(sound) > _SHORTEST_SOUND or len(word) >= _SHORTEST_WORD else ""


def _title(stored: StoredItem, language: str, titles: Mapping[str, str], pivot: str) -> frozenset[str]:
    own = compared_title(stored.item) if language == pivot else ""
    return frozenset(stems(titles.get(stored.key, own), pivot))


def _vectors(stories: Sequence[Sequence[frozenset[str]]]) -> list[Vector]:
    """Weight the features of each story's items by their rarity among all items."""
    holders = Counter(fact for items in stories for facts in items for fact in facts)
    count = sum(map(len, stories))
    rarity = {fact: 1 + math.log((1 + count) / (1 + having)) for fact, having in holders.items()}
    return [_unit(Counter(fact for facts in items for fact in sorted(facts)), rarity) for items in stories]


def _unit(having: Mapping[str, int], rarity: Vector) -> Vector:
    weights = {fact: times * rarity[fact] for fact, times in having.items()}
    length = math.hypot(*weights.values())
    return {fact: weight / length for fact, weight in weights.items()}


def _dot(first: Vector, second: Vector) -> float:
    return sum([weight * second[fact] for fact, weight in first.items() if fact in second])
