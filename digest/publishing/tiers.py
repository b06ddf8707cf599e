"""Decide how much room each story of a digest gets: a lead, some in full, briefs, and titles, in sight or folded.

Tiers are rendering only: the order of an edition stays, and editions of earlier versions are shown by the same rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from digest.model.digest import Digest, DigestStory

# A "title" is a story under "Also this week", which has no summary.
Tier = Literal["lead", "full", "brief", "title"]

# Up to the sum of these, all titles are in sight. With more, so many are: of a list without topics, and of each topic.
_TITLES, _FEW = 8, 4
_TITLES_OF_TOPIC = 2


@dataclass(frozen=True, slots=True)
class TitleList:
    """The stories of a topic, those in sight and those that are folded; ``heading`` is "" for those that have none."""

    heading: str
    shown: tuple[DigestStory, ...]
    folded: tuple[DigestStory, ...] = ()


def tiers(digest: Digest, full: int) -> tuple[Tier, ...]:
    """Return the tiers of ``digest.stories``, in that order: the first is the lead, and ``full`` in all are in full.

    Those with a picture of the editor's come first; then the first story of each section before the second of any, so
    that each section begins with one in full as long as there is room. A story without a summary needs none, and those
    from earlier weeks get what is left.

    Compute the tiers of a whole digest before stories are cut off its end: the tiers of those left stay the same.
    """
    chosen = {number for _, number in sorted(_turns(digest))[:full]}
    told = sum(len(section.stories) for section in digest.sections)
    return tuple(_tier(number, told, is_full=number in chosen) for number in range(told + len(digest.also)))


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


def _tier(number: int, told: int, *, is_full: bool) -> Tier:
    if number >= told:
        return "title"
    if number == 0:
        return "lead"
    return "full" if is_full else "brief"


def _turns(digest: Digest) -> Iterator[tuple[tuple[bool, bool, bool, int], int]]:
    """Yield when its turn comes, and the number, of each story that may be in full. The lead's comes first."""
    number = 0
    for section in digest.sections:
        place = 0
        for story in section.stories:
            if number == 0 or story.summary:
                yield (number > 0, story.image is None, section.kind == "earlier", place), number
                place += 1
            number += 1
