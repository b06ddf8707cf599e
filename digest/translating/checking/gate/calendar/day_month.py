"""Check of dates: day, month and year belong together, in words or in digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.translating.checking.gate.calendar.named_dates import DateMention, PartialDate, dates
from digest.translating.checking.gate.calendar.ranges import RangeEnd, is_reversed
from digest.translating.checking.gate.pairing import Paired, pair_off
from digest.translating.checking.gate.side import Side


def same_dates(segment: Side, translated: Side) -> bool:
    """Return whether no date has become another; one that is missing is a matter of numbers."""
    _, ours, theirs = compare_dates(segment, translated)
    if is_reversed(segment, _bounds(segment), translated, _bounds(translated)):
        return False
    ours, theirs = _contradicted(ours, theirs), _contradicted(theirs, ours)
    return not (ours and theirs and any(date.is_sure for date in (*ours, *theirs)))


def compare_dates(segment: Side, translated: Side) -> Paired[DateMention]:
    """Pair the dates of both sides that are the same."""
    return pair_off(dates(segment), dates(translated), lambda date: date.days)


def _bounds(side: Side) -> Sequence[RangeEnd]:
    return [RangeEnd(date.days[0], date.start, date.end) for date in dates(side)]


def _contradicted(dates: Sequence[DateMention], others: Sequence[DateMention]) -> list[DateMention]:
    """Return the dates that none of the others may be, having no more or no less of day, month and year."""
    exact = {day for other in others for day in other.days}
    vague = {less for day in exact for less in _vaguer(day)}
    return [date for date in dates if not any(day in vague or not exact.isdisjoint(_vaguer(day)) for day in date.days)]


def _vaguer(day: PartialDate) -> Iterator[PartialDate]:
    """Yield a date without its day, its year, or both."""
    for kept in (day.day, None):
        for year in (day.year, None):
            yield PartialDate(kept, day.month, year)
