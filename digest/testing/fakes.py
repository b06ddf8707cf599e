"""Fakes of the ports that plugins work with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from digest.errors import SourceError
from digest.model.digest import Digest, DigestItem, Passage
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.period import ItemPeriod, LongerPeriod, Period
from digest.model.site import Listing
from digest.model.source import Filters, Reading, SourceSpec
from digest.model.storyline import Storyline
from digest.model.web import READ, Visit
from digest.model.week import Week
from digest.testing.news import WEEK, sample_digest, sample_items, sample_listing, sample_told


@dataclass
class FakeSource:
    """A Source that yields the items given to it as one file, and fails with ``error`` if that is set.

    With ``at_once``, the file comes in several readings, each with at most so many items. Its ``filters`` are those of
    its declaration.
    """

    name: str = "Herald"
    items: list[Item] = field(default_factory=list)
    error: str = ""
    at_once: int = 0
    filters: Filters = field(default_factory=Filters)

    @property
    def spec(self) -> SourceSpec:
        """A source at a path that does not exist."""
        return SourceSpec(self.name, "nowhere", filters=self.filters)

    def read(self) -> Iterator[Reading]:
        """Yield its items, then raise its error, if any."""
        size = self.at_once or max(1, len(self.items))
        for start in range(0, max(1, len(self.items)), size):
            yield Reading(tuple(self.items[start : start + size]), kind="feed")
        if self.error:
            raise SourceError(self.error)

    def visit(self) -> Visit:
        """Return that it was read."""
        return READ


@dataclass(frozen=True)
class FakeCatalog:
    """A Catalog of editions of the sample news, one for each week, oldest first."""

    weeks: tuple[ItemPeriod, ...] = (WEEK,)
    longer: tuple[LongerPeriod, ...] = ()
    storylines: tuple[Storyline, ...] = ()

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All of its editions of weeks."""
        return tuple(map(sample_listing, self.weeks))

    @property
    def collections(self) -> tuple[Listing, ...]:
        """All of its editions of months and years."""
        return tuple(map(sample_listing, self.longer))

    def digest(self, week: Period, locale: Locale) -> Digest:
        """Return one edition in one locale."""
        if week not in (*self.weeks, *self.longer):
            raise KeyError(week)
        return sample_digest(week, locale)

    def headline(self, week: Period, locale: Locale) -> Passage | None:
        """Return the title of the first story of an edition."""
        stories = self.digest(week, locale).stories
        return stories[0].title if stories else None

    def items(self, week: Period, locale: Locale) -> tuple[DigestItem, ...]:  # noqa: ARG002 - as the port has it
        """Return the items of one edition, in the same words in every locale."""
        return tuple(map(sample_told, sample_items(week))) if isinstance(week, Week) and week in self.weeks else ()
