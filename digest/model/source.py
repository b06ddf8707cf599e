"""Sources as declared in ``digest.toml``, and the result of reading one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale

V = TypeVar("V")

DateOrder = Literal["dmy", "mdy", "ymd"]


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """One ``[[sources]]`` table. If ``kind`` (see ``formats/registry.py``) is None, it is detected."""

    name: str
    path: str
    kind: str | None = None
    locale: Locale = UNDETERMINED
    tags: tuple[str, ...] = ()
    date_order: DateOrder = "dmy"
    navigation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The contents of one file of a source: its items in order, and findings about what could not be read.

    A file that is too large for memory comes in several readings. Those after the first have ``continues``, so that
    they are known to belong to one file: several items with one id are several items, not versions of one.
    """

    items: tuple[Item, ...]
    findings: tuple[Finding, ...] = ()
    kind: str | None = None
    continues: bool = False


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
