"""Find the counts that changed since a story was told before: "11 dead", then "12 dead"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.editing.order.published_stories import PublishedStory
from digest.language.facts.read_facts import facts, outermost
from digest.language.text.numbers.counted_noun import counted_end
from digest.language.text.sentences.sentences import sentences
from digest.language.text.words.content_words import content_words
from digest.language.text.words.words import stems
from digest.model.edition import Story
from digest.model.item import StoredItem
from digest.model.storyline import CountChange

# What happened is told at the beginning; further on is background.
_BEGINNING = 1_200
_MOST = 3
# Where the words around are others too, only a recount surely counts the same: so many times as many at most.
_RECOUNT = 1.5
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LONGEST = 60

# What is counted, as stems.
_Label = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Count:
    value: float
    text: str
    around: frozenset[str]


def changed_counts(before: PublishedStory, story: Story, stored: StoredItem) -> tuple[CountChange, ...]:
    """Return the counts that a story gives otherwise than the one before it, in the words of both.

    ``stored`` is its first item. What one of them counts twice is left out: nobody knows which is meant.
    """
    language = story.locale.language
    if before.story.locale.language != language:
        return ()
    was = _counts(before.story.title, before.item.item.text, language)
    now = _counts(story.title, stored.item.text, language)
    changed = ((was[label], count) for label, count in now.items() if label in was and _has_changed(was[label], count))
    return tuple(CountChange(old.text, new.text, story.locale) for old, new in changed)[:_MOST]


def _has_changed(old: _Count, new: _Count) -> bool:
    if old.value == new.value:
        return False
    least, most = sorted((old.value, new.value))
    return not old.around.isdisjoint(new.around) or most <= _RECOUNT * least


def _counts(title: str, text: str, language: str) -> Mapping[_Label, _Count]:
    """Return the counts of a story of which it has only one."""
    found: defaultdict[_Label, dict[float, _Count]] = defaultdict(dict)
    for sentence in (title, *sentences(text[:_BEGINNING])):
        for label, count in _in_sentence(sentence, language):
            found[label].setdefault(count.value, count)
    return {label: next(iter(counts.values())) for label, counts in found.items() if len(counts) == 1}


def _in_sentence(sentence: str, language: str) -> Iterator[tuple[_Label, _Count]]:
    words = content_words(stems(sentence, language), language)
    for fact in outermost(facts(sentence, language)):
        values = [value for value in fact.values if _NUMBER.fullmatch(value)]
        end = counted_end(sentence, fact.end, language) if fact.kind == "number" and len(fact.values) == 1 else 0
        label = stems(sentence[fact.end : end], language)
        if fact.is_sure and values and label and end - fact.start <= _LONGEST:
            around = words.difference(label, stems(sentence[fact.start : fact.end], language))
            yield label, _Count(float(values[0]), sentence[fact.start : end], around)
