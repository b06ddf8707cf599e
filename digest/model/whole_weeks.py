"""What the weeks, months and years of editions have in common: each begins and ends with an ISO week."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date, datetime, time, timedelta, tzinfo


class WholeWeeks(ABC):
    """Whole ISO weeks: from a Monday 00:00 to another Monday 00:00 in some time zone, end not included.

    Its name, ``str(period)``, is for ever, and no other period has it. Of two periods, the one that begins first comes
    first; of two that begin together, the longer one, as a chapter comes before its pages.
    """

    __slots__ = ()
    year: int

    @property
    @abstractmethod
    def start(self) -> date:
        """Its first Monday."""

    @property
    @abstractmethod
    def end(self) -> date:
        """The Monday after it, the first day that is not in it."""

    @property
    @abstractmethod
    def next(self) -> WholeWeeks:
        """The period of its kind after it."""

    @property
    @abstractmethod
    def previous(self) -> WholeWeeks:
        """The period of its kind before it."""

    @property
    def last_day(self) -> date:
        """Its last Sunday."""
        return self.end - timedelta(days=1)

    def ends_at(self, zone: tzinfo) -> datetime:
        """Return the instant at which it ends in ``zone``, aware."""
        return datetime.combine(self.end, time(), zone)

    def __lt__(self, other: WholeWeeks) -> bool:
        return self._place() < other._place()

    def __le__(self, other: WholeWeeks) -> bool:
        return self._place() <= other._place()

    def __gt__(self, other: WholeWeeks) -> bool:
        return self._place() > other._place()

    def __ge__(self, other: WholeWeeks) -> bool:
        return self._place() >= other._place()

    def _place(self) -> tuple[date, int]:
        return self.start, -self.end.toordinal()
