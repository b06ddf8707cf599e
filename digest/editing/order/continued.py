"""Recognize stories that run on from earlier editions, and what of them was told already.

Pages link to the page of the earlier week, not to a place in it: that edition may be decided again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from digest.editing.grouping.joining import are_apart
from digest.editing.grouping.likeness import unmentioned
from digest.editing.grouping.profile import Profile, dot, profiles, vector_of
from digest.editing.order.published_stories import PublishedStory
from digest.editing.order.rank import RankedStory
from digest.language.text.sentences.sentences import sentences
from digest.language.text.words.content_words import adds_nothing
from digest.language.text.words.words import stems
from digest.model.edition import Factor, Sentence

# More likeness is asked than within a week: a series of reports looks alike from week to week.
_ALIKE = 0.3
# From this cosine on, a text is the same as before.
_SAME_TEXT = 0.9
# Points lost by a story that was told already: it comes behind all others, as with a weight of 0.
_TOLD_ALREADY = 10.0
# The characters read of an item to find its first sentence.
_BEGINNING = 1_000


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
        compared = profiles([*firsts, *(one.item for one in earlier)], language)
        before = [replace(profile, days=None) for profile in compared[len(firsts) :]]
        for place, profile in zip(places, compared, strict=False):
            which = next(_alike(replace(profile, days=None), before, language), None)
            if which is not None:
                is_told = dot(profile, vector_of(before[which])) >= _SAME_TEXT
                found[place] = _continuing(ranked[place], earlier[which], is_told=is_told)
    return tuple(found.get(place, one) for place, one in enumerate(ranked))


def _continuing(one: RankedStory, told: PublishedStory, *, is_told: bool) -> RankedStory:
    factors = (*one.factors, Factor("told already", -1.0, _TOLD_ALREADY)) if is_told else one.factors
    return replace(one, continues=told, factors=factors)


def _alike(profile: Profile, others: Sequence[Profile], language: str) -> Iterator[int]:
    """Yield the places of those that are about the same event, in their order; the days between are no evidence."""
    vector = vector_of(profile)
    for place, other in enumerate(others):
        common = dot(other, vector)
        if common < _ALIKE or common - unmentioned(profile, other) < _ALIKE:
            continue
        if not are_apart(profile, other, language):
            yield place


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
