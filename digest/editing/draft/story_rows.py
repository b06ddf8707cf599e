"""The stories of a draft as its editor sees them on the desk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.editing.draft.short_ids import beginning_with
from digest.editing.order.compose import title_of
from digest.editing.summary.summary_sentences import summary_sentences
from digest.language.text.characters.clean import one_line
from digest.model.draft import Draft, DraftStory
from digest.model.edition import Edition, Story
from digest.model.item import StoredItem
from digest.model.source import FIRST_NAMES, SourceNames


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story of a draft: what the draft says, its ``items``, and the ``story`` as readers see it, None if dropped.

    ``is_brief`` says that it has no summary in the edition, because it is listed by title.
    """

    draft: DraftStory
    items: tuple[StoredItem, ...]
    story: Story | None = None
    is_brief: bool = False
    names: SourceNames = FIRST_NAMES

    @property
    def key(self) -> str:
        """The key of its first item, by which it is known."""
        return self.items[0].key

    @property
    def title(self) -> str:
        """The title as readers see it in the original."""
        return self.story.title if self.story else self.draft.title or title_of(self.items[0].item)

    @property
    def summary(self) -> tuple[str, ...]:
        """The sentences of its summary, those of its draft if it is not shown."""
        if self.story and self.story.summary:
            return tuple(one_line(sentence.text) for sentence in self.story.summary)
        return tuple(filter(None, map(one_line, self.draft.summary.split("\n"))))

    @property
    def has_own_summary(self) -> bool:
        """True if its editor wrote any sentence of its summary."""
        return self.story is not None and any(not one.item for one in self.story.summary)

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of its sources, each once."""
        return tuple(dict.fromkeys(map(self.source_of, self.items)))

    def source_of(self, stored: StoredItem) -> str:
        """Return the present name of the source of an item."""
        return self.names.name_of(stored.item.source)

    def others(self) -> Iterator[tuple[str, StoredItem]]:
        """Yield the sentences of its items that are not in its summary, each once, with its item."""
        seen = set(self.summary)
        for stored in self.items:
            for sentence in summary_sentences(stored):
                text = one_line(sentence.text)
                if text not in seen:
                    seen.add(text)
                    yield text, stored


def kept(rows: Sequence[StoryRow]) -> tuple[StoryRow, ...]:
    """Return the stories that readers see, those with a summary first."""
    shown = [row for row in rows if row.story]
    return tuple(sorted(shown, key=lambda row: row.is_brief))


def rows(
    draft: Draft, edition: Edition, items: Sequence[StoredItem], names: SourceNames = FIRST_NAMES
) -> tuple[StoryRow, ...]:
    """Return the stories of a draft in its order, pinned ones first, with those that it does not name yet at the end.

    ``edition`` was made with it from ``items``. Stories of which no item is left are left out.
    """
    by_key = {stored.key: stored for stored in items}
    shown = {reference.key: story for story in edition.stories for reference in story.references}
    briefly = {reference.key for story in edition.also for reference in story.references}
    ordered = sorted(by_key)

    def row(draft_story: DraftStory, keys: Sequence[str]) -> StoryRow:
        story = None if draft_story.drop else shown.get(keys[0])
        held = tuple(reference.key for reference in story.references) if story else keys
        # The edition knows further items: those that came in after the draft was written.
        its = tuple(by_key[key] for key in held if key in by_key)
        return StoryRow(draft_story, its, story, keys[0] in briefly, names)

    named = [(one, _found((item.id for item in one.items), ordered)) for one in draft.stories]
    told = [row(one, keys) for one, keys in named if keys]
    known = {stored.key for one in told for stored in one.items}
    new = (
        row(DraftStory(()), [reference.key for reference in story.references])
        for story in edition.stories
        if not known.intersection(reference.key for reference in story.references)
    )
    return tuple(sorted((one for one in (*told, *new) if one.items), key=lambda one: not one.draft.pin))


def _found(ids: Iterable[str], ordered: Sequence[str]) -> list[str]:
    return [key for id_ in ids for key in beginning_with(id_, ordered)[:1]]
