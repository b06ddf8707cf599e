"""How far apart in time pieces of news are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time

from digest.model.item import Published

_DAY = 86400.0
# The next morning's paper tells of the same day.
_NEXT_DAY = 1.0
# By then the next report of each day may be there.
_HALF_A_DAY = 0.5

# The first and the last moment, in days; nothing where no date is known.
Days = tuple[float, float] | None


def days_of(moments: Iterable[Published | None]) -> Days:
    """Say from when to when."""
    days = [day_of(moment) for moment in moments if moment is not None]
    return (min(days), max(days)) if days else None


def day_of(published: Published) -> float:
    """A moment in days since 1970; of a date its noon."""
    moment = published if isinstance(published, datetime) else datetime.combine(published, time(12), UTC)
    return moment.timestamp() / _DAY


def days_of_both(one: Days, other: Days) -> Days:
    """Say from when to when two spans are together."""
    if one is None or other is None:
        return one or other
    return (min(one[0], other[0]), max(one[1], other[1]))


def days_between(one: Days, other: Days) -> float:
    """How many days lie between two spans, the first of them not counted; 0 where a date is not known."""
    if one is None or other is None:
        return 0.0
    return max(0.0, max(one[0] - other[1], other[0] - one[1]) - _NEXT_DAY)


def are_close(one: Days, other: Days) -> bool:
    """Whether two spans come at once: both are known, and not more than half a day from end to end."""
    both = days_of_both(one, other) if one and other else None
    return both is not None and both[1] - both[0] <= _HALF_A_DAY
