"""Join the items of one language into stories, greedily: the most alike pair first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from digest.editing.grouping.habits import SourceHabits
from digest.editing.grouping.likeness import SummedProfiles, likeness
from digest.editing.grouping.neighbors import NeighborPair, neighbors
from digest.editing.grouping.profile import Profile
from digest.editing.grouping.same_template import are_same_template
from digest.editing.grouping.series import are_of_a_series
from digest.editing.grouping.shared_body import share_only_titles

# The likeness from which two stories are one. For stories in Vietnamese and pairs in Russian, F1 is within a point of
# its best from .18 to .24; the upper half is chosen, because a false merge hides news and a missed one only repeats it.
_ALIKE = 0.22
# The likeness without what is due to the habits of their source, from which two of its stories are one. In real weeks
# of 99 feeds, different posts and reports have .19 at most, and reports of one event .21 at least.
_ALIKE_BESIDE_HABITS = 0.2


def alike(profiles: Sequence[Profile]) -> Iterator[SummedProfiles]:
    """Join items, each with its profile, into stories; items that are like no other are left out."""
    habits = SourceHabits(profiles)
    for cluster in clusters(neighbors(profiles, _ALIKE)):
        joining = _Joining(profiles, habits)
        for _, first, second in sorted(cluster, key=lambda pair: (-pair[0], *pair[1:])):
            joining.join(first, second)
        yield from {id(story): story for story in joining.home.values()}.values()


@dataclass(slots=True)
class _Joining:
    """The stories of a cluster, by the numbers of their items; to save memory, an item alone is in none."""

    profiles: Sequence[Profile]
    habits: SourceHabits
    home: dict[int, SummedProfiles] = field(default_factory=dict)

    def join(self, first: int, second: int) -> None:
        """Join the stories of two items if they are about the same event."""
        large, small = (
            self.home.get(number) or SummedProfiles.of(number, self.profiles[number]) for number in (first, second)
        )
        if large is small or not self._are_one(large, small, first, second):
            return
        if len(large.items) < len(small.items):
            large, small = small, large
        large.take(small)
        self.home.update(dict.fromkeys((first, second, *small.items), large))

    def _are_one(self, one: SummedProfiles, other: SummedProfiles, first: int, second: int) -> bool:
        """Return whether two stories are one, as the likeness of both and that of their most alike items say."""
        alike = likeness(one, other, _ALIKE)
        if alike >= _ALIKE and self.profiles[first].source == self.profiles[second].source:
            habits = self.habits.in_common(self.profiles[first], self.profiles[second])
            alike = min(alike, alike - habits + _ALIKE - _ALIKE_BESIDE_HABITS)
        return alike >= _ALIKE and not _are_apart(self.profiles[first], self.profiles[second])


def _are_apart(first: Profile, second: Profile) -> bool:
    """Return whether two items report different events in the same words, or under the same title."""
    return (
        (first.source == second.source and are_of_a_series(first, second))
        or first.occasions.contradict(second.occasions)
        or are_same_template(first, second)
        or share_only_titles(first, second)
    )


@dataclass(slots=True)
class _Cluster:
    items: list[int]
    pairs: list[NeighborPair] = field(default_factory=list)


def clusters(pairs: Iterable[NeighborPair]) -> list[list[NeighborPair]]:
    """Split pairs of items into clusters that share items, directly or through other pairs.

    They have nothing in common, so that the memory for each can be freed.
    """
    home: dict[int, _Cluster] = {}
    for pair in pairs:
        _, first, second = pair
        large, small = (home.get(number) or _Cluster([number]) for number in (first, second))
        if len(large.items) < len(small.items):
            large, small = small, large
        if large is not small:
            large.items += small.items
            large.pairs += small.pairs
            home.update(dict.fromkeys((first, second, *small.items), large))
        large.pairs.append(pair)
    return [cluster.pairs for cluster in {id(cluster): cluster for cluster in home.values()}.values()]
