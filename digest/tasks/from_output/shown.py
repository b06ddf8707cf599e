"""Editions and items as the files of one locale show them: all that can be read, before the locales are joined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from digest.model.item import Published
from digest.model.locale import Locale
from digest.model.week import Week


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text, the language it is in, and the ``original`` if it is a translation whose original is shown too.

    A sentence has the beginning of the key of its item and its position there; an editor's or a model's has neither.
    ``markup`` is the text with its links and emphasis, "" if it has none.
    """

    text: str
    locale: Locale
    original: str = ""
    item: str = ""
    position: int = 0
    markup: str = ""


@dataclass(frozen=True, slots=True)
class ShownMark:
    """The label of a text that is translated, or that could not be.

    ``original`` is the language that it names, if that is known; ``title`` the original title, "" if none is shown.
    """

    is_translated: bool
    by_person: bool = False
    via: Locale | None = None
    original: Locale | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A key figure, and its sentence, "" if that is not shown."""

    text: str
    locale: Locale
    sentence: str


@dataclass(frozen=True, slots=True)
class ShownCredit:
    """The name of a source, and the items of it that are linked: URL and title, which is "" for the first."""

    source: str
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ShownImage:
    """A picture with its alternative text, and the caption and the credit below it, if they are shown."""

    name: str
    width: int
    height: int
    alt: ShownText
    caption: ShownText | None = None
    credit: str = ""


@dataclass(frozen=True, slots=True)
class ShownStory:
    """A story. ``url`` is that of its first item, ``url_locale`` the language of that page if it is named.

    ``earlier`` is the week of the digest that told it before. ``topic`` is its heading under "Also this week", "" for
    none.
    """

    title: ShownText
    credits: tuple[ShownCredit, ...]
    url: str = ""
    url_locale: Locale | None = None
    summary: tuple[ShownText, ...] = ()
    is_abstract: bool = False
    is_title_abstract: bool = False
    figures: tuple[ShownFigure, ...] = ()
    published: Published | None = None
    image: ShownImage | None = None
    mark: ShownMark | None = None
    earlier: Week | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class ShownSection:
    """Stories under a heading, which is "" for none. ``anchor`` is its place on a page, "" in a feed.

    ``is_more`` is true of those that have no topic, after those that do.
    """

    heading: str
    stories: tuple[ShownStory, ...]
    anchor: str = ""
    is_earlier: bool = False
    is_more: bool = False


@dataclass(frozen=True, slots=True)
class ShownDigest:
    """A digest; ``updated`` is None if the file does not say when."""

    sections: tuple[ShownSection, ...]
    also: tuple[ShownStory, ...] = ()
    introduction: tuple[tuple[ShownText, ...], ...] = ()
    introduction_mark: ShownMark | None = None
    updated: datetime | None = None
    is_introduction_abstract: bool = False

    @property
    def stories(self) -> tuple[ShownStory, ...]:
        """All stories in the order shown."""
        return (*(story for section in self.sections for story in section.stories), *self.also)

    @property
    def shape(self) -> tuple[object, ...]:
        """What is the same in every locale."""
        return tuple(len(section.stories) for section in self.sections), len(self.also)


@dataclass(frozen=True, slots=True)
class ShownItem:
    """An item as a feed shows it: ``markup`` is its original text, "" if only a translation is shown.

    ``source_id`` is the id of its source, ``source`` the present name. ``body`` is a whole translated text.
    ``announced`` is the date of an announcement, which has no ``published``.
    """

    key: str
    title: ShownText
    source_id: str
    source: str
    locale: Locale
    updated: datetime
    published: datetime | None
    url: str = ""
    markup: str = ""
    body: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    mark: ShownMark | None = None
    announced: Published | None = None


@dataclass(frozen=True, slots=True)
class ShownWeek:
    """All that the files of a week show, by locale; items by key, in the order of the archive."""

    week: Week
    digests: Mapping[Locale, ShownDigest] = field(default_factory=dict)
    items: Mapping[Locale, Mapping[str, ShownItem]] = field(default_factory=dict)
