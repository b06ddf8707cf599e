"""The texts of an edition beside their translations, for an editor who corrects them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.editing.building.segments import Segment, is_foreign, locale_of, title_segment
from digest.model.digest import Translations
from digest.model.edition import Edition, Story
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.translation import Translation


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """A text and its translation, which may be a refusal."""

    segment: Segment
    made: Translation

    @property
    def id(self) -> str:
        """The name of the text in a form."""
        return stable_hash(*self.segment)[:16]


@dataclass(frozen=True, slots=True)
class StoryPairs:
    """The pairs of a story, that of its title first if it has one; those of the introduction have no story."""

    title: str
    pairs: tuple[SegmentPair, ...]
    key: str = ""


def segment_pairs(edition: Edition, locale: Locale, words: Translations) -> tuple[StoryPairs, ...]:
    """Return the titles, summaries and introduction of an edition that are translated for a locale, in order."""
    edition = edition.page(locale)

    def found(segments: Iterator[Segment]) -> tuple[SegmentPair, ...]:
        return tuple(SegmentPair(one, words[one]) for one in dict.fromkeys(segments) if one in words)

    told = [StoryPairs("", found(_of_introduction(edition, locale)))]
    told += [StoryPairs(story.title, found(_of_story(story, edition, locale)), story.key) for story in edition.stories]
    return tuple(one for one in told if one.pairs)


def _of_introduction(edition: Edition, locale: Locale) -> Iterator[Segment]:
    said = edition.words_in(locale).introduction or edition.introduction
    if said and is_foreign(said.locale, locale):
        yield from ((said.locale.language, text) for texts in said.paragraphs for text in texts)


def _of_story(story: Story, edition: Edition, locale: Locale) -> Iterator[Segment]:
    titled = {key for key, _ in edition.words_in(locale).titles}
    if is_foreign(story.locale, locale) and story.key not in titled:
        yield story.locale.language, title_segment(story)
    for sentence in story.summary:
        own = locale_of(story, sentence)
        if is_foreign(own, locale):
            yield own.language, sentence.text
