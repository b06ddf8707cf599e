"""Sources as declared in ``digest.toml``, and the result of reading one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale

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
    """The contents of one file of a source: its items in order, and findings about what could not be read."""

    items: tuple[Item, ...]
    findings: tuple[Finding, ...] = ()
    kind: str | None = None
