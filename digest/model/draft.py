"""Drafts: an edition as its editor wants it, written in a file that the editor changes."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.picture import StoryImage


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An item as a draft names it: by the first characters of its key. ``line`` is its line in the file.

    ``remark`` tells a person which item it is; it is not read back from a file.
    """

    id: str
    line: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class DraftStory:
    """A story as the editor wants it; empty fields are left to digest.

    The link shown is that of the first of ``items``. ``summary`` has one or more sentences per line. ``locale`` is the
    language of the editor's own words in this story, including those of its ``image``; None stands for that of the
    draft. ``note`` is for the editor alone. ``machine`` says that sentences of the summary that come from no item were
    written by a language model, as was the title if it is still the ``proposed_title``.
    """

    items: tuple[DraftItem, ...]
    title: str = ""
    summary: str = ""
    section: str = ""
    pin: bool = False
    drop: bool = False
    note: str = ""
    locale: Locale | None = None
    machine: bool = False
    remark: str = ""
    image: StoryImage | None = None
    proposed_title: str = ""


@dataclass(frozen=True, slots=True)
class DraftWords:
    """The editor's own words for the readers of one locale; empty fields are left to digest.

    Each of the ``titles`` is that of a story, which is named by one of its items, and so are the stories that come
    first for these readers, in this ``order``.
    """

    locale: Locale
    introduction: str = ""
    subject: str = ""
    preheader: str = ""
    titles: tuple[tuple[DraftItem, str], ...] = ()
    order: tuple[DraftItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The stories of a week in the order that the editor wants, including those to drop.

    ``introduction`` holds paragraphs separated by blank lines. ``locale`` is the language that the editor writes in;
    None stands for that of the digest. ``own_words`` are for the readers of single locales. ``model`` is the language
    model that wrote what it proposed, "" if none did or if it is not known. ``path`` is the file it was read from.
    """

    week: Period
    stories: tuple[DraftStory, ...]
    introduction: str = ""
    locale: Locale | None = None
    own_words: tuple[DraftWords, ...] = ()
    proposed_introduction: str = ""
    model: str = ""
    path: str = ""

    @property
    def is_introduction_proposed(self) -> bool:
        """True if the introduction is still what a language model proposed."""
        return self.introduction.split() == self.proposed_introduction.split() != []


@dataclass(frozen=True, slots=True)
class Additions:
    """Additions to a draft: items that join its stories, by the position of the story, and new stories."""

    joining: tuple[tuple[int, tuple[DraftItem, ...]], ...] = ()
    stories: tuple[DraftStory, ...] = ()
