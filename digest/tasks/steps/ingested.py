"""The result of reading a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.model.web import READ, Visit

if TYPE_CHECKING:
    from digest.model.finding import Finding
    from digest.model.source import SourceLanguage


@dataclass(frozen=True, slots=True)
class IngestedSource:
    """The result of reading one source. ``unknown`` counts items whose language could not be identified.

    ``filtered`` counts the items that did not pass its filters: they are not among ``items``.
    ``language`` is that of its items, if it is to be told.
    ``error`` is "" if the source could be read. ``visit`` says whether it was read at all.
    """

    source: str
    items: int = 0
    new: int = 0
    changed: int = 0
    unknown: int = 0
    filtered: int = 0
    language: SourceLanguage | None = None
    findings: tuple[Finding, ...] = ()
    error: str = ""
    visit: Visit = READ

    @property
    def was_asked(self) -> bool:
        """True if it was read, or at least asked for news."""
        return self.visit.outcome not in {"waiting", "paused"}
