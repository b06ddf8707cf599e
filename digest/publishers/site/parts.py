"""Split long digests into parts, each a page that loads quickly; most have one part.

The number of parts depends on the number of stories alone, so that the paths of all pages are known without loading
any digest, and are the same in every locale.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil

from digest.model.digest import Digest, DigestSection, DigestStory
from digest.publishers.site.contents import ContentsLine, anchors, contents

# A page of this many stories, half of them with three translated sentences, has less than 50 KB in any script; so does
# a further page of this many stories that have one line each.
_STORIES, _MORE = 24, 36
# The weight of a story in one line, the added weight of each sentence of a summary, and the most that one story may
# weigh, so that every part has a story.
_LINE, _SENTENCE, _MOST = 3, 2, 20
# The first part has room for twelve stories of three sentences, and some lines.
_FIRST = 130


@dataclass(frozen=True, slots=True)
class DigestPart:
    """The part of a digest that one page shows.

    ``anchors`` are those of its sections; ``contents`` lists all headings of the whole digest, if there are several.
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
    """Return the number of parts of a digest with this number of stories."""
    return 1 + max(0, ceil((stories - _STORIES) / _MORE))


def split(digest: Digest, count: int) -> tuple[DigestPart, ...]:
    """Split a digest into ``count`` parts, keeping the order: the first as full as possible, the rest about equal."""
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
    """Return the part of each story, from 0: that in which its middle falls if all are laid end to end."""
    weights = [min(_LINE + _SENTENCE * len(story.summary), _MOST) for story in digest.stories]
    total = sum(weights)
    first = min(_FIRST, total - total / (2 * count)) if count > 1 else total
    share = max(1, total - first) / max(1, count - 1)
    middles = [end - weight / 2 for end, weight in zip(accumulate(weights), weights, strict=True)]
    return [0 if middle < first else min(1 + int((middle - first) / share), count - 1) for middle in middles]
