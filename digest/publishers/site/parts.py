"""A long digest in parts, each a page that loads quickly; most have one.

How many there are follows from the number of stories alone, so that the pages can be named without loading any digest,
and are the same in every locale.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil

from digest.model.digest import Digest, DigestSection, DigestStory
from digest.publishers.site.contents import ContentsLine, anchors, contents

# A page of so many stories, half of them told in three translated sentences, has less than 50 KB in any script; so has
# one of so many in a line, after it.
_STORIES, _MORE = 24, 36
# What a story in a line weighs, and each sentence of one that is told; none weighs more than so much: every part is to
# have a story.
_LINE, _SENTENCE, _MOST = 3, 2, 20
# The first part holds twelve stories of three sentences, and some lines.
_FIRST = 130


@dataclass(frozen=True, slots=True)
class DigestPart:
    """What one page shows of a digest: its stories, and the way to those of the others.

    ``anchors`` are those of its sections; ``contents`` leads to all headings of the whole digest, if there are several.
    """

    number: int
    count: int
    sections: tuple[DigestSection, ...]
    also: tuple[DigestStory, ...]
    anchors: tuple[str, ...]
    contents: tuple[ContentsLine, ...]

    @property
    def stories(self) -> tuple[DigestStory, ...]:
        """Its stories, in the order in which they are shown."""
        return (*(story for section in self.sections for story in section.stories), *self.also)


def count_parts(stories: int) -> int:
    """How many parts a digest of so many stories has."""
    return 1 + max(0, ceil((stories - _STORIES) / _MORE))


def split(digest: Digest, count: int) -> tuple[DigestPart, ...]:
    """Divide a digest into so many parts, each with the next of its stories: one as full as can be, the rest alike."""
    rest = iter(_places(digest, count))
    of_sections = [[next(rest) for _ in section.stories] for section in digest.sections]
    of_also = list(rest)
    begins = [min(own, default=0) + 1 for own in (*of_sections, of_also)]
    listed = contents(digest, begins[:-1], begins[-1])
    named = list(zip(digest.sections, anchors(digest), of_sections, strict=True))

    def part(number: int) -> DigestPart:
        own = [(section, anchor, _placed(section.stories, places, number)) for section, anchor, places in named]
        sections = tuple(replace(section, stories=stories) for section, _, stories in own if stories)
        links = tuple(anchor for _, anchor, stories in own if stories)
        return DigestPart(number, count, sections, _placed(digest.also, of_also, number), links, listed)

    return tuple(map(part, range(1, count + 1)))


def _placed(stories: tuple[DigestStory, ...], places: list[int], number: int) -> tuple[DigestStory, ...]:
    return tuple(story for story, place in zip(stories, places, strict=True) if place == number - 1)


def _places(digest: Digest, count: int) -> list[int]:
    """In which part each story stands, from 0: where its middle lies, were all laid end to end and cut."""
    weights = [min(_LINE + _SENTENCE * len(story.summary), _MOST) for story in digest.stories]
    total = sum(weights)
    first = min(_FIRST, total - total / (2 * count)) if count > 1 else total
    share = max(1, total - first) / max(1, count - 1)
    middles = [end - weight / 2 for end, weight in zip(accumulate(weights), weights, strict=True)]
    return [0 if middle < first else min(1 + int((middle - first) / share), count - 1) for middle in middles]
