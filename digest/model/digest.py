"""An edition in one locale, ready to render."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from digest.model.edition import Reference, SectionKind
from digest.model.locale import Locale
from digest.model.week import Week

# (language, text) to its translation into the language of a digest.
Translations = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words as shown, and the language they are in; ``original`` is what a machine translated them from."""

    text: str
    locale: Locale
    original: Passage | None = None


@dataclass(frozen=True, slots=True)
class DigestStory:
    """A story in one locale: title, the sentences of its summary, and where to read on."""

    title: Passage
    title_given: bool
    summary: tuple[Passage, ...]
    references: tuple[Reference, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DigestSection:
    """Stories under one heading, in one locale."""

    kind: SectionKind
    heading: str
    stories: tuple[DigestStory, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """An edition in one locale. The same stories in the same order as in every other locale."""

    week: Week
    locale: Locale
    updated: datetime
    sections: tuple[DigestSection, ...]
    also: tuple[DigestStory, ...] = ()

    @property
    def stories(self) -> tuple[DigestStory, ...]:
        """All stories, in the order in which they are shown."""
        return (*(story for section in self.sections for story in section.stories), *self.also)

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of all sources, each once, in the order of their first story."""
        return tuple(dict.fromkeys(ref.source for story in self.stories for ref in story.references))
