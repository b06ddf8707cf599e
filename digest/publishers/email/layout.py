"""Lay out the stories of a digest in an email: the first in full, the next ones shorter, the rest in brief.

Twelve stories of the same length are monotonous, and nobody reads them. The web page has all of them in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from digest.compose.summary.news_filter import is_announcing
from digest.model.digest import Digest, DigestSection, DigestStory, Passage
from digest.model.edition import SectionKind
from digest.text.characters.wrap import display_width
from digest.text.shortening.shorten import shorten

Form = Literal["lead", "short", "brief", "title"]
Kind = Literal[SectionKind, "more", "brief", "also"]
Level = Literal[2, 3]

# Sentences of an extract in each form.
_SENTENCES: dict[Form, int | None] = {"lead": None, "short": 2, "brief": 1, "title": 0}
# The number of stories of a section in the form "short"; those after them are in brief.
_SHORT = 4
_LONGEST_HEADLINE = 70
# With fewer stories, no list of headlines is needed.
_FEWEST = 3
# The width of two lines of the introduction, in columns.
_TWO_LINES = 150
# The most that inboxes show after the subject.
_PREHEADER = 130
_SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class StoryBlock:
    """A block of stories in one form.

    ``heading`` appears above them; the kinds ``earlier``, ``more``, ``brief`` and ``also`` have fixed headings instead.
    Titles of stories are headings of that ``level``.
    """

    form: Form
    kind: Kind
    heading: str
    level: Level
    stories: tuple[DigestStory, ...]


def story_blocks(digest: Digest) -> tuple[StoryBlock, ...]:
    """Return the stories of a digest in order, in blocks by form."""
    told: list[StoryBlock] = []
    for section in digest.sections:
        told += _tell_section(section, leads=not told)
    if len(digest.sections) == 1:
        told = [replace(part, kind="brief", level=3) if part.form == "brief" else part for part in told]
    if digest.also:
        told.append(_tell("title", "also", "", 3, digest.also))
    return tuple(told)


def inside(digest: Digest) -> tuple[Passage, ...]:
    """Return the headlines after the first, up to two lines; nothing if the digest has an introduction."""
    if digest.introduction or len(digest.stories) < _FEWEST:
        return ()
    return _headlines(digest.stories[1:], _TWO_LINES)


def preheader(digest: Digest) -> tuple[Passage, ...]:
    """Return the preview text in inboxes: the editor's own, or else the first headlines."""
    if digest.preheader:
        return (Passage(digest.preheader, digest.locale, by_editor=True),)
    return _headlines(digest.stories, _PREHEADER)


def _tell_section(section: DigestSection, *, leads: bool) -> Iterator[StoryBlock]:
    """Yield the blocks of a section, the first with its heading."""
    lead = int(leads)
    short = lead + _count_short(section, len(section.stories) - lead)
    forms: tuple[Form, ...] = ("lead", "short", "brief")
    slices = (section.stories[:lead], section.stories[lead:short], section.stories[short:])
    kind, heading = section.kind, section.heading
    level: Level = 3 if heading or kind in {"earlier", "more"} else 2
    for form, stories in zip(forms, slices, strict=True):
        if stories:
            yield _tell(form, kind, heading, level, stories)
            kind, heading = "all", ""


def _count_short(section: DigestSection, stories: int) -> int:
    """Return how many stories of a section are "short": a single one left over needs no list, and is short too."""
    if section.kind == "earlier":
        return 0
    return stories if stories <= _SHORT + 1 else _SHORT


def _tell(form: Form, kind: Kind, heading: str, level: Level, stories: Iterable[DigestStory]) -> StoryBlock:
    return StoryBlock(form, kind, heading, level, tuple(_told(story, form) for story in stories))


def _told(story: DigestStory, form: Form) -> DigestStory:
    return replace(
        story,
        summary=_summary(story, form),
        figures=story.figures if form in {"lead", "short"} else (),
        image=story.image if form == "lead" else None,
    )


def _summary(story: DigestStory, form: Form) -> tuple[Passage, ...]:
    """Return the first sentences of an extract; a summary by an editor or a model is kept whole."""
    is_one_piece = (story.by_editor or story.is_abstract) and form != "title"
    return story.summary if is_one_piece else _first(story.summary, _SENTENCES[form])


def _first(summary: tuple[Passage, ...], most: int | None) -> tuple[Passage, ...]:
    """Return the first sentences, plus those that the last of them announces."""
    first = summary[:most]
    for following in summary[len(first) :]:
        if not first or not is_announcing(first[-1].text, first[-1].locale.language):
            break
        first = (*first, following)
    return first


def _headlines(stories: Sequence[DigestStory], room: int) -> tuple[Passage, ...]:
    """Return the titles of the first stories, as many as fit into ``room`` columns, but at least one."""
    titles: list[Passage] = []
    for story in stories:
        title = replace(story.title, text=shorten(story.title.text, _LONGEST_HEADLINE))
        room -= display_width(title.text) + len(_SEPARATOR)
        if titles and room < 0:
            break
        titles.append(title)
    return tuple(titles)
