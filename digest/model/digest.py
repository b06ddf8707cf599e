"""An edition in one locale, ready to render."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from digest.model.edition import Collected, EarlierStory, Reference, Removal
from digest.model.frozen.edition_names import Genre, SectionKind
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.translation import Engine, Problem, Translation

# Maps (language, text) to its translation into the language of a digest.
Translations = Mapping[tuple[str, str], Translation]


@dataclass(frozen=True, slots=True)
class Passage:
    """Text as shown, and the language it is in.

    ``original`` is the text that it was translated from, ``via`` the pivot language if there was one, and ``by_person``
    marks a translation that a person has corrected. Text that should be translated but is shown in the original has the
    reason in ``problem``. ``is_abstract`` marks the words of a language model, ``by_editor`` those of the editor. A
    sentence of an ``item`` has the key of that item and its position among the item's sentences (from 0). ``markup`` is
    the text as sanitized markup, "" if it has no links and no emphasis.

    Of a translation, ``engines`` made it, and a person ``corrected`` it then; of the words of a language model,
    ``model`` names it, and their editor had ``reviewed`` them. What is not known is empty. Readers see none of these.
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
    markup: str = ""
    engines: tuple[Engine, ...] = field(default=(), compare=False)
    corrected: datetime | None = field(default=None, compare=False)
    model: str = field(default="", compare=False)
    reviewed: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class DigestFigure:
    """A key figure of a story in one locale: as it is ``shown``, its value, and the sentence that contains it."""

    shown: Passage
    value: str
    sentence: Passage


@dataclass(frozen=True, slots=True)
class DigestAccount:
    """What one source of a story says where others say otherwise, in its own words."""

    source: str
    said: Passage


@dataclass(frozen=True, slots=True)
class DigestCorrection:
    """What a source changed since an edition: the ``title`` of the story there, its week, and both states of each."""

    title: Passage
    week: Period
    source: str
    changes: tuple[tuple[Passage, Passage], ...]


@dataclass(frozen=True, slots=True)
class DigestImage:
    """A picture shown with a story: its file name, its size in pixels and its alternative text.

    ``caption`` is the words below it, None if there are none; ``credit`` names whose it is, "" if nobody is named.
    """

    name: str
    width: int
    height: int
    alt: Passage
    caption: Passage | None = None
    credit: str = ""

    def within(self, width: int) -> DigestImage:
        """Return the picture in proportion, at most ``width`` pixels wide."""
        if self.width <= width:
            return self
        return replace(self, width=width, height=max(1, round(self.height * width / self.width)))


@dataclass(frozen=True, slots=True)
class DigestStory:
    """A story in one locale: title, summary, key figures, and references to its items.

    ``is_edited`` is true if its editor gave it other words than those of its first item. ``earlier`` is the story of an
    earlier digest that it continues. ``topic`` is its heading under "Also this week", "" if it has none. If it
    ``is_unread``, its readers cannot read it; if it ``shows_original``, the original title stands under the translated
    one, which lacks a name of it. ``genre`` is what it is, if it is no story. In a month or year, ``weeks`` are those
    whose digests told it, oldest first. ``differences`` are what its sources say differently: of each thing, who says
    which. ``known_by`` is as in the story of its edition.
    """

    title: Passage
    title_given: bool
    summary: tuple[Passage, ...]
    references: tuple[Reference, ...]
    tags: tuple[str, ...] = ()
    is_edited: bool = False
    figures: tuple[DigestFigure, ...] = ()
    image: DigestImage | None = None
    earlier: EarlierStory | None = None
    topic: str = ""
    is_unread: bool = False
    shows_original: bool = False
    genre: Genre = ""
    weeks: tuple[Period, ...] = ()
    differences: tuple[tuple[DigestAccount, ...], ...] = ()
    known_by: str = ""

    @property
    def key(self) -> str:
        """The key that its edition knows it by, whichever item tells it."""
        return self.known_by or self.references[0].key

    @property
    def is_opinion(self) -> bool:
        """True for an opinion: pages, emails and feeds say so beside its source."""
        return self.genre == "opinion"

    @property
    def is_abstract(self) -> bool:
        """True if a language model wrote any part of the summary."""
        return any(passage.is_abstract for passage in self.summary)

    @property
    def by_editor(self) -> bool:
        """True if the editor wrote any part of the summary."""
        return any(passage.by_editor for passage in self.summary)


@dataclass(frozen=True, slots=True)
class DigestSection:
    """Stories under one heading, in one locale.

    The kind "more" is for those that follow topics and have none, "also" for those that a reader did not choose, and
    "missed" for those of editions that they did not get. If the heading is that of a source, ``source`` is the id of
    the source, and if it is that of a subject, ``subject`` is that of the subject: both stay the same when the heading
    changes, or differs between locales.
    """

    kind: SectionKind | Literal["more", "also", "missed"]
    heading: str
    stories: tuple[DigestStory, ...]
    source: str = ""
    subject: str = ""

    @property
    def first_heading(self) -> str:
        """The heading as it was first: addresses and ids are made from it."""
        return self.source or self.subject or self.heading


@dataclass(frozen=True, slots=True)
class Digest:
    """An edition in one locale. Every locale has the same stories, but may have its own order and seats.

    If ``foreign_last``, those that readers cannot read come last, and are marked.

    ``introduction`` is the editor's text above the stories: paragraphs, each a tuple of sentences. ``subject`` and
    ``preheader`` are the editor's own for the email, "" if they are left to digest. What a month or year was
    made of is in ``collected``. ``corrections`` are what sources changed since earlier editions, ``removed`` the items
    that were taken down since. ``stories`` are all in the order shown.
    """

    week: Period
    locale: Locale
    updated: datetime
    sections: tuple[DigestSection, ...]
    also: tuple[DigestStory, ...] = ()
    introduction: tuple[tuple[Passage, ...], ...] = ()
    foreign_last: bool = False
    subject: str = ""
    preheader: str = ""
    collected: Collected | None = None
    corrections: tuple[DigestCorrection, ...] = ()
    removed: tuple[Removal, ...] = ()
    stories: tuple[DigestStory, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Joined once: each page of a long digest asks for them several times.
        stories = (*(story for section in self.sections for story in section.stories), *self.also)
        object.__setattr__(self, "stories", stories)

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of all sources, without duplicates, in the order of their first story."""
        return tuple(dict.fromkeys(ref.source for story in self.stories for ref in story.references))

    @property
    def is_all_extracts(self) -> bool:
        """Whether all summaries are sentences of their sources: none is by a model or by the editor."""
        return not any(passage.is_abstract or passage.by_editor for story in self.stories for passage in story.summary)


@dataclass(frozen=True, slots=True)
class DigestItem:
    """An item in one locale, with the title and summary of its story.

    ``body`` is its full text as sanitized markup if that was translated, else empty; ``is_body_by_person`` is true if a
    person wrote or corrected all of it, and ``body_by`` what engines translated. ``source`` is the present name of its
    source if it was renamed, else "".
    """

    stored: StoredItem
    title: Passage
    summary: tuple[Passage, ...] = ()
    body: str = ""
    is_body_by_person: bool = False
    source: str = ""
    body_by: tuple[Engine, ...] = field(default=(), compare=False)

    @property
    def source_name(self) -> str:
        """The present name of its source."""
        return self.source or self.stored.item.source
