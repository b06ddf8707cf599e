"""Find the items that a draft names, and those that came in after it was written."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from digest.editing.draft.short_ids import beginning_with, short_ids
from digest.editing.order.compose import title_of
from digest.errors import DraftError
from digest.model.draft import Draft, DraftItem, DraftStory, DraftWords
from digest.model.edition import Edition, Reference, Story
from digest.model.finding import Finding
from digest.model.item import StoredItem
from digest.model.period import option_for


@dataclass(frozen=True, slots=True)
class Placement:
    """A story of a draft and the items that it names; there are none if all of them went elsewhere."""

    draft_story: DraftStory
    items: tuple[StoredItem, ...]


@dataclass(frozen=True, slots=True)
class UnnamedItems:
    """The items of an edition that a draft does not name.

    ``joining`` are further items of the draft's stories, by the position of the story; ``stories`` are those of which
    it names no item.
    """

    joining: Mapping[int, tuple[Reference, ...]]
    stories: tuple[Story, ...]

    @property
    def count(self) -> int:
        """The number of these items."""
        return sum(map(len, self.joining.values())) + sum(len(story.references) for story in self.stories)


def placements(
    draft: Draft, items: Mapping[str, StoredItem], is_stored: Callable[[str], bool]
) -> tuple[tuple[Placement, ...], tuple[Finding, ...]]:
    """Find the items of each story of a draft among those that its edition may contain, by key.

    ``is_stored`` says whether the key of any stored item begins this way. An item that is stored, but not among
    ``items``, was moved by its source or taken by another edition. It is skipped, with a finding.

    Raises DraftError for all items that are unknown, ambiguous, or named twice.
    """
    register = _Register(draft, items, is_stored)
    placed = tuple(Placement(story, tuple(register.take(story.items))) for story in draft.stories)
    register.need_no_mistakes()
    return placed, tuple(register.findings)


def titles(
    words: DraftWords, draft: Draft, items: Mapping[str, StoredItem], is_stored: Callable[[str], bool]
) -> tuple[Mapping[str, str], tuple[Finding, ...]]:
    """Return the titles in an editor's words for one locale, by the keys of the items that name their stories.

    Items are found as for ``placements``, with the same findings and errors.
    """
    register = _Register(draft, items, is_stored, "titles")
    found = {stored.key: title for one, title in words.titles for stored in register.find((one,))}
    register.need_no_mistakes()
    return found, tuple(register.findings)


def order(
    words: DraftWords, draft: Draft, items: Mapping[str, StoredItem], is_stored: Callable[[str], bool]
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Return the keys of the items that name the first stories of a page, in the order that an editor wants there.

    Items are found as for ``placements``, with the same findings and errors.
    """
    register = _Register(draft, items, is_stored, "order")
    found = tuple(stored.key for stored in register.find(words.order))
    register.need_no_mistakes()
    return found, tuple(register.findings)


class _Register:
    """Finds items by the ids in a draft; ``key`` is that of the ids in the file."""

    def __init__(
        self, draft: Draft, items: Mapping[str, StoredItem], is_stored: Callable[[str], bool], key: str = "items"
    ) -> None:
        self.findings: list[Finding] = []
        self._draft = draft
        self._items = items
        self._ordered = sorted(items)
        self._is_stored = is_stored
        self._lines: dict[str, int] = {}
        self._key = key
        self._mistakes: list[str] = []

    def need_no_mistakes(self) -> None:
        if self._mistakes:
            raise DraftError(*self._mistakes)

    def take(self, named: Sequence[DraftItem]) -> Iterator[StoredItem]:
        """Yield items that nobody has taken before."""
        for one in named:
            for stored in self.find((one,)):
                if stored.key in self._lines:
                    line = self._lines[stored.key]
                    self._refuse(one, f"is already on line {line}; an item can be in only one story")
                else:
                    self._lines[stored.key] = one.line
                    yield stored

    def find(self, named: Sequence[DraftItem]) -> Iterator[StoredItem]:
        for one in named:
            found = beginning_with(one.id, self._ordered)
            if len(found) == 1:
                yield self._items[found[0]]
            elif found:
                self._refuse(one, f"matches {', '.join(map(repr, found))}; write more of its id")
            elif one.id and self._is_stored(one.id):
                message = f"{self._key}: {one.id!r} is no longer an item of {self._draft.week}; ignored"
                self.findings.append(Finding(message, self._draft.path, one.line))
            else:
                self._refuse(one, f"is not an item of {self._draft.week}{self._suggestion(one.id)}")

    def _refuse(self, one: DraftItem, reason: str) -> None:
        self._mistakes.append(f"{self._draft.path}:{one.line}: {self._key}: {one.id!r} {reason}")
        if len(self._mistakes) >= DraftError.MOST:
            raise DraftError.of_many(self._mistakes, self._draft.path)

    @cached_property
    def _known(self) -> Mapping[str, str]:
        """The keys of all items, by their short ids."""
        return {short: key for key, short in short_ids(self._items).items()}

    def _suggestion(self, id_: str) -> str:
        known = self._known
        nearest = difflib.get_close_matches(id_[:32], known, n=1)
        if not nearest:
            return f"; `digest draft {option_for(self._draft.week)}` adds missing items"
        return f"; did you mean {nearest[0]!r} ({title_of(self._items[known[nearest[0]]].item)})?"


def unnamed_items(edition: Edition, placed: Sequence[Placement]) -> UnnamedItems:
    """Find the items of an edition that a draft does not name: each joins the story that digest groups it with."""
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
    return UnnamedItems(joining, tuple(stories))


def with_unnamed(
    placed: Sequence[Placement], new: UnnamedItems, items: Mapping[str, StoredItem]
) -> tuple[Placement, ...]:
    """Place every item: those that join a story at its end, new stories at the end of all."""

    def stored(references: Sequence[Reference]) -> tuple[StoredItem, ...]:
        return tuple(items[reference.key] for reference in references)

    joined = (replace(one, items=(*one.items, *stored(new.joining.get(place, ())))) for place, one in enumerate(placed))
    return (*joined, *(Placement(DraftStory(()), stored(story.references)) for story in new.stories))
