"""Divide a digest into chapters, the files of a book: each a section, or a part of one that is long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from digest.model.digest import Digest, DigestSection, DigestStory
from digest.model.frozen.edition_names import SectionKind

# An e-reader takes long to open a file of several hundred kilobytes.
_MOST = 50


@dataclass(frozen=True, slots=True)
class Chapter:
    """Stories in one file of a book: those of a section, or of ``also`` if that is there. The only one may have none.

    ``heading`` is empty for the kinds that templates have words for. ``first`` counts its first story within the book,
    and ``number`` the chapter, both from 1. ``place`` is the same for all chapters of a section.
    """

    number: int
    first: int
    place: int
    kind: SectionKind | str
    heading: str
    section: DigestSection | None = None
    also: tuple[DigestStory, ...] = ()

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"chapter-{self.number}.xhtml"

    @property
    def lines(self) -> tuple[tuple[str, DigestStory], ...]:
        """Its lines in the table of contents: the link to each story that has words, and the story."""
        stories = self.section.stories if self.section else ()
        return tuple((f"{self.file}#story-{number}", story) for number, story in enumerate(stories, self.first))


def chapters(digest: Digest) -> tuple[Chapter, ...]:
    """Return the chapters of a digest in their order; one of a digest without stories has its introduction."""
    return tuple(_numbered(digest)) or (Chapter(1, 1, 0, "", ""),)


def sections(of: tuple[Chapter, ...]) -> tuple[tuple[Chapter, ...], ...]:
    """Return the chapters of each section together, as tables of contents list them."""
    return tuple(tuple(grouped) for _, grouped in groupby(of, lambda chapter: chapter.place))


def _numbered(digest: Digest) -> Iterator[Chapter]:
    number = first = 1
    for place, section in enumerate(digest.sections):
        heading = "" if section.kind == "earlier" else section.heading
        for start in range(0, len(section.stories), _MOST):
            stories = section.stories[start : start + _MOST]
            yield Chapter(number, first, place, section.kind, heading, replace(section, stories=stories))
            number, first = number + 1, first + len(stories)
    if digest.also:
        yield Chapter(number, first, len(digest.sections), "also", "", also=digest.also)
