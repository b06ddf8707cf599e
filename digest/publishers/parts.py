"""A long digest in parts, each a page that loads quickly; most have one.

How many there are follows from the number of stories alone, so that the pages can be named without loading any digest,
and are the same in every locale.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil

from digest.model.digest import Digest, DigestSection, DigestStory
from digest.publishers.contents import Entry, anchors, contents

# A page of so many stories, half of them told in three translated sentences, has less than 50 KB in any script; so has
# one of so many in a line, after it.
_STORIES, _MORE = 24, 36
# What stories weigh: one in a line, each sentence of one that is told, and none more than so much: every part is to
# have a story. The first part holds twelve of three sentences, and some lines.
_LINE, _SENTENCE, _MOST = 3, 2, 20
_FIRST = 130


@dataclass(frozen=True, slots=True)
class Part:
    """What one page shows of a digest: its stories, and the way to those of the others.

    ``anchors`` are those of its sections; ``contents`` leads to all headings of the whole digest, if there are several.
    """

    number: int
    count: int
    sections: tuple[DigestSection, ...]
    also: tuple[DigestStory, ...]
    anchors: tuple[str, ...]
    contents: tuple[Entry, ...]

    @property
    def stories(self) -> tuple[DigestStory, ...]:
        """Its stories, in the order in which they are shown."""
        return (*(story for section in self.sections for story in section.stories), *self.also)


def count_parts(stories: int) -> int:
    """How many parts a digest of so many stories has."""
    return 1 + max(0, ceil((stories - _STORIES) / _MORE))


def split(digest: Digest, count: int) -> tuple[Part, ...]:
    """Divide a digest into so many parts, each with the next of its stories: one as full as can be, the rest alike."""
    places = _places(digest, count)
    sections: list[list[tuple[DigestSection, str]]] = [[] for _ in range(count)]
    starts: list[int] = []
    at = 0
    for section, anchor in zip(digest.sections, anchors(digest), strict=True):
        own = places[at : at + len(section.stories)]
        starts.append(own[0] if own else 0)
        at += len(section.stories)
        for part in sorted(set(own)):
            stories = tuple(story for story, place in zip(section.stories, own, strict=True) if place == part)
            sections[part].append((replace(section, stories=stories), anchor))
    also = places[at:]
    listed = contents(digest, [start + 1 for start in starts], also[0] + 1 if also else 1)
    return tuple(
        Part(
            part + 1,
            count,
            tuple(section for section, _ in sections[part]),
            tuple(story for story, place in zip(digest.also, also, strict=True) if place == part),
            tuple(anchor for _, anchor in sections[part]),
            listed,
        )
        for part in range(count)
    )


def _places(digest: Digest, count: int) -> list[int]:
    """In which part each story stands, from 0: where its middle lies, were all laid end to end and cut."""
    weights = [min(_LINE + _SENTENCE * len(story.summary), _MOST) for story in digest.stories]
    total = sum(weights)
    first = min(_FIRST, total - total / (2 * count)) if count > 1 else total
    share = max(1, total - first) / max(1, count - 1)
    middles = [end - weight / 2 for end, weight in zip(accumulate(weights), weights, strict=True)]
    return [0 if middle < first else min(1 + int((middle - first) / share), count - 1) for middle in middles]
