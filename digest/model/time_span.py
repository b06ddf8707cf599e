"""What the weeks, months and years of editions have in common: each begins and ends at midnight."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date, datetime, time, timedelta, tzinfo
from typing import ClassVar


class TimeSpan(ABC):
    """Whole days: from one 00:00 to another in some time zone, end not included.

    Its name, ``str(period)``, is for ever, and no other period has it. Of two periods, the one that begins first comes
    first; of two that begin together, the longer one, as a chapter comes before its pages.
    """

    __slots__ = ()
    year: int
    # What it is called in messages.
    noun: ClassVar[str]

    @property
    @abstractmethod
    def start(self) -> date:
        """Its first day."""

    @property
    @abstractmethod
    def end(self) -> date:
        """The first day after it."""

    @property
    @abstractmethod
    def next(self) -> TimeSpan:
        """The period of its kind after it."""

    @property
    @abstractmethod
    def previous(self) -> TimeSpan:
        """The period of its kind before it."""

    @property
    def last_day(self) -> date:
        """Its last day."""
        return self.end - timedelta(days=1)

    def ends_at(self, zone: tzinfo) -> datetime:
        """Return the instant at which it ends in ``zone``, aware."""
        return datetime.combine(self.end, time(), zone)

    def __lt__(self, other: TimeSpan) -> bool:
        return self._place() < other._place()

    def __le__(self, other: TimeSpan) -> bool:
        return self._place() <= other._place()

    def __gt__(self, other: TimeSpan) -> bool:
        return self._place() > other._place()

    def __ge__(self, other: TimeSpan) -> bool:
        return self._place() >= other._place()

    def _place(self) -> tuple[date, int]:
        return self.start, -self.end.toordinal()


def calendar_date(moment: date, zone: tzinfo) -> date:
    """Return the day of a moment in ``zone``; a plain date is a calendar date and never shifts."""
    return moment.astimezone(zone).date() if isinstance(moment, datetime) else moment
