"""What an editor wants of the edition of a week, as it stands in a file of their own."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.locale import Locale
from digest.model.picture import StoryImage
from digest.model.week import Week


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An item as a draft names it: by the beginning of its key. ``line`` is its own in the file.

    ``remark`` tells a person which item that is; what is read from a file has none.
    """

    id: str
    line: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class DraftStory:
    """A story as the editor wants it; what is empty is left to digest.

    ``items`` begins with the one whose link is shown. ``summary`` holds one or more sentences a line. ``locale`` is the
    language of the editor's own words in it, None for that of the draft. ``note`` is for the editor alone. ``machine``
    says that a language model wrote what in the summary is not of its items. So are the
    words of an ``image`` in ``locale``.
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


@dataclass(frozen=True, slots=True)
class Draft:
    """The stories of a week in the order in which the editor wants them, those to drop among them.

    ``introduction`` holds paragraphs with an empty line between them. ``locale`` is the language that the editor writes
    in, None for that of the digest. ``path`` is the file that it was read from.
    """

    week: Week
    stories: tuple[DraftStory, ...]
    introduction: str = ""
    locale: Locale | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Additions:
    """What a draft has not seen yet: items that join stories of it, by their place in it, and new stories."""

    joining: tuple[tuple[int, tuple[DraftItem, ...]], ...] = ()
    stories: tuple[DraftStory, ...] = ()
