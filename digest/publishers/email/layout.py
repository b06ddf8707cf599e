"""How an email tells the stories of a digest: the first at length, those after it shorter, the rest in brief.

Twelve stories of one size are monotonous, and nobody reads them. The page on the web tells all of them whole.
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
Kind = Literal[SectionKind, "brief", "also"]
Level = Literal[2, 3]

# Sentences of a source in each form.
_SENTENCES: dict[Form, int | None] = {"lead": None, "short": 2, "brief": 1, "title": 0}
# So many stories of a section are told short, and those after them in brief.
_SHORT = 4
_LONGEST_HEADLINE = 70
# With fewer stories, one look shows what is inside.
_FEWEST = 3
# Columns of two lines of an introduction.
_TWO_LINES = 150
# What lists of messages show after a subject, at most.
_PREHEADER = 130
_SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class StoryBlock:
    """Stories that are told in one form.

    ``heading`` stands above them; ``earlier``, ``brief`` and ``also`` are called the same in each digest. Their titles
    are headings of that ``level``.
    """

    form: Form
    kind: Kind
    heading: str
    level: Level
    stories: tuple[DigestStory, ...]


def story_blocks(digest: Digest) -> tuple[StoryBlock, ...]:
    """The stories of a digest in their order, each as it is told."""
    told: list[StoryBlock] = []
    for section in digest.sections:
        told += _tell_section(section, leads=not told)
    if len(digest.sections) == 1:
        told = [replace(part, kind="brief", level=3) if part.form == "brief" else part for part in told]
    if digest.also:
        told.append(_tell("title", "also", "", 3, digest.also))
    return tuple(told)


def inside(digest: Digest) -> tuple[Passage, ...]:
    """What a digest holds besides its first story, in two lines; nothing where its editor introduces it."""
    if digest.introduction or len(digest.stories) < _FEWEST:
        return ()
    return _headlines(digest.stories[1:], _TWO_LINES)


def preheader(digest: Digest) -> tuple[Passage, ...]:
    """The first headlines, for lists of messages."""
    return _headlines(digest.stories, _PREHEADER)


def _tell_section(section: DigestSection, *, leads: bool) -> Iterator[StoryBlock]:
    """What stands above a section stands above the first of its forms."""
    lead = int(leads)
    short = lead + _count_short(section, len(section.stories) - lead)
    forms: tuple[Form, ...] = ("lead", "short", "brief")
    slices = (section.stories[:lead], section.stories[lead:short], section.stories[short:])
    kind, heading = section.kind, section.heading
    level: Level = 3 if heading or kind == "earlier" else 2
    for form, stories in zip(forms, slices, strict=True):
        if stories:
            yield _tell(form, kind, heading, level, stories)
            kind, heading = "all", ""


def _count_short(section: DigestSection, stories: int) -> int:
    """How many of the stories of a section are told short. A list of one is none: it is told short too."""
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
    """The first sentences of the sources; what a person or a model wrote is one piece, and stays whole."""
    is_one_piece = (story.by_editor or story.is_abstract) and form != "title"
    return story.summary if is_one_piece else _first(story.summary, _SENTENCES[form])


def _first(summary: tuple[Passage, ...], most: int | None) -> tuple[Passage, ...]:
    """So many sentences, and what the last of them announces."""
    first = summary[:most]
    for following in summary[len(first) :]:
        if not first or not is_announcing(first[-1].text, first[-1].locale.language):
            break
        first = (*first, following)
    return first


def _headlines(stories: Sequence[DigestStory], room: int) -> tuple[Passage, ...]:
    """The titles of the first stories, as many as take up no more columns than that; one in any case."""
    titles: list[Passage] = []
    for story in stories:
        title = replace(story.title, text=shorten(story.title.text, _LONGEST_HEADLINE))
        room -= display_width(title.text) + len(_SEPARATOR)
        if titles and room < 0:
            break
        titles.append(title)
    return tuple(titles)
