"""Retell a story in the words of its editor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from digest.editing.order.compose import title_of
from digest.editing.summary.attribute import attributed
from digest.language.text.characters.clean import one_line
from digest.model.draft import DraftStory
from digest.model.edition import Sentence, Story
from digest.model.item import StoredItem
from digest.model.locale import Locale


@dataclass(frozen=True, slots=True)
class _Title:
    text: str
    is_given: bool
    locale: Locale
    is_own: bool = False
    is_abstract: bool = False


def edit_story(story: Story, draft_story: DraftStory, items: Sequence[StoredItem], own: Locale) -> Story:
    """Return a story in the words that its editor wants; ``own`` is the locale of the editor's own words.

    Whatever the editor left to digest, or took from an item, remains the item's: its title, and each sentence of the
    summary. A story that is shown without a summary gets none.
    """
    title = _title(story, draft_story, items, own)

    def other(text: str) -> Sentence:
        return Sentence(text, items[0].key, 0, is_abstract=True) if draft_story.machine else Sentence(text, "", 0, own)

    summary = story.summary
    if draft_story.summary:
        summary = tuple(_in_place(attributed(draft_story.summary, items, story.summary, other)))
    return replace(
        story,
        title=title.text,
        title_given=title.is_given,
        locale=title.locale,
        summary=summary,
        image=draft_story.image and replace(draft_story.image, locale=own),
        is_title_abstract=title.is_abstract,
        edited=title.is_own or any(not sentence.item for sentence in summary),
    )


def _in_place(summary: Iterable[Sentence]) -> Iterator[Sentence]:
    """Number the sentences written by a model by their position in the summary."""
    for place, sentence in enumerate(summary):
        yield replace(sentence, position=place) if sentence.is_abstract else sentence


def _title(story: Story, draft_story: DraftStory, items: Sequence[StoredItem], own: Locale) -> _Title:
    """Return the title that the editor wants, and whose it is.

    A model's becomes the editor's as soon as it differs from ``proposed_title``. An editor who rewrites it would have
    to remove a flag, and a forgotten one would call the editor a machine.
    """
    wanted = draft_story.title
    if not wanted or wanted == one_line(story.title):
        return _Title(story.title, story.title_given, story.locale, is_abstract=story.is_title_abstract)
    for stored in items:
        if wanted == one_line(title_of(stored.item)):
            return _Title(title_of(stored.item), bool(stored.item.title), stored.item.locale)
    if wanted == draft_story.proposed_title:
        return _Title(wanted, story.title_given, story.locale, is_abstract=True)
    return _Title(wanted, is_given=True, locale=own, is_own=True)
