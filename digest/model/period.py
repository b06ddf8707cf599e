"""The periods of editions: weeks, and months and years of weeks, each in that of its Thursday, as ISO years are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from digest.model.week import Week
from digest.model.whole_weeks import WholeWeeks

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
_TO_THURSDAY = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Month(WholeWeeks):
    """The weeks whose Thursday is in a month: four or five."""

    year: int
    month: int

    @classmethod
    def of(cls, period: WholeWeeks) -> Month:
        """Return the month that a week belongs to; of a longer period, the first one."""
        thursday = period.start + _TO_THURSDAY
        return cls(thursday.year, thursday.month)

    @property
    def start(self) -> date:
        """The Monday of its first week, which has its fourth day: so that week's Thursday is among the first seven."""
        fourth = date(self.year, self.month, 4)
        return fourth - timedelta(days=fourth.weekday())

    @property
    def end(self) -> date:
        """The Monday of the first week of the next month."""
        return self.next.start

    @property
    def next(self) -> Month:
        """The month after it."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    @property
    def previous(self) -> Month:
        """The month before it."""
        return Month(self.year - (self.month == 1), (self.month - 2) % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Year(WholeWeeks):
    """The weeks of an ISO year, whose Thursdays are in the calendar's."""

    year: int

    @classmethod
    def of(cls, period: WholeWeeks) -> Year:
        """Return the year that a week or month belongs to."""
        return cls((period.start + _TO_THURSDAY).year)

    @property
    def start(self) -> date:
        """The Monday of its first week."""
        return date.fromisocalendar(self.year, 1, 1)

    @property
    def end(self) -> date:
        """The Monday of the first week of the next year."""
        return self.next.start

    @property
    def next(self) -> Year:
        """The year after it."""
        return Year(self.year + 1)

    @property
    def previous(self) -> Year:
        """The year before it."""
        return Year(self.year - 1)

    def __str__(self) -> str:
        return f"{self.year:04d}"


# A period of editions. Months and years are those of collections.
LongerPeriod = Month | Year
CollectionKind = type[Month] | type[Year]
Period = Week | LongerPeriod


def read_period(name: str) -> Period:
    """Read the name of a period: ``2025-W17``, ``2025-04`` or ``2025``. Raises ValueError if it is none."""
    name = name.strip()
    month = _MONTH.fullmatch(name)
    if not month and not _YEAR.fullmatch(name):
        return Week.parse(name)
    period = Month(int(month[1]), int(month[2])) if month else Year(int(name))
    try:
        # What lies beside it must be dates, too.
        is_one = period.previous.start < period.start < period.end
    except (ValueError, OverflowError):
        is_one = False
    if not is_one:
        raise ValueError(f"there is no month or year {name}")
    return period


def option_for(period: Period) -> str:
    """Return the option by which commands name a period: ``--week 2025-W17``, ``--collection 2025-04``."""
    return f"--week {period}" if isinstance(period, Week) else f"--collection {period}"
