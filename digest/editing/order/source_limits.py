"""Hold sources to the number of items that an edition may have of them.

What is left out is stored with the edition as its surplus, and comes back only when that is decided again. Otherwise it
would come late to the next edition, and all of it at once when the limit is raised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from digest.editing.order.compose import NO_BACKGROUND, Background, selected
from digest.editing.order.rank import RankedStory
from digest.model.item import StoredItem
from digest.model.period import Period
from digest.model.rules import Rules


@dataclass(frozen=True, slots=True)
class AdmittedItems:
    """The items of an edition, its own and the late ones, and those beyond the limits of their sources."""

    own: tuple[StoredItem, ...]
    late: tuple[StoredItem, ...]
    surplus: tuple[StoredItem, ...] = ()


def _none_named(_: str) -> bool:
    return False


def within_limits(
    week: Period,
    own: Sequence[StoredItem],
    late: Sequence[StoredItem],
    rules: Rules,
    background: Background = NO_BACKGROUND,
    is_named: Callable[[str], bool] = _none_named,
) -> AdmittedItems:
    """Choose the items of an edition whose sources have a limit: those in the best stories, late ones last.

    A second item in the same story comes after the first ones in all stories. ``is_named`` says of a key that a draft
    names its item: such items are always admitted, and leave less room for others.
    """
    counted = Counter(stored.item.source for stored in (*own, *late))
    over = {source: limit for source, limit in rules.limits.items() if 0 < limit < counted[source]}
    if not over:
        return AdmittedItems(tuple(own), tuple(late))
    ordered = [stored for part in (own, late) for stored in _best_first(selected(part, week, rules, background), over)]
    admitted: set[str] = set()
    room = dict(over)
    for stored in sorted(ordered, key=lambda stored: not is_named(stored.key)):
        if is_named(stored.key) or room[stored.item.source] > 0:
            admitted.add(stored.key)
            room[stored.item.source] -= 1
    surplus = tuple(stored for stored in ordered if stored.key not in admitted)
    left = {stored.key for stored in surplus}
    return AdmittedItems(
        tuple(stored for stored in own if stored.key not in left),
        tuple(stored for stored in late if stored.key not in left),
        surplus,
    )


def _best_first(
    stories: tuple[Sequence[RankedStory], Sequence[RankedStory]], sources: Collection[str]
) -> Iterator[StoredItem]:
    """Yield the items of some sources: first one of each story, by their order, then the second ones."""
    turns: list[tuple[int, int, int, StoredItem]] = []
    for rank, story in enumerate((*stories[0], *stories[1])):
        before: Counter[str] = Counter()
        for place, stored in enumerate(story.group):
            source = stored.item.source
            if source in sources:
                turns.append((before[source], rank, place, stored))
                before[source] += 1
    return (stored for *_, stored in sorted(turns, key=lambda turn: turn[:3]))
