"""Judge from the history of a source whether it is well: how much comes from it, whether it fails or is silent.

Times are compared by their days, so that a run that starts a second earlier than that of last week counts as a week.

All of it comes from the visits of a source, not from the dates of its items, which may be wrong, late or missing. The
rhythm of cron does not count, nor does the time in which a source failed or nobody asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from digest.model.source_history import PastVisit, SourceHistory

# A source that fails, or is silent, for less may come back by itself.
_PATIENCE = 14
_WEEK = 7
# The last months say more of a source than all of last year.
_WEEKS_COUNTED = 12
# With a shorter history, nothing is unusual.
_LEAST_DAYS = 28
_LEAST_PAUSES = 4


@dataclass(frozen=True, slots=True)
class Health:
    """What the history of a source says.

    ``items_per_week`` is the mean of the last twelve weeks known, before its silence if there is one; None before the
    first week is over. ``failures`` counts those in a row, ``failing_since`` is the first of them, ``error`` that of
    the last. ``silent_since`` is when the last new item came, if it has been silent for longer than is its habit.
    """

    items_per_week: float | None = None
    failures: int = 0
    failing_since: datetime | None = None
    error: str = ""
    silent_since: datetime | None = None

    def is_failing(self, now: datetime) -> bool:
        """Return whether it has failed for so long that it will hardly come back by itself."""
        return self.failing_since is not None and _days(self.failing_since, now) >= _PATIENCE


def health_of(history: SourceHistory) -> Health:
    """Judge a source. One that fails is not judged to be silent, since nobody can tell."""
    visits = history.visits
    silent_since = None if history.failures else _silent_since(visits)
    end = silent_since or (visits[-1].moment if visits else None)
    per_week = _items_per_week(visits, end) if end else None
    return Health(per_week, history.failures, history.failing_since, history.error, silent_since)


def may_be_unwell(last_new: datetime | None, now: datetime, *, failed: bool) -> bool:
    """Return whether the history of a source is worth a look: a cheap test, since few sources need one."""
    return failed or last_new is None or _days(last_new, now) >= _PATIENCE


def is_to_warn(warned: datetime | None, now: datetime, zone: tzinfo) -> bool:
    """Return whether to warn of a source that was last warned of then: once a week, by the calendar of the zone."""
    if warned is None or warned > now:  # The clock was wrong.
        return True
    return (now.astimezone(zone).date() - warned.astimezone(zone).date()).days >= _WEEK


def _items_per_week(visits: Sequence[PastVisit], end: datetime) -> float | None:
    """Return the mean, without the first visit, which brings what had been published before."""
    start = max(visits[0].moment, end - timedelta(weeks=_WEEKS_COUNTED))
    days = _days(start, end)
    if days < _WEEK:
        return None
    new = sum(visit.new for visit in visits[1:] if _days(start, visit.moment) > 0 and _days(visit.moment, end) >= 0)
    return new * _WEEK / days


def _silent_since(visits: Sequence[PastVisit]) -> datetime | None:
    """Return when a source fell silent, None if its silence is not longer than is its habit.

    A pause lasts from a new item to the last visit that found nothing newer; where every visit finds something, the
    pauses are 0. The present one is unusual if it exceeds the longest of the ``n`` before by the factor ``2 + 4 / n``.
    If items come independently of each other, pauses are exponential, and a pause exceeds the longest of ``n`` by the
    factor ``c`` with probability ``1 / binomial(n + c, c)``: 3 % for four known pauses, 0.02 % for a hundred, so that
    a false alarm is rare for sources with few items and with many. A holiday that was seen before is a habit.
    """
    if not visits:
        return None
    since, lasting = visits[0].moment, 0
    pauses = []
    for visit in visits[1:]:
        if visit.new:
            pauses.append(lasting)
            since, lasting = visit.moment, 0
        else:
            lasting = _days(since, visit.moment)
    if len(pauses) < _LEAST_PAUSES or _days(visits[0].moment, since) < _LEAST_DAYS:
        return None
    usual = max(pauses) * (2 + 4 / len(pauses))
    return since if lasting >= _PATIENCE and lasting > usual else None


def _days(start: datetime, end: datetime) -> int:
    """Return the number of days between two moments, by their dates in UTC."""
    return (end.astimezone(UTC).date() - start.astimezone(UTC).date()).days
