"""Lay out the stories of a digest in an email by their tiers: the lead, some in full, and the rest in brief.

Twelve stories of the same length are monotonous, and nobody reads them. The web page has all of them whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from digest.language.text.characters.clean import one_line
from digest.language.text.characters.wrap import display_width
from digest.language.text.sentences.finished import is_announcing
from digest.language.text.shortening.shorten import shorten
from digest.model.digest import Digest, DigestSection, DigestStory, Passage
from digest.model.frozen.edition_names import SectionKind
from digest.publishing.tiers import Tier

Kind = Literal[SectionKind, "more", "brief", "also", "missed"]
Level = Literal[2, 3]

# Sentences of an extract in each tier.
_SENTENCES: dict[Tier, int | None] = {"lead": None, "full": 2, "brief": 0, "title": 0}
_LONGEST_HEADLINE = 70
# Mail programs show 40 to 80 characters of a subject; search and archives have all of it.
_LONGEST_SUBJECT = 100
# The most that inboxes show after the subject.
_PREHEADER = 130
_SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class StoryBlock:
    """Stories of one tier that follow each other.

    ``heading`` appears above them; the kinds ``earlier``, ``more``, ``brief`` and ``also`` have fixed headings instead.
    Titles of stories are headings of that ``level``.
    """

    tier: Tier
    kind: Kind
    heading: str
    level: Level
    stories: tuple[DigestStory, ...]


def story_blocks(digest: Digest, tiers: Sequence[Tier]) -> tuple[StoryBlock, ...]:
    """Return the stories of a digest in order, in blocks; ``tiers`` begin with those of its stories."""
    tier_of = iter(tiers)
    told: list[StoryBlock] = []
    for section in digest.sections:
        told += _tell_section(section, [next(tier_of) for _ in section.stories])
    if len(digest.sections) == 1 and _needs_heading(told[-1]):
        told[-1] = replace(told[-1], kind="brief", level=3)
    if digest.also:
        told.append(StoryBlock("title", "also", "", 3, tuple(_told(story, "title") for story in digest.also)))
    return tuple(told)


def lead_headline(digest: Digest) -> str:
    """Return the headline for the subject, which is one line; "" if the digest has no stories."""
    return one_line(shorten(digest.stories[0].title.text, _LONGEST_SUBJECT)) if digest.stories else ""


def preheader(digest: Digest, *, is_lead_told: bool) -> tuple[Passage, ...]:
    """Return the preview text in inboxes: the editor's own, or else the first headlines.

    If ``is_lead_told``, the subject has the first of them already; a single story goes on with its first sentence, and
    is named again if it has none.
    """
    if digest.preheader:
        return (Passage(digest.preheader, digest.locale, by_editor=True),)
    if is_lead_told and len(digest.stories) == 1:
        return digest.stories[0].summary[:1] or _headlines(digest.stories, _PREHEADER)
    return _headlines(digest.stories[1:] if is_lead_told else digest.stories, _PREHEADER)


def _tell_section(section: DigestSection, tiers: Sequence[Tier]) -> Iterator[StoryBlock]:
    """Yield the blocks of a section, the first with its heading."""
    kind, heading = section.kind, section.heading
    level: Level = 3 if heading or kind in {"earlier", "more", "also", "missed"} else 2
    for tier, group in groupby(zip(section.stories, tiers, strict=True), key=lambda pair: pair[1]):
        yield StoryBlock(tier, kind, heading, level, tuple(_told(story, tier) for story, _ in group))
        kind, heading = "all", ""


def _needs_heading(part: StoryBlock) -> bool:
    return part.tier == "brief" and not part.heading and part.kind == "all"


def _told(story: DigestStory, tier: Tier) -> DigestStory:
    if tier in {"lead", "full"}:
        image = story.image if tier == "lead" else None
        return replace(story, summary=_summary(story, tier), image=image)
    # An editor who wrote a summary wants it read.
    summary = story.summary if story.by_editor and tier == "brief" else ()
    return replace(story, summary=summary, figures=(), image=None, earlier=None, differences=())


def _summary(story: DigestStory, tier: Tier) -> tuple[Passage, ...]:
    """Return the first sentences of an extract.

    A summary by an editor or a model is kept whole, since half of it would misquote.
    """
    is_one_piece = story.by_editor or story.is_abstract
    return story.summary if is_one_piece else _first(story.summary, _SENTENCES[tier])


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
