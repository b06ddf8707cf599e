"""Cut a digest to the stories that fit into an email or a feed entry. The rest is on the web."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from digest.language.text.shortening.shorten import LONGEST_TITLE, shorten
from digest.model.digest import Digest, DigestStory, Passage

T = TypeVar("T")

# The most lines under "Also this week": with more, it would no longer be a digest.
_ALSO = 100


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The first stories of a digest, and how many more there are."""

    digest: Digest
    more: int


def render_what_fits(
    digest: Digest, render: Callable[[Excerpt], T], fits: Callable[[T], bool], *, is_also_shown: bool = True
) -> T:
    """Render a digest with as many of its first stories as fit; with none if not even one does.

    Unless ``is_also_shown``, those under "Also this week" are left out if there are others. If ``fits`` holds for an
    excerpt, it must hold for every shorter one.
    """
    summarized = sum(len(section.stories) for section in digest.sections)
    count = min(summarized + (_ALSO if is_also_shown or not summarized else 0), len(digest.stories))
    whole = render(excerpt(digest, count))
    if fits(whole):
        return whole
    first_too_many = bisect_left(range(count), True, key=lambda fewer: not fits(render(excerpt(digest, fewer))))
    return render(excerpt(digest, max(first_too_many - 1, 0)))


def excerpt(digest: Digest, count: int) -> Excerpt:
    """Take the first stories of a digest, without empty sections, and shorten very long titles."""
    room = count
    sections = []
    for section in digest.sections:
        stories = tuple(map(_shorten_titles, section.stories[:room]))
        room -= len(stories)
        if stories:
            sections.append(replace(section, stories=stories))
    also = tuple(map(_shorten_titles, digest.also[:room]))
    return Excerpt(replace(digest, sections=tuple(sections), also=also), len(digest.stories) - count)


def _shorten_titles(story: DigestStory) -> DigestStory:
    title = _shorten(story.title)
    return story if title is story.title else replace(story, title=title)


def _shorten(passage: Passage) -> Passage:
    text, original = shorten(passage.text, LONGEST_TITLE), passage.original and _shorten(passage.original)
    # Nearly every title is short already: do not copy it.
    is_short = text == passage.text and original is passage.original
    return passage if is_short else replace(passage, text=text, original=original)
