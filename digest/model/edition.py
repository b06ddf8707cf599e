"""What a week shows, before any language is chosen for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digest.model.item import Published
from digest.model.locale import Locale
from digest.model.picture import StoryImage
from digest.model.week import Week

SectionKind = Literal["all", "source", "tag", "own", "earlier"]
# These names stand in stored editions for ever: add to them, change none.
FactorName = Literal[
    "sources", "pieces", "recency", "facts", "source weight", "tag weight", "source turn", "section turn"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken unchanged from an item: which one, and at what place among its sentences (from 0).

    One without an item is the editor's own. ``locale`` is its own, None for one of an item. Where ``is_abstract``, a
    language model wrote it of the items of its story, and the position is that in its summary.
    """

    text: str
    item: str
    position: int
    locale: Locale | None = None
    is_abstract: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a story turns on: as its sentence has it, never computed, with its value and what it counts.

    ``text`` ("1,315 kg of drugs") stands in ``sentence`` as it is; ``value`` is the same number as a plain decimal
    ("1315"), to be written as readers of a locale do, and ``label`` the words after it ("kg of drugs").
    """

    text: str
    value: str
    label: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Reference:
    """An item as a story refers to it: enough to name it and link to it."""

    key: str
    source: str
    title: str
    url: str
    published: Published | None
    locale: Locale


@dataclass(frozen=True, slots=True)
class Factor:
    """One reason why a story stands where it does; its ``points`` are part of the score of the story."""

    name: FactorName
    value: float
    weight: float

    @property
    def points(self) -> float:
        """What it adds to the score."""
        return self.value * self.weight


def score(factors: Iterable[Factor]) -> float:
    """Add up; rounded, since sums in the last digits are noise."""
    return round(sum(factor.points for factor in factors), 6)


@dataclass(frozen=True, slots=True)
class Story:
    """One or more items about the same event. The first reference is the item whose words are shown.

    ``factors`` say why it stands where it does; of editions from before they were kept, nothing does. It is ``edited``
    where its title, or any sentence of its summary, is the editor's own.
    """

    title: str
    title_given: bool
    locale: Locale
    summary: tuple[Sentence, ...]
    references: tuple[Reference, ...]
    tags: tuple[str, ...] = ()
    # No reader sees them: an edition that differs in nothing else is the same, and is not published anew.
    factors: tuple[Factor, ...] = field(default=(), compare=False)
    edited: bool = False
    figures: tuple[Figure, ...] = ()
    image: StoryImage | None = None

    @property
    def score(self) -> float:
        """The sum of its factors: stories of an edition stand by it."""
        return score(self.factors)


@dataclass(frozen=True, slots=True)
class Section:
    """Stories under one heading: a source's name, a tag, one of the editor's own, or none.

    ``earlier`` holds what came late.
    """

    kind: SectionKind
    heading: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """What an editor says before the stories: paragraphs, each of sentences."""

    paragraphs: tuple[tuple[str, ...], ...]
    locale: Locale


@dataclass(frozen=True, slots=True)
class Edition:
    """The stories of one week. ``also`` are those without room for a summary. ``updated`` is aware.

    ``dropped`` are the items that its editor did not want in it.
    """

    week: Week
    updated: datetime
    sections: tuple[Section, ...]
    also: tuple[Story, ...] = ()
    introduction: Introduction | None = None
    dropped: tuple[Reference, ...] = ()

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories, in the order in which they are shown."""
        return (*(story for section in self.sections for story in section.stories), *self.also)
