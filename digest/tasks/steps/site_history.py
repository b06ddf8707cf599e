"""Read from the store which editions are published and which weeks are waiting."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from digest.editing.order.item_place import PublicationState, publication_state
from digest.model.period import ItemPeriod, Size, period_of
from digest.model.source import SourceNames
from digest.ports import EditionStore, ItemStore
from digest.tasks.steps.catalog import StoredCatalog


@dataclass(frozen=True, slots=True)
class SiteHistory:
    """The stored editions and items, of the ``size`` of editions in ``zone``; ``late_days`` is how late items come.

    ``names`` has the present names of their sources.

    Both change during a build: each state and each catalog shows the moment at which it was requested.
    """

    items: ItemStore
    editions: EditionStore
    zone: tzinfo
    late_days: int
    names: SourceNames = field(default_factory=SourceNames)
    size: Size = "week"

    def current(self, now: datetime) -> ItemPeriod:
        """Return the period that is open ``now``."""
        return period_of(now, self.zone, self.size)

    def state(self, now: datetime) -> PublicationState:
        """Return the published weeks, and those that are waiting, as of ``now``."""
        weeks = (listing.week for listing in self.editions.listings())
        collected = (listing.week for listing in self.editions.collections())
        return publication_state(weeks, self.current(now), self.zone, self.late_days, self.items.waiting(), collected)

    def catalog(self) -> StoredCatalog:
        """Return the editions as publishers read them."""
        return StoredCatalog(self.editions.listings(), self.editions, self.names, self.editions.collections())
