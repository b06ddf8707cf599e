"""The history of a source, as values: when it was read, and what came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PastVisit:
    """The visits of one day that went well, those with ``new`` items or those without: the moment of the last one."""

    moment: datetime
    new: int = 0


@dataclass(frozen=True, slots=True)
class SourceHistory:
    """What happened to a source, as far back as is remembered.

    ``visits`` are those that went well, oldest first. ``failures`` counts those in a row up to the last visit, and
    ``failing_since`` is the first of them; ``error`` is that of the last.
    """

    visits: tuple[PastVisit, ...] = ()
    failures: int = 0
    failing_since: datetime | None = None
    error: str = ""
