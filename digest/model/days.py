"""Time spans of news, in days, and the distance between them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time

from digest.model.item import Published

_DAY = 86400.0
# The next morning's paper reports the same day.
_NEXT_DAY = 1.0
# Later than that, the next daily report may be out.
_HALF_A_DAY = 0.5

# The first and last moment, in days; None if no date is known.
Days = tuple[float, float] | None


def days_of(moments: Iterable[Published | None]) -> Days:
    """Return the span from the first moment to the last."""
    days = [day_of(moment) for moment in moments if moment is not None]
    return (min(days), max(days)) if days else None


def day_of(published: Published) -> float:
    """Return a moment in days since 1970; for a date, that of noon UTC."""
    moment = published if isinstance(published, datetime) else datetime.combine(published, time(12), UTC)
    return moment.timestamp() / _DAY


def days_of_both(one: Days, other: Days) -> Days:
    """Return the span that covers two spans."""
    if one is None or other is None:
        return one or other
    return (min(one[0], other[0]), max(one[1], other[1]))


def days_between(one: Days, other: Days) -> float:
    """Return the number of days between two spans, not counting the first; 0 if a date is unknown."""
    if one is None or other is None:
        return 0.0
    return max(0.0, max(one[0] - other[1], other[0] - one[1]) - _NEXT_DAY)


def are_close(one: Days, other: Days) -> bool:
    """Return whether two spans are known and together cover at most half a day."""
    both = days_of_both(one, other) if one and other else None
    return both is not None and both[1] - both[0] <= _HALF_A_DAY
