"""Fakes of the ports that plugins work with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from digest.errors import SourceError
from digest.model.digest import Digest, DigestItem
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.site import Listing
from digest.model.source import Reading, SourceSpec
from digest.model.week import Week
from digest.testing.news import WEEK, sample_digest, sample_items, sample_listing, sample_told


@dataclass
class FakeSource:
    """A Source: gives the items that a test puts into it, or fails with ``error``."""

    name: str = "Herald"
    items: list[Item] = field(default_factory=list)
    error: str = ""

    @property
    def spec(self) -> SourceSpec:
        """A source that lies nowhere."""
        return SourceSpec(self.name, "nowhere")

    def read(self) -> Iterator[Reading]:
        """Give its items in one reading, then fail where it is to."""
        yield Reading(tuple(self.items), kind="feed")
        if self.error:
            raise SourceError(self.error)


@dataclass(frozen=True)
class FakeCatalog:
    """A Catalog: editions of the sample news for some weeks, oldest first."""

    weeks: tuple[Week, ...] = (WEEK,)

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All of its editions."""
        return tuple(sample_listing(week) for week in self.weeks)

    def digest(self, week: Week, locale: Locale) -> Digest:
        """One of them in one locale."""
        if week not in self.weeks:
            raise KeyError(week)
        return sample_digest(week, locale)

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:  # noqa: ARG002 - as the port has it
        """The items of one of them; the words are the same in each locale."""
        return tuple(sample_told(stored) for stored in sample_items(week) if week in self.weeks)
