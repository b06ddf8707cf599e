"""Decide where an item belongs: in which edition, or why in none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from digest.model.period import Period


class LeftOut(StrEnum):
    """The reason why an item is in no edition (yet)."""

    OPEN = "the edition is not due yet"
    WAITING = "the edition is not built yet"
    BEFORE = "older than the first edition"
    LATE = "came late, waits for the next edition"
    TOO_LATE = "came too late for any edition"
    COPY = "the edition shows the same piece already"
    DROPPED = "the editor dropped the story"
    SURPLUS = "more than `max_items` of the source"


@dataclass(frozen=True, slots=True)
class PublicationState:
    """The published weeks (oldest first), the open week, and what waits: they decide where items go.

    ``late_days`` is how late an item may come. ``waiting`` counts, per week, the items in no edition. ``taken`` are the
    keys of late items in editions that are composed but not stored. ``collected`` are the published months and years.
    """

    published: tuple[Period, ...]
    current: Period
    zone: tzinfo
    late_days: int = 28
    waiting: Mapping[Period, int] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()
    collected: frozenset[Period] = frozenset()

    @property
    def newest(self) -> Period | None:
        """The newest published week that is over: a clock that was wrong may have published one that is to come."""
        return next((week for week in reversed(self.published) if week < self.current), None)

    def has(self, period: Period) -> bool:
        """Return whether a period has an edition: a week, or a month or year."""
        return period in self.published or period in self.collected

    def is_done(self, week: Period) -> bool:
        """Return whether a week is done: from the first edition to the newest, with or without items."""
        return self.newest is not None and self.published[0] <= week <= self.newest

    def in_time_until(self, week: Period) -> datetime:
        """Return the last moment for an item of a done week to be shown in the next edition."""
        return week.ends_at(self.zone) + timedelta(days=self.late_days)

    def with_published(self, week: Period, late: Iterable[str] = ()) -> PublicationState:
        """Return the state after the edition of a week is published with the late items of those keys."""
        return replace(
            self,
            published=tuple(sorted({*self.published, week})),
            waiting={one: count for one, count in self.waiting.items() if one != week},
            taken=self.taken.union(late),
        )

    def left_out(self, week: Period, first_seen: datetime) -> LeftOut:
        """Return the reason why an item that no edition has is in none."""
        if week >= self.current:
            return LeftOut.OPEN
        if self.newest is None or week > self.newest:
            return LeftOut.WAITING
        if week < self.published[0]:
            return LeftOut.BEFORE
        return LeftOut.LATE if first_seen <= self.in_time_until(week) else LeftOut.TOO_LATE


def publication_state(
    published: Iterable[Period],
    current: Period,
    zone: tzinfo,
    late_days: int,
    waiting: Mapping[Period, int],
    collected: Iterable[Period] = (),
) -> PublicationState:
    """Return the state in the ``current`` period, from the published ones in any order and what waits."""
    return PublicationState(tuple(sorted(published)), current, zone, late_days, waiting, collected=frozenset(collected))
