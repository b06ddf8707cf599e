"""What two items share besides their titles: who copies a title may tell of anything."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from digest.compose.grouping.profile import Profile

# With less in common, as a cosine, two texts are of different things, whatever their titles. Of pairs of one story, in
# Vietnamese and Russian, none has less than .1; of such whose second text is cut to a sentence, one of thirty has less.
# Of texts of a sentence below the title of another item, two of three have.
_SOMETHING = 0.04
# With less, a text may be a longer one of that kind: so have 19 of 20 of these, and one of 20 pairs of one story.
_MUCH = 0.2


def share_only_titles(first: Profile, second: Profile) -> bool:
    """Whether two items with much the same titles, which both say more than these, share nothing of it."""
    its, others = _title(first), _title(second)
    are_alike = 2 * len(its & others) >= max(len(its), len(others))
    return are_alike and _besides_titles(first, second) < _SOMETHING


def copiers(items: Iterable[int], compared: Sequence[Profile]) -> set[int]:
    """Those of some items, given earliest first, that have the title of an earlier one, but not much of its text."""
    first: dict[frozenset[int], int] = {}
    return {
        item
        for item in items
        for earlier in [first.setdefault(_title(compared[item]), item)]
        if earlier != item and _besides_titles(compared[item], compared[earlier]) < _MUCH
    }


def _besides_titles(first: Profile, second: Profile) -> float:
    """The cosine of the words that are in neither title; 1 where an item has no others, and nothing can be told."""
    titles = _title(first) | _title(second)
    own, others = _without(first, titles), _without(second, titles)
    if not own or not others:
        return 1.0
    shared = math.fsum(own[word] * others[word] for word in own.keys() & others.keys())
    return shared / (math.hypot(*own.values()) * math.hypot(*others.values()))


def _title(profile: Profile) -> frozenset[int]:
    return frozenset(profile.title_words)


def _without(profile: Profile, titles: frozenset[int]) -> dict[int, float]:
    weighed = zip(profile.words, profile.weights, strict=True)
    return {word: weight for word, weight in weighed if word not in titles}
