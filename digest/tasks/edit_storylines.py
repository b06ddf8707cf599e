"""List the stories that run on, and why others do not; keep what an editor decides: joined, split and named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from digest.editing.order import continued
from digest.editing.order.continued import Apart
from digest.editing.order.published_stories import PublishedStory
from digest.editing.order.storyline_edits import joined, renamed, split, storyline_named
from digest.model.edition import Edition, Story
from digest.model.item import StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.period import Period
from digest.model.storyline import Storyline, StorylinePart
from digest.ports import EditionStore
from digest.publishing.storyline_parts import running
from digest.tasks.steps.composer import EarlierEditions

# What an edit gives: the storylines that it changes.
StorylineEdit = Callable[[Sequence[Storyline]], Sequence[Storyline]]


@dataclass(frozen=True, slots=True)
class ListedStoryline:
    """A storyline, its last headline, in the language of that, and whether it still runs."""

    line: Storyline
    headline: str
    locale: Locale
    runs: bool

    @property
    def title(self) -> str:
        """What it is called: by its editor, or by its last headline."""
        return self.line.name or self.headline

    @property
    def weeks(self) -> tuple[Period, ...]:
        """The periods that told it, oldest first."""
        return tuple(dict.fromkeys(part.week for part in self.line.parts))


def listed_storylines(editions: EditionStore) -> tuple[ListedStoryline, ...]:
    """Return all storylines: those that run, those told last first; then those that ended or were joined."""
    known, listings = editions.storylines(), editions.listings()
    runs, there = running(known, listings), {listing.week for listing in listings}
    stories: dict[Period, Mapping[str, Story]] = {}

    def story_of(part: StorylinePart) -> Story | None:
        if part.week not in there:
            return None
        if part.week not in stories:
            told = editions.edition(part.week).stories
            stories[part.week] = {reference.key: story for story in told for reference in story.references}
        return stories[part.week].get(part.item)

    def told(line: Storyline) -> ListedStoryline:
        last = next(filter(None, map(story_of, reversed(line.parts))), None)
        return ListedStoryline(line, last.title if last else "", last.locale if last else UNDETERMINED, line in runs)

    return tuple(map(told, (*runs, *(line for line in reversed(known) if line not in runs))))


def join_storylines(name: str, other: str) -> StorylineEdit:
    """Return the edit that joins two storylines, given by their ids: that which began first stays."""
    return lambda known: joined(storyline_named(name, known), storyline_named(other, known))


def split_storyline(name: str, period: Period) -> StorylineEdit:
    """Return the edit that splits a storyline: what was told from a period on is one of its own."""
    return lambda known: split(storyline_named(name, known), period, known)


def name_storyline(name: str, called: str) -> StorylineEdit:
    """Return the edit that gives a storyline a name, or takes it away."""
    return lambda known: (renamed(storyline_named(name, known), called),)


def apply_storyline_edit(editions: EditionStore, edit: StorylineEdit) -> Sequence[Storyline]:
    """Do an edit and keep what it decides; return the storylines that it changed. Raises UsageError."""
    changed = edit(editions.storylines())
    editions.keep_storylines(changed)
    return changed


def kept_apart(
    editions: EditionStore, edition: Edition, items: Sequence[StoredItem]
) -> Mapping[str, tuple[PublishedStory, Apart]]:
    """Return why stories of an edition with these items continue none: the nearest, by the keys of first items."""
    by_key = {stored.key: stored for stored in items}
    alone = [story.references[0].key for story in edition.stories if not story.earlier]
    firsts = [by_key[key] for key in alone if key in by_key]
    return continued.kept_apart(firsts, EarlierEditions(editions).told(edition.week))
