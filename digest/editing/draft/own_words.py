"""Put the editor's own words for the readers of one locale into an edition."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from digest.editing.draft.introduction import introduction
from digest.editing.draft.placements import titles
from digest.model.draft import Draft, DraftWords
from digest.model.edition import Edition, OwnWords
from digest.model.finding import Finding
from digest.model.item import StoredItem


def own_words(
    words: DraftWords, draft: Draft, edition: Edition, items: Mapping[str, StoredItem], is_stored: Callable[[str], bool]
) -> tuple[OwnWords, tuple[Finding, ...]]:
    """Return the words that a draft has for one locale, and findings about them; ``items`` are all that it may name.

    Titles are given to the stories that ``edition`` has in the end. Of several for one story, that of its earlier item
    counts; one for an item that the editor dropped counts for nothing.

    Raises DraftError for an item that is unknown.
    """
    named, findings = titles(words, draft, items, is_stored)
    given = {
        story.references[0].key: named[reference.key]
        for story in edition.stories
        for reference in reversed(story.references)
        if reference.key in named
    }
    own = introduction(words.introduction, words.locale)
    return OwnWords(words.locale, own, words.subject, words.preheader, tuple(given.items())), findings
