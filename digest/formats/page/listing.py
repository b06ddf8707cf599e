"""Find the list of news on a page without selectors, and write selectors for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from digest.formats.page.selectors import Entry
from digest.model.source import Selectors, SourceSpec


@dataclass(frozen=True, slots=True)
class Listing:
    """Repeated blocks of a page, the selectors that find them, and their entries as these selectors read them."""

    selectors: Selectors
    entries: tuple[Entry, ...]
    score: float


def find_listings(
    html: bytes, base: str, seen: datetime, zone: tzinfo = UTC, spec: SourceSpec | None = None
) -> tuple[Listing, ...]:
    """Return the lists on a page, the likeliest list of news first; none if nothing is repeated.

    ``base`` is the URL of the page. "Yesterday" is relative to ``seen``; ``spec`` may tell the language and the order
    of dates.

    Raises FormatError if the page is too large to be searched.
    """
    raise NotImplementedError
