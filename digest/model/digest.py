"""An edition in one locale, ready to render."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from digest.model.edition import Reference, SectionKind
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.translation import Problem, Translation
from digest.model.week import Week

# (language, text) to what became of it on its way into the language of a digest.
Translations = Mapping[tuple[str, str], Translation]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words as shown, and the language they are in.

    ``original`` is what they were translated from, over the language ``via`` where there was a hop between; a person
    has corrected them where ``by_person``. Words that were to be translated, but stand in the original, say why in
    ``problem``. Where ``is_abstract``, they are no words of a source, but of a language model; where ``by_editor``, the
    editor's own. A sentence of an ``item`` names it by its key, and its place among the sentences of that (from 0).
    """

    text: str
    locale: Locale
    original: Passage | None = None
    via: str = ""
    by_person: bool = False
    problem: Problem | None = None
    is_abstract: bool = False
    by_editor: bool = False
    item: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class DigestFigure:
    """A number that a story turns on, in one locale: as it is ``shown``, its value, and the sentence that has it."""

    shown: Passage
    value: str
    sentence: Passage


@dataclass(frozen=True, slots=True)
class DigestImage:
    """A picture of the site that stands with a story: the name of its file, its size in pixels, and its words."""

    name: str
    width: int
    height: int
    alt: Passage

    def within(self, width: int) -> DigestImage:
        """It at most so wide, with its proportions."""
        if self.width <= width:
            return self
        return replace(self, width=width, height=max(1, round(self.height * width / self.width)))


@dataclass(frozen=True, slots=True)
class DigestStory:
    """A story in one locale: title, the sentences of its summary, its key figures, and where to read on.

    ``is_edited`` says that its editor gave it other words than those of its first item.
    """

    title: Passage
    title_given: bool
    summary: tuple[Passage, ...]
    references: tuple[Reference, ...]
    tags: tuple[str, ...] = ()
    is_edited: bool = False
    figures: tuple[DigestFigure, ...] = ()
    image: DigestImage | None = None

    @property
    def is_abstract(self) -> bool:
        """Whether a language model wrote anything of its summary."""
        return any(passage.is_abstract for passage in self.summary)

    @property
    def by_editor(self) -> bool:
        """Whether its editor wrote anything of its summary."""
        return any(passage.by_editor for passage in self.summary)


@dataclass(frozen=True, slots=True)
class DigestSection:
    """Stories under one heading, in one locale."""

    kind: SectionKind
    heading: str
    stories: tuple[DigestStory, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """An edition in one locale. The same stories in the same order as in every other locale.

    ``introduction`` is what its editor says before them: paragraphs, each of sentences.
    """

    week: Week
    locale: Locale
    updated: datetime
    sections: tuple[DigestSection, ...]
    also: tuple[DigestStory, ...] = ()
    introduction: tuple[tuple[Passage, ...], ...] = ()

    @property
    def stories(self) -> tuple[DigestStory, ...]:
        """All stories, in the order in which they are shown."""
        return (*(story for section in self.sections for story in section.stories), *self.also)

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of all sources, each once, in the order of their first story."""
        return tuple(dict.fromkeys(ref.source for story in self.stories for ref in story.references))


@dataclass(frozen=True, slots=True)
class DigestItem:
    """An item in one locale: title and summary as its story tells them.

    ``body`` is its whole text as sanitized markup, where that was translated in full, else nothing; a person wrote or
    corrected all of it where ``is_body_by_person``.
    """

    stored: StoredItem
    title: Passage
    summary: tuple[Passage, ...] = ()
    body: str = ""
    is_body_by_person: bool = False
