"""Sources as declared in ``digest.toml``, and the result of reading one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal, TypeVar

from digest.model.file_stamps import FileRead, FilesState, FileStamp
from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale
from digest.model.web import READ, Access, Visit

V = TypeVar("V")

DateOrder = Literal["dmy", "mdy", "ymd"]
# What a source may be declared to be; ``reading/file_formats.py`` has the formats of each kind.
KINDS = ("feed", "page", "text")

# In characters: an index of PostgreSQL holds 2,700 bytes, of which the URL of an article takes up to 1,000.
_LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Selectors:
    """CSS selectors for a page with a list of news: the block of each item, and its parts within the block.

    "" for a part means that it is looked for without a selector; for ``summary``, that there is none.
    """

    item: str
    title: str = ""
    link: str = ""
    date: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which items of a source to use.

    ``include`` and ``exclude`` are words, or patterns between slashes, for title, tags and URL. ``max_items`` is the
    number of items that a week may show, 0 for no limit.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    max_items: int = 0


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """One ``[[sources]]`` table: a ``path`` or a ``url``, and how to read it.

    If ``kind``, one of ``KINDS``, is None, it is detected. With ``has_date_order``, ``date_order`` is what
    the configuration says, and not only usual in its locale. With ``full_text``, the text of each item is
    that of the page that it links to. ``max_file_size`` is in megabytes, 0 for the limits of the formats.
    """

    name: str
    path: str = ""
    kind: str | None = None
    locale: Locale = UNDETERMINED
    tags: tuple[str, ...] = ()
    date_order: DateOrder = "dmy"
    navigation: tuple[str, ...] = ()
    url: str = ""
    access: Access = field(default_factory=Access)
    page: Selectors | None = None
    full_text: bool = False
    filters: Filters = Filters()
    is_paused: bool = False
    has_date_order: bool = False
    max_file_size: int = 0

    @property
    def place(self) -> str:
        """Its path or URL."""
        return self.path or self.url


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a feed or a page says of itself.

    ``url`` is that of its website. ``ttl`` is the time for which it may be cached; it is not to be requested in
    ``skip_hours`` (of UTC) and on ``skip_days`` (0 is Monday).
    """

    title: str = ""
    locale: Locale = UNDETERMINED
    url: str = ""
    ttl: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """The contents of one file of a source: its items in order, and findings about what could not be read.

    The reading of a file may have its ``stamp``. A file that is as it was is not read again: its reading has what was
    ``kept`` of it.
    """

    items: tuple[Item, ...]
    findings: tuple[Finding, ...] = ()
    kind: str | None = None
    masthead: Masthead | None = None
    stamp: FileStamp | None = None
    kept: FileRead | None = None


@dataclass(frozen=True, slots=True)
class SourceLanguage:
    """The tag that the items of a source are declared with, and the language that they were found to be in.

    That is the declared one unless most of the items are surely in another one.
    """

    declared: str
    found: str

    @property
    def is_wrong(self) -> bool:
        """True if most of the items are in another language than declared."""
        return self.found != self.declared


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The result of reading a source. ``new`` counts the items that are new, ``error`` is "" if there was none.

    ``files`` is to be remembered of its files; None if that is remembered already. Of its ``language``, None says that
    it is still to be asked.
    """

    kind: str = ""
    items: int = 0
    new: int = 0
    error: str = ""
    visit: Visit = READ
    files: FilesState | None = None
    language: SourceLanguage | None = None


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source as the store knows it.

    ``id`` is its first name and never changes: the keys of its items are made from it. ``name`` is the latest one.
    ``place`` is where it was last read, without symbolic links; "" if that is not known.
    """

    id: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class SourceNames:
    """The ids and names of sources.

    ``ids`` has the id of each configured source, by name; ``names`` has the name of each source that was renamed, by
    id; ``renamed`` are the old and the new name of those renamed since the last run.
    """

    ids: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    renamed: tuple[tuple[str, str], ...] = ()

    def id_of(self, name: str) -> str:
        """Return the id of a configured source."""
        return self.ids.get(name, name)

    def name_of(self, source_id: str) -> str:
        """Return the present name of a source."""
        return self.names.get(source_id, source_id)

    def by_id(self, by_name: Mapping[str, V]) -> dict[str, V]:
        """Return values that are given by name, by id."""
        return {self.id_of(name): value for name, value in by_name.items()}


# Nothing was renamed.
FIRST_NAMES = SourceNames()


def short_name(name: str) -> str:
    """Return a name of an editor's choice, such as that of a source. Raises ValueError if it is too long."""
    if len(name) > _LONGEST_NAME:
        raise ValueError(f"has {len(name):,} characters, more than the {_LONGEST_NAME} of a name")
    return name


def login_variable(source: str) -> str:
    """Return the name of the variable with the login of a source: its name in capitals, with ``_`` for other signs.

    It is "" for a name without the letters A to Z and digits.
    """
    name = re.sub("[^A-Z0-9]+", "_", source.upper()).strip("_")
    return f"DIGEST_SOURCE_{name}_LOGIN" if name else ""
