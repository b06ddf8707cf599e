"""Reads what was published and what waits from the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from digest.compose.edition.place import PublicationState, publication_state
from digest.pipeline.catalog import StoredCatalog
from digest.ports import EditionStore, ItemStore


@dataclass(frozen=True, slots=True)
class History:
    """Editions and items as they are stored; weeks are those of ``zone``, and ``late_days`` says how late is too late.

    Both change while a build runs: each state and each catalog is that of the moment it is asked for.
    """

    items: ItemStore
    editions: EditionStore
    zone: tzinfo
    late_days: int

    def state(self, now: datetime) -> PublicationState:
        """The published weeks, and what waits, as of ``now``."""
        weeks = (listing.week for listing in self.editions.listings())
        return publication_state(weeks, now, self.zone, self.late_days, self.items.waiting())

    def catalog(self) -> StoredCatalog:
        """The editions as publishers read them."""
        return StoredCatalog(self.editions.listings(), self.editions)
