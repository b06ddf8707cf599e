"""Stories as earlier editions published them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.model.edition import EarlierStory, Story
from digest.model.item import StoredItem
from digest.model.period import Period


@dataclass(frozen=True, slots=True)
class PublishedStory:
    """A story as an earlier edition has it, and its first item as it was then.

    ``storyline`` is the id of the storyline that it is a part of, "" if it is a part of none.
    """

    week: Period
    story: Story
    item: StoredItem
    storyline: str = ""

    @property
    def earlier(self) -> EarlierStory:
        """What a story that continues it says of it."""
        return EarlierStory(self.week, self.story.title, self.story.locale, self.item.key)


def by_reference(told: Iterable[PublishedStory]) -> Mapping[EarlierStory | None, PublishedStory]:
    """Return stories by what those that continue them say of them."""
    return {one.earlier: one for one in told}


def published_stories(week: Period, stories: Iterable[Story], items: Iterable[StoredItem]) -> Iterator[PublishedStory]:
    """Yield the stories of an edition, with their first items."""
    by_key = {stored.key: stored for stored in items}
    for story in stories:
        first = by_key.get(story.references[0].key)
        if first is not None:
            yield PublishedStory(week, story, first)
