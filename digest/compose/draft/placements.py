"""Which items a draft means, and what came in after it was written."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.compose.draft.short_ids import beginning_with, short_ids
from digest.compose.edition.edition import title_of
from digest.errors import DraftError
from digest.model.draft import Draft, DraftItem, DraftStory
from digest.model.edition import Edition, Reference, Story
from digest.model.finding import Finding
from digest.model.item import StoredItem


@dataclass(frozen=True, slots=True)
class Placement:
    """A story of a draft, and the items that it names; none where all of them went elsewhere."""

    draft_story: DraftStory
    items: tuple[StoredItem, ...]


@dataclass(frozen=True, slots=True)
class Newcomers:
    """What an edition holds and a draft does not name.

    ``joining`` are further items of its stories, by their place in it; ``stories`` those of which it names no item.
    """

    joining: Mapping[int, tuple[Reference, ...]]
    stories: tuple[Story, ...]

    @property
    def count(self) -> int:
        """How many items that are."""
        return sum(map(len, self.joining.values())) + sum(len(story.references) for story in self.stories)


def placements(
    draft: Draft, items: Mapping[str, StoredItem], is_stored: Callable[[str], bool]
) -> tuple[tuple[Placement, ...], tuple[Finding, ...]]:
    """Find the items of each story of a draft among those that its edition may hold, by key.

    ``is_stored`` says whether any item at all has a key that begins so: one that has, but is not among them, was moved
    by its source or taken by another edition. It is passed over, with a finding.

    Raises DraftError for an item that is unknown, named by too little, or named twice.
    """
    register = _Register(draft, items, is_stored)
    placed = tuple(Placement(story, tuple(register.find(story.items))) for story in draft.stories)
    return placed, tuple(register.findings)


class _Register:
    """Finds items by what a draft calls them, each once."""

    def __init__(self, draft: Draft, items: Mapping[str, StoredItem], is_stored: Callable[[str], bool]) -> None:
        self.findings: list[Finding] = []
        self._draft = draft
        self._items = items
        self._ordered = sorted(items)
        self._is_stored = is_stored
        self._lines: dict[str, int] = {}

    def find(self, named: Sequence[DraftItem]) -> Iterator[StoredItem]:
        for one in named:
            found = beginning_with(one.id, self._ordered)
            if len(found) == 1:
                yield self._take(one, found[0])
            elif found:
                raise self._refusal(one, f"may be any of {', '.join(map(repr, found))}; write more of its id")
            elif one.id and self._is_stored(one.id):
                message = f"items: {one.id!r} is no item of {self._draft.week} any more, and is passed over"
                self.findings.append(Finding(message, self._draft.path, one.line))
            else:
                raise self._refusal(one, f"is no item of {self._draft.week}{self._suggestion(one.id)}")

    def _take(self, one: DraftItem, key: str) -> StoredItem:
        if key in self._lines:
            raise self._refusal(one, f"stands on line {self._lines[key]} already; an item is in one story")
        self._lines[key] = one.line
        return self._items[key]

    def _refusal(self, one: DraftItem, reason: str) -> DraftError:
        return DraftError(f"{self._draft.path}:{one.line}: items: {one.id!r} {reason}")

    def _suggestion(self, id_: str) -> str:
        known = {short: key for key, short in short_ids(self._items).items()}
        nearest = difflib.get_close_matches(id_[:32], known, n=1)
        if not nearest:
            return f"; `digest draft --week {self._draft.week}` adds those that are missing"
        return f"; did you mean {nearest[0]!r} ({title_of(self._items[known[nearest[0]]].item)})?"


def newcomers(edition: Edition, placed: Sequence[Placement]) -> Newcomers:
    """Find what an edition holds that a draft does not name: it joins the story that digest puts it with."""
    places = {stored.key: place for place, one in enumerate(placed) for stored in one.items}
    joining: dict[int, tuple[Reference, ...]] = {}
    stories = []
    for story in edition.stories:
        new = tuple(reference for reference in story.references if reference.key not in places)
        known = [places[reference.key] for reference in story.references if reference.key in places]
        if new and known:
            joining[known[0]] = (*joining.get(known[0], ()), *new)
        elif new:
            stories.append(story)
    return Newcomers(joining, tuple(stories))


def with_newcomers(
    placed: Sequence[Placement], new: Newcomers, items: Mapping[str, StoredItem]
) -> tuple[Placement, ...]:
    """Give every item its place: those that join at the end of their story, new stories at the end of all."""

    def stored(references: Sequence[Reference]) -> tuple[StoredItem, ...]:
        return tuple(items[reference.key] for reference in references)

    joined = (replace(one, items=(*one.items, *stored(new.joining.get(place, ())))) for place, one in enumerate(placed))
    return (*joined, *(Placement(DraftStory(()), stored(story.references)) for story in new.stories))
