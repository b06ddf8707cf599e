"""ISO 8601 weeks, the periods of editions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from typing import ClassVar, Self

from digest.model.time_span import TimeSpan, calendar_date

_WEEK = re.compile(r"(\d{4})-?[Ww](\d{2})")
# What a person types: the year and the letter may be missing, but a year needs a letter or a hyphen after it.
_TYPED = re.compile(r"(?:([0-9]{4})-?W|([0-9]{4})-|W)?([0-9]{1,2})", re.IGNORECASE)
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Week(TimeSpan):
    """An ISO week: Monday 00:00 to the next Monday 00:00 in some time zone, end not included (ISO 8601)."""

    noun: ClassVar[str] = "week"
    year: int
    number: int

    @classmethod
    def of(cls, moment: date, zone: tzinfo) -> Self:
        """Return the week that ``moment`` falls in.

        An aware datetime is first converted to ``zone``; a plain date is a calendar date and never shifts.
        """
        year, number, _ = calendar_date(moment, zone).isocalendar()
        return cls(year, number)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2025-W17``; raise ValueError if there is no such week."""
        match = _WEEK.fullmatch(text.strip())
        if not match:
            raise ValueError(f"{text!r} is not an ISO week such as 2025-W17")
        year, number = int(match[1]), int(match[2])
        try:
            date.fromisocalendar(year, number, 7)
        except (ValueError, OverflowError):
            raise ValueError(f"there is no week {number} in {year}") from None
        return cls(year, number)

    @classmethod
    def named(cls, text: str, current: Week) -> Week:
        """Return the week that a person names, in the ``current`` one: ``2025-W17``, ``2025-17``, ``W17``, ``17``.

        ``last`` is the week before the current one. Without a year, it is the latest such week that has begun. Raises
        ValueError if it names none.
        """
        name = text.strip()
        if name.casefold() == "last":
            return current.previous
        match = _TYPED.fullmatch(name)
        if not match:
            raise ValueError(f"{name[:_LONGEST_SHOWN]!r} is not a week; write it like 2025-W17, W17 or `last`")
        number, year = int(match[3]), match[1] or match[2]
        if year:
            return cls.parse(f"{year}-W{number:02d}")
        if not 1 <= number <= 53:
            raise ValueError(f"there is no week {number} in any year")
        week = current
        while week.number != number:
            week = week.previous
        return week

    @property
    def start(self) -> date:
        """Its Monday."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def end(self) -> date:
        """The Monday after it, the first day that is not in it."""
        return self.start + timedelta(days=7)

    @property
    def next(self) -> Week:
        """The week after it."""
        year, number, _ = self.end.isocalendar()
        return Week(year, number)

    @property
    def previous(self) -> Week:
        """The week before it."""
        year, number, _ = (self.start - timedelta(days=7)).isocalendar()
        return Week(year, number)

    def __str__(self) -> str:
        return f"{self.year:04d}-W{self.number:02d}"
