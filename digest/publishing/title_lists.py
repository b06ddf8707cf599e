"""List the stories under "Also this week" by topic, the first of each in sight and the others folded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.model.digest import DigestStory

# Up to the sum of these, all titles are in sight. With more, so many are: of a list without topics, and of each topic.
_TITLES, _FEW = 8, 4
_TITLES_OF_TOPIC = 2


@dataclass(frozen=True, slots=True)
class TitleList:
    """The stories of a topic, those in sight and those that are folded; ``heading`` is "" for those that have none."""

    heading: str
    shown: tuple[DigestStory, ...]
    folded: tuple[DigestStory, ...] = ()


def title_lists(stories: Sequence[DigestStory], *, folds: bool = False) -> tuple[TitleList, ...]:
    """Return the stories as lists, in their order: one for each topic. If any are ``folds``, long lists are folded."""
    topics = [(heading, tuple(listed)) for heading, listed in groupby(stories, key=lambda story: story.topic)]
    folds = folds and len(stories) > _TITLES + _FEW
    most, few = (_TITLES_OF_TOPIC, 1) if len(topics) > 1 else (_TITLES, _FEW)
    lists = []
    for heading, listed in topics:
        shown = most if folds and len(listed) > most + few else len(listed)
        lists.append(TitleList(heading, listed[:shown], listed[shown:]))
    return tuple(lists)
