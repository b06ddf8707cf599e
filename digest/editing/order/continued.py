"""Recognize stories that run on from earlier editions, and what of them was told already.

What goes on is told of the same names in other words; what only looks alike is told in the same words of others: the
next match, the flood of another town. So stories are linked by names that few others have, and kept apart by words that
both have around other figures and names. Nor are the same people the same story: a mayor opens a library, and then bans
cars; what goes on has some words in common, too. A false link hides news in a story that it is no part of, a missed one
only tells a story twice: when in doubt, stories are apart.

Pages link to the page of the earlier week, not to a place in it: that edition may be decided again.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from digest.editing.order.published_stories import PublishedStory
from digest.editing.order.rank import RankedStory
from digest.editing.order.story_account import StoryAccount, accounts
from digest.language.text.sentences.sentences import sentences
from digest.language.text.words.content_words import adds_nothing
from digest.language.text.words.words import stems
from digest.model.edition import EarlierStory, Factor, Sentence
from digest.model.item import StoredItem

# How much names in common are worth that makes two stories one: each is worth 1 if no other story has it, 1/2 if one
# has, and so on; a rare word that is no name is worth less.
_LINKS = 1.75
_WORD = 0.25
_LATE = 0.5
# Names count for most of it, but the same people do many things: so many of the words are the same, too, and so large a
# share of those of the shorter text.
_FEWEST_NAMES = 0.9
_FEWEST_WORDS, _SHARED_WORDS = 2, 0.1
# What words in common cost, and phrases around other figures and names; and by how much names must be worth more.
_WORDS, _PHRASES, _MARGIN = 3.0, 15.0, 0.1
# So large a part of a text, and it is the same as before.
_SAME_TEXT = 0.8
# Points lost by a story that was told already: it comes behind all others, as with a weight of 0.
_TOLD_ALREADY = 10.0
# The characters read of an item to find its first sentence.
_BEGINNING = 1_000

# Why a story does not continue an earlier one that has names in common with it: they are too few, or too common; it
# tells in the same words of others; its title has other names; it is the next of a series; or it is of other things.
Apart = Literal["", "names", "template", "title", "series", "words"]


@dataclass(frozen=True, slots=True)
class _Told:
    """What was told of a story so far, newest first."""

    parts: tuple[tuple[PublishedStory, StoryAccount], ...]

    @property
    def names(self) -> frozenset[str]:
        """The names in all of it."""
        return frozenset().union(*(account.names for _, account in self.parts))

    @property
    def lead_names(self) -> frozenset[str]:
        """The names in the titles and first sentences."""
        return frozenset().union(*(account.lead_names for _, account in self.parts))

    @property
    def words(self) -> frozenset[str]:
        """The words in all of it."""
        return frozenset().union(*(account.words for _, account in self.parts))


@dataclass(frozen=True, slots=True)
class _Near:
    """The earlier story that one comes nearest to, given by its place; ``apart`` is why it does not continue it."""

    place: int
    earlier: PublishedStory
    likeness: float
    apart: Apart = ""
    is_told: bool = False


def continued(ranked: Sequence[RankedStory], told: Sequence[PublishedStory]) -> tuple[RankedStory, ...]:
    """Return stories, each with the newest story that it continues; those with nothing new lose points."""
    found = {near.place: near for near in _nearest([one.group[0] for one in ranked], told) if near.likeness > 0}
    return tuple(
        _continuing(one, near.earlier, is_told=near.is_told) if (near := found.get(place)) else one
        for place, one in enumerate(ranked)
    )


def kept_apart(
    firsts: Sequence[StoredItem], told: Sequence[PublishedStory]
) -> Mapping[str, tuple[PublishedStory, Apart]]:
    """Return the earlier story that comes nearest to each that continues none, and why it does not.

    Stories are given by their first items, and named by the keys of these; those that share no name with an earlier
    one are left out.
    """
    return {
        firsts[near.place].key: (near.earlier, near.apart)
        for near in _nearest(firsts, told)
        if near.apart and near.likeness <= 0
    }


def _nearest(firsts: Sequence[StoredItem], told: Sequence[PublishedStory]) -> Iterator[_Near]:
    """Yield the story that each comes nearest to among those told before in its language."""
    languages: defaultdict[str, list[PublishedStory]] = defaultdict(list)
    for one in sorted(told, key=lambda one: one.week, reverse=True):
        languages[one.item.item.locale.language].append(one)
    for language, earlier in sorted(languages.items()):
        places = [place for place, one in enumerate(firsts) if one.item.locale.language == language]
        if not places:
            continue
        compared = accounts([*(firsts[place] for place in places), *(one.item for one in earlier)], language)
        so_far = list(_so_far(earlier, compared[len(places) :]))
        having = _having(compared[: len(places)], so_far)
        for place, account in zip(places, compared, strict=False):
            yield max((_near(place, account, one, having) for one in so_far), key=lambda near: near.likeness)


def _so_far(earlier: Sequence[PublishedStory], compared: Sequence[StoryAccount]) -> Iterator[_Told]:
    """Yield what was told of each story that may go on: those of a storyline, or that continued each other, are one."""
    root: dict[EarlierStory, EarlierStory | str] = {}
    for one in reversed(earlier):
        before = one.story.earlier
        root[one.earlier] = one.storyline or (root.get(before, before) if before else one.earlier)
    together: defaultdict[EarlierStory | str, list[tuple[PublishedStory, StoryAccount]]] = defaultdict(list)
    for one, account in zip(earlier, compared, strict=True):
        together[root[one.earlier]].append((one, account))
    for parts in together.values():
        yield _Told(tuple(parts))


def _having(new: Iterable[StoryAccount], so_far: Iterable[_Told]) -> Counter[str]:
    """Count the stories that have each name and word."""
    having = Counter(word for account in new for word in account.names | account.words)
    having.update(word for one in so_far for word in one.names | one.words)
    return having


def _near(place: int, account: StoryAccount, told: _Told, having: Mapping[str, int]) -> _Near:
    """Compare a story with what was told of one that it may continue."""
    earlier = told.parts[0][0]
    if any(account.repeats(other) >= _SAME_TEXT for _, other in told.parts):
        return _Near(place, earlier, _SAME_TEXT + 1_000, is_told=True)
    shared = account.names & told.names
    if not shared:
        return _Near(place, earlier, -math.inf)
    names = _worth(account, shared, account.lead_names | told.lead_names, having)
    words = sum(_WORD for word in account.words & told.words if having[word] <= 2)
    is_update = any(other.begins_in(account) for _, other in told.parts)
    same = 0.0 if is_update else max(_sameness(account, other) for _, other in told.parts)
    apart = _apart(account, told, names, words, same)
    # What is kept apart is compared with other stories of its kind alone.
    return _Near(place, earlier, names + words - same - (1_000 if apart else 0), apart)


def _apart(account: StoryAccount, told: _Told, names: float, words: float, same: float) -> Apart:
    """Return why a story does not continue another, given what both have in common; "" if it does."""
    shared = account.names & told.names
    unknown = account.title_names - told.names - told.words
    if shared.isdisjoint(account.lead_names) or shared.isdisjoint(told.lead_names):
        return "names"
    if names < max(_FEWEST_NAMES, same + _MARGIN):
        return "names" if names < _FEWEST_NAMES else "template"
    if names + words < _LINKS:
        return "names"
    if unknown and len(unknown) >= len(account.title_names & told.names):
        return "title"
    if any(account.is_next_after(other) for _, other in told.parts):
        return "series"
    fewest = min(len(account.words), *(len(other.words) for _, other in told.parts))
    return "words" if len(account.words & told.words) < max(_FEWEST_WORDS, _SHARED_WORDS * fewest) else ""


def _worth(account: StoryAccount, shared: frozenset[str], lead: frozenset[str], having: Mapping[str, int]) -> float:
    """Return what names are worth that two stories share, each once however many words it has.

    One that neither has in its ``lead`` is worth half: it may be whoever speaks at each such event.
    """
    worth, left = 0.0, set(shared)
    for thing in sorted(account.things, key=lambda words: (-len(words), sorted(words))):
        if found := thing & left:
            worth += (1 if found & lead else _LATE) / max(1, min(having[name] for name in found) - 1)
            left -= found
    return worth


def _sameness(account: StoryAccount, other: StoryAccount) -> float:
    return _WORDS * account.in_common(other) + _PHRASES * account.template(other)


def _continuing(one: RankedStory, told: PublishedStory, *, is_told: bool) -> RankedStory:
    factors = (*one.factors, Factor("told already", -1.0, _TOLD_ALREADY)) if is_told else one.factors
    return replace(one, continues=told, factors=factors)


def what_is_new(summary: Sequence[Sentence], told: PublishedStory | None, count: int) -> tuple[Sentence, ...]:
    """Leave out what the earlier summary said, or its title; if that is everything, nothing is left out."""
    if told is None:
        return tuple(summary[:count])
    language = told.item.item.locale.language
    said = [frozenset(stems(text, language)) for text in _texts(told)]
    new = [one for one in summary if not _is_said(stems(one.text, language), said, language)]
    return tuple((new or list(summary))[:count])


def _texts(told: PublishedStory) -> Iterator[str]:
    """Yield the sentences of an earlier summary, and the one that its title stands for: the first of the item."""
    yield from (sentence.text for sentence in told.story.summary)
    yield from sentences(told.item.item.text[:_BEGINNING])[:1]


def _is_said(words: Sequence[str], said: Iterable[frozenset[str]], language: str) -> bool:
    return any(adds_nothing(words, other, language) for other in said)
