"""Recognize stories that run on from earlier editions, and what of them was told already.

What goes on is told of the same names in other words; what only looks alike is told in the same words of others: the
next match, the flood of another town. So stories are linked by names that few others have, and kept apart by words that
both have around other figures and names. A false link hides news in a story that it is no part of, a missed one only
tells a story twice: when in doubt, stories are apart.

Pages link to the page of the earlier week, not to a place in it: that edition may be decided again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.editing.order.published_stories import PublishedStory
from digest.editing.order.rank import RankedStory
from digest.editing.order.story_account import StoryAccount, accounts
from digest.language.text.sentences.sentences import sentences
from digest.language.text.words.content_words import adds_nothing
from digest.language.text.words.words import stems
from digest.model.edition import EarlierStory, Factor, Sentence

# How much names in common are worth that makes two stories one: each is worth 1 if no other story has it, 1/2 if one
# has, and so on; a rare word that is no name is worth less.
_LINKS = 1.75
_WORD = 0.25
_LATE = 0.5
# Names count for most of it.
_FEWEST_NAMES = 0.9
# What words in common cost, and phrases around other figures and names; and by how much names must be worth more.
_WORDS, _PHRASES, _MARGIN = 3.0, 15.0, 0.1
# So large a part of a text, and it is the same as before.
_SAME_TEXT = 0.8
# Points lost by a story that was told already: it comes behind all others, as with a weight of 0.
_TOLD_ALREADY = 10.0
# The characters read of an item to find its first sentence.
_BEGINNING = 1_000


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


def continued(ranked: Sequence[RankedStory], told: Sequence[PublishedStory]) -> tuple[RankedStory, ...]:
    """Return stories, each with the newest story that it continues; those with nothing new lose points."""
    languages: defaultdict[str, list[PublishedStory]] = defaultdict(list)
    for one in sorted(told, key=lambda one: one.week, reverse=True):
        languages[one.item.item.locale.language].append(one)
    found: dict[int, RankedStory] = {}
    for language, earlier in sorted(languages.items()):
        places = [place for place, one in enumerate(ranked) if one.group[0].item.locale.language == language]
        if not places:
            continue
        firsts = [ranked[place].group[0] for place in places]
        compared = accounts([*firsts, *(one.item for one in earlier)], language)
        so_far = list(_so_far(earlier, compared[len(firsts) :]))
        having = _having(compared[: len(firsts)], so_far)
        for place, account in zip(places, compared, strict=False):
            which = max(so_far, key=lambda one: _likeness(account, one, having), default=None)
            if which is not None and _likeness(account, which, having) > 0:
                newest = which.parts[0][0]
                is_told = any(account.repeats(other) >= _SAME_TEXT for _, other in which.parts)
                found[place] = _continuing(ranked[place], newest, is_told=is_told)
    return tuple(found.get(place, one) for place, one in enumerate(ranked))


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


def _likeness(account: StoryAccount, told: _Told, having: Mapping[str, int]) -> float:
    """Return how much a story has in common with what was told of one that it continues; 0 if it continues another."""
    if any(account.repeats(other) >= _SAME_TEXT for _, other in told.parts):
        return _SAME_TEXT + 1_000
    shared = account.names & told.names
    if shared.isdisjoint(account.lead_names) or shared.isdisjoint(told.lead_names):
        return 0
    names = _worth(account, shared, account.lead_names | told.lead_names, having)
    words = sum(_WORD for word in account.words & told.words if having[word] <= 2)
    is_update = any(other.begins_in(account) for _, other in told.parts)
    same = 0.0 if is_update else max(_sameness(account, other) for _, other in told.parts)
    if names < max(_FEWEST_NAMES, same + _MARGIN) or names + words < _LINKS or _is_apart(account, told):
        return 0
    return names + words - same


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


def _is_apart(account: StoryAccount, told: _Told) -> bool:
    """Return whether a story tells the same of something else: its title has other names, its words other figures."""
    unknown = account.title_names - told.names - told.words
    if unknown and len(unknown) >= len(account.title_names & told.names):
        return True
    return any(account.is_next_after(other) for _, other in told.parts)


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
