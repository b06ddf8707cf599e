"""Split long digests into parts, each a page that loads quickly; most have one part.

The number of parts depends on the number of stories alone, so that the paths of all pages are known without loading
any digest, and are the same in every locale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from math import ceil

from digest.model.digest import Digest, DigestSection, DigestStory, Passage
from digest.publishing.pages.table_of_contents import ContentsLine, anchors, contents
from digest.publishing.tiers import Tier, tiers

# A page of this many stories, half of them with three translated sentences, has less than 50 KB in any script; so does
# a further page of this many stories that have one line each.
_STORIES, _MORE = 24, 36
# The weight of a story in one line, the added weight of each sentence of a summary, and the most that one story may
# weigh, so that every part has a story.
_LINE, _SENTENCE, _MOST = 3, 2, 20
# The first part has room for twelve stories of three sentences, and some lines.
_FIRST = 130
# The most parts that a page links to.
_LINKED = 20


@dataclass(frozen=True, slots=True)
class DigestPart:
    """The part of a digest that one page shows.

    ``anchors`` are those of its sections, ``tiers`` those of their stories. ``quotation`` is the sentence that stands
    out in the whole digest, if any does. ``contents`` lists all headings of the whole digest if that has several parts:
    others are scrolled. ``total_stories`` and ``total_sources`` count those of the whole digest, whose summaries may be
    ``is_all_extracts``.
    """

    number: int
    count: int
    sections: tuple[DigestSection, ...]
    also: tuple[DigestStory, ...]
    anchors: tuple[str, ...]
    tiers: tuple[tuple[Tier, ...], ...]
    contents: tuple[ContentsLine, ...]
    total_stories: int
    total_sources: int
    is_all_extracts: bool
    quotation: Passage | None = None

    @property
    def linked(self) -> tuple[int, ...]:
        """The numbers of the parts that its page links to, itself included: of many, the nearest, the first and last.

        A 0 stands for the parts left out between two others.
        """
        if self.count <= _LINKED:
            return tuple(range(1, self.count + 1))
        first = max(1, min(self.number - _LINKED // 2, self.count - _LINKED))
        near = range(first, first + _LINKED + 1)
        before = (1, 0)[: first - 1]
        after = (0, self.count)[max(0, 2 - self.count + near[-1]) :]
        return (*before, *near, *after)

    @property
    def folds(self) -> bool:
        """True if a long list under "Also this week" is folded: there are other stories above it."""
        return bool(self.sections)

    @property
    def stories(self) -> tuple[DigestStory, ...]:
        """Its stories, in the order in which they are shown."""
        return (*(story for section in self.sections for story in section.stories), *self.also)


def count_parts(stories: int) -> int:
    """Return the number of parts of a digest with this number of stories."""
    return 1 + max(0, ceil((stories - _STORIES) / _MORE))


def split(digest: Digest, count: int, full: int = 1) -> tuple[DigestPart, ...]:
    """Split a digest into ``count`` parts, keeping the order: the first as full as possible, the rest about equal.

    So many of its stories are shown in ``full``; this need not be given by those who ask where stories stand.
    """
    places = iter(_places(digest, count))
    of_sections = [_placed(section.stories, places) for section in digest.sections]
    of_also = _placed(digest.also, places)
    begins = [min(placed, default=0) + 1 for placed in (*of_sections, of_also)]
    listed = contents(digest, begins[:-1], begins[-1]) if count > 1 else ()
    all_tiers = tiers(digest, full)
    from digest.publishing.pages.quotation import quotation  # noqa: PLC0415 - slow to import: few runs make a page

    rest, said = iter(all_tiers), quotation(digest, all_tiers)
    shown: list[list[DigestSection]] = [[] for _ in range(count)]
    links: list[list[str]] = [[] for _ in range(count)]
    given: list[list[tuple[Tier, ...]]] = [[] for _ in range(count)]
    for section, anchor, placed in zip(digest.sections, anchors(digest), of_sections, strict=True):
        for place, stories in placed.items():
            shown[place].append(replace(section, stories=tuple(stories)))
            links[place].append(anchor)
            given[place].append(tuple(islice(rest, len(stories))))
    sources, is_all_extracts = len(digest.sources), digest.is_all_extracts
    return tuple(
        DigestPart(
            number=place + 1,
            count=count,
            sections=tuple(shown[place]),
            also=tuple(of_also.get(place, ())),
            anchors=tuple(links[place]),
            tiers=tuple(given[place]),
            contents=listed,
            total_stories=len(digest.stories),
            total_sources=sources,
            is_all_extracts=is_all_extracts,
            quotation=said,
        )
        for place in range(count)
    )


def _placed(stories: Iterable[DigestStory], places: Iterator[int]) -> dict[int, list[DigestStory]]:
    """Return the stories of each part; ``places`` has that of each story next."""
    placed: dict[int, list[DigestStory]] = {}
    for story in stories:
        placed.setdefault(next(places), []).append(story)
    return placed


def _places(digest: Digest, count: int) -> list[int]:
    """Return the part of each story, from 0: that in which its middle falls if all are laid end to end."""
    weights = [min(_LINE + _SENTENCE * len(story.summary), _MOST) for story in digest.stories]
    total = sum(weights)
    first = min(_FIRST, total - total / (2 * count)) if count > 1 else total
    share = max(1, total - first) / max(1, count - 1)
    middles = [end - weight / 2 for end, weight in zip(accumulate(weights), weights, strict=True)]
    return [0 if middle < first else min(1 + int((middle - first) / share), count - 1) for middle in middles]
