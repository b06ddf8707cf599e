"""Compare the bodies of items without their titles, since items may copy a title and report something else.

A long text with many function words may still join another: in a week of two items, nothing tells these from others.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from digest.editing.grouping.profile import Profile

# The least cosine of two texts about the same thing, whatever their titles. Of pairs of one story, in Vietnamese and
# Russian, none has less than .1; if the second text is cut to one sentence, one in thirty is below this. Of
# one-sentence texts under the title of another item, two thirds are.
_SOMETHING = 0.04
# Below this, an item may only have copied the title, even if its text is longer: 19 of 20 such items are below, and one
# in 20 pairs of one story.
_MUCH = 0.2


def share_only_titles(first: Profile, second: Profile) -> bool:
    """Return whether two items have much the same title, and bodies with nothing else in common."""
    its, others = _title(first), _title(second)
    are_alike = 2 * len(its & others) >= max(len(its), len(others))
    return are_alike and _besides_titles(first, second) < _SOMETHING


def share_little_but_titles(first: Profile, second: Profile) -> bool:
    """Return whether the bodies of two items have little in common."""
    return _besides_titles(first, second) < _MUCH


def copiers(items: Iterable[int], compared: Sequence[Profile]) -> set[int]:
    """Return those items, given earliest first, that have the title of an earlier one but little of its body."""
    first: dict[frozenset[int], int] = {}
    return {
        item
        for item in items
        for earlier in [first.setdefault(_title(compared[item]), item)]
        if earlier != item and share_little_but_titles(compared[item], compared[earlier])
    }


def _besides_titles(first: Profile, second: Profile) -> float:
    """Return the cosine of the words in neither title; 1, for undecided, if an item has no other words."""
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
