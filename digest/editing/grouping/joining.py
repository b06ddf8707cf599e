"""Join the items of one language into stories, greedily: the most alike pair first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from digest.editing.grouping.habits import SourceHabits
from digest.editing.grouping.likeness import SummedProfiles, likeness, unmentioned
from digest.editing.grouping.neighbors import neighbors
from digest.editing.grouping.profile import Profile
from digest.editing.grouping.same_template import are_same_template, may_recount
from digest.editing.grouping.title_facts import contradict
from digest.model.days import days_between

# The likeness from which two stories are one. Between .20 and .24, sets in four languages hardly change; the middle is
# chosen, because a false merge hides news and a missed one only repeats it.
_ALIKE = 0.22


def alike(profiles: Sequence[Profile], language: str) -> Iterator[SummedProfiles]:
    """Join items, each with its profile, into stories; items that are like no other are left out."""
    joining = _Joining(profiles, language, SourceHabits(profiles))
    for _, first, second in sorted(neighbors(profiles, _ALIKE), key=lambda pair: (-pair[0], *pair[1:])):
        joining.join(first, second)
    yield from {id(story): story for story in joining.home.values()}.values()


@dataclass(slots=True)
class _Joining:
    """The stories found so far, by the numbers of their items; an item alone is in none."""

    profiles: Sequence[Profile]
    language: str
    habits: SourceHabits
    home: dict[int, SummedProfiles] = field(default_factory=dict)

    def join(self, first: int, second: int) -> None:
        """Join the stories of two items if they are about the same event."""
        large, small = (
            self.home.get(number) or SummedProfiles.of(number, self.profiles[number]) for number in (first, second)
        )
        if large is small or not self._are_one(large, small, self.profiles[first], self.profiles[second]):
            return
        if len(large.items) < len(small.items):
            large, small = small, large
        large.take(small)
        self.home.update(dict.fromkeys((first, second, *small.items), large))

    def _are_one(self, one: SummedProfiles, other: SummedProfiles, first: Profile, second: Profile) -> bool:
        """Return whether two stories are one, as the likeness of both and that of their most alike items say."""
        alike = likeness(one, other) - unmentioned(first, second)
        if alike >= _ALIKE and first.source == second.source:
            alike -= self.habits.in_common(first, second)
        return alike >= _ALIKE and not are_apart(first, second, self.language)


def are_apart(first: Profile, second: Profile, language: str) -> bool:
    """Return whether two items report different events in the same words: of other days, other things, other counts."""
    its, others = (profile.sizes.keys() & profile.values for profile in (first, second))
    if its and its.isdisjoint(others) and others and days_between(first.days, second.days) > 0:
        return True
    return are_same_template(first, second) or (
        _may_contradict(first, second)
        and contradict(first.report, second.report, language, may_recount=may_recount(first, second))
    )


def _may_contradict(first: Profile, second: Profile) -> bool:
    """Return whether reading what two titles claim is worth the time: both have figures, or they are much the same."""
    its, others, figures = set(first.title), set(second.title), first.sizes.keys()
    have_figures = not (figures.isdisjoint(its) or figures.isdisjoint(others))
    return have_figures or 2 * len(its & others) >= min(len(its), len(others))
