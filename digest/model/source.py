"""Where items come from, as declared in ``digest.toml``, and what one reading of it gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale

DateOrder = Literal["dmy", "mdy", "ymd"]


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """One ``[[sources]]`` table: ``kind`` (see ``formats/registry.py``) is None where it is to be found out."""

    name: str
    path: str
    kind: str | None = None
    locale: Locale = UNDETERMINED
    tags: tuple[str, ...] = ()
    date_order: DateOrder = "dmy"
    navigation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file of a source held: its items in their order, and what was not understood."""

    items: tuple[Item, ...]
    findings: tuple[Finding, ...] = ()
    kind: str | None = None
