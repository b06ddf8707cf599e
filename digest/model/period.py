"""The periods of editions: weeks or months, and the longer ones that are made of these.

Where the editions of a site are of weeks, its months and years are whole weeks, each in that of its Thursday, as ISO
years are. Where they are of months, its months and years are those of the calendar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta, tzinfo
from typing import ClassVar, Literal, TypeGuard, TypeVar

from digest.model.time_span import TimeSpan, calendar_date
from digest.model.week import Week

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
# What a person types: the year may be missing.
_TYPED = re.compile(r"(?:([0-9]{4})-)?([0-9]{1,2})")
_LONGEST_SHOWN = 40
_TO_THURSDAY = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Month(TimeSpan):
    """The weeks whose Thursday is in a month, four or five; of a site with editions of months, its days.

    A site has one sort of months, so it does not matter to whether two are equal.
    """

    noun: ClassVar[str] = "month"
    year: int
    month: int
    of_days: bool = field(default=False, compare=False, repr=False)

    @classmethod
    def of(cls, period: TimeSpan) -> Month:
        """Return the month that a week belongs to; of a longer period, the first one."""
        thursday = period.start + _TO_THURSDAY
        return cls(thursday.year, thursday.month, _is_of_days(period))

    @property
    def start(self) -> date:
        """Its first day; or the Monday of its first week, which has its fourth day: so its Thursday is of the month."""
        if self.of_days:
            return date(self.year, self.month, 1)
        fourth = date(self.year, self.month, 4)
        return fourth - timedelta(days=fourth.weekday())

    @property
    def end(self) -> date:
        """The first day of the next month."""
        return self.next.start

    @property
    def next(self) -> Month:
        """The month after it."""
        return Month(self.year + self.month // 12, self.month % 12 + 1, self.of_days)

    @property
    def previous(self) -> Month:
        """The month before it."""
        return Month(self.year - (self.month == 1), (self.month - 2) % 12 + 1, self.of_days)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Year(TimeSpan):
    """The weeks of an ISO year, whose Thursdays are in the calendar's; of a site with editions of months, its days."""

    noun: ClassVar[str] = "year"
    year: int
    of_days: bool = field(default=False, compare=False, repr=False)

    @classmethod
    def of(cls, period: TimeSpan) -> Year:
        """Return the year that a week or month belongs to."""
        return cls((period.start + _TO_THURSDAY).year, _is_of_days(period))

    @property
    def start(self) -> date:
        """Its first day; or the Monday of its first week."""
        return date(self.year, 1, 1) if self.of_days else date.fromisocalendar(self.year, 1, 1)

    @property
    def end(self) -> date:
        """The first day of the next year."""
        return self.next.start

    @property
    def next(self) -> Year:
        """The year after it."""
        return Year(self.year + 1, self.of_days)

    @property
    def previous(self) -> Year:
        """The year before it."""
        return Year(self.year - 1, self.of_days)

    def __str__(self) -> str:
        return f"{self.year:04d}"


# A period of editions; those of items, of which an item is in one; and those of collections, made of other editions.
ItemPeriod = Week | Month
LongerPeriod = Month | Year
CollectionKind = type[Month] | type[Year]
Period = Week | LongerPeriod

_Longer = TypeVar("_Longer", Month, Year)

# The size of the editions of a site.
Size = Literal["week", "month"]


def period_of(moment: date, zone: tzinfo, size: Size) -> ItemPeriod:
    """Return the period of a site in which a moment falls.

    An aware datetime is first converted to ``zone``; a plain date is a calendar date and never shifts.
    """
    if size == "week":
        return Week.of(moment, zone)
    day = calendar_date(moment, zone)
    return Month(day.year, day.month, of_days=True)


def is_collection(period: Period) -> TypeGuard[LongerPeriod]:
    """Return whether the edition of a period is made of other editions, not of items."""
    return isinstance(period, Year) or (isinstance(period, Month) and not period.of_days)


def read_period(name: str, size: Size = "week") -> Period:
    """Read the name of a period: ``2025-W17``, ``2025-04`` or ``2025``, where editions have a ``size``.

    Raises ValueError if it is none.
    """
    name = name.strip()
    if _MONTH.fullmatch(name):
        return _read_month(name, of_days=size == "month")
    return _checked(Year(int(name), size == "month"), name) if _YEAR.fullmatch(name) else Week.parse(name)


def read_item_period(name: str) -> ItemPeriod:
    """Read the name of the period of an item: a week, or a month of days. Raises ValueError if it is none."""
    return _read_month(name, of_days=True) if _MONTH.fullmatch(name) else Week.parse(name)


def named_period(text: str, current: ItemPeriod) -> ItemPeriod:
    """Return the period that a person names in the ``current`` one: a week, see ``Week.named``, or ``2025-04``, ``4``.

    ``last`` is the one before the current one. Without a year, it is the latest such month that has begun. Raises
    ValueError if it names none.
    """
    if isinstance(current, Week):
        return Week.named(text, current)
    name = text.strip()
    if name.casefold() == "last":
        return current.previous
    match = _TYPED.fullmatch(name)
    if not match or not 1 <= int(match[2]) <= 12:
        raise ValueError(f"{name[:_LONGEST_SHOWN]!r} is not a month, as editions are here; write 2025-04, 4 or `last`")
    number = int(match[2])
    return _read_month(f"{match[1] or current.year - (number > current.month)}-{number:02d}", of_days=True)


def option_for(period: Period) -> str:
    """Return the option by which commands name a period: ``--week 2025-W17``, ``--collection 2025-04``."""
    return f"--collection {period}" if is_collection(period) else f"--week {period}"


def _read_month(name: str, *, of_days: bool) -> Month:
    year, _, month = name.partition("-")
    return _checked(Month(int(year), int(month), of_days), name)


def _checked(period: _Longer, name: str) -> _Longer:
    """Return a period beside which there are others. Raises ValueError if it or these are beyond all dates."""
    try:
        if period.previous.start < period.start < period.end:
            return period
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"there is no month or year {name}")


def _is_of_days(period: TimeSpan) -> bool:
    return isinstance(period, Month | Year) and period.of_days
