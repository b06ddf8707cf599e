"""The history of each source in the database: one row for each time that it was read or asked."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from digest.model.source import ReadResult
from digest.model.source_history import PastVisit, SourceHistory
from digest.store import codec
from digest.store.tables import visits

_REMEMBERED = timedelta(days=400)
_FAILED = "failed"
# Of a moment in UTC, its date.
_DAY = func.substr(visits.c.moment, 1, 10)
_FOUND_NOTHING = (visits.c.outcome != _FAILED) & (visits.c.new == 0)


def add_visit(connection: Connection, source: str, now: datetime, result: ReadResult) -> None:
    """Add a reading to the history of a source, and drop what says nothing more of its habits.

    That is what is too old, and of the visits of a day that found nothing new, all but the last: a source that is
    asked every hour would have ten thousand a year.
    """
    moment, oldest = codec.instant_to_text(now), codec.instant_to_text(now - _REMEMBERED)
    outcome = _FAILED if result.error else result.visit.outcome
    is_dropped = (visits.c.moment == moment) | (visits.c.moment < oldest)
    if outcome != _FAILED and not result.new:
        is_dropped |= (visits.c.moment >= moment[:10]) & (visits.c.moment < moment) & _FOUND_NOTHING
    connection.execute(visits.delete().where(visits.c.source == source, is_dropped))
    row = {
        "source": source,
        "moment": moment,
        "outcome": outcome,
        "items": result.items,
        "new": result.new,
        "error": result.error,
    }
    connection.execute(visits.insert(), [row])


def history_of(connection: Connection, source: str, now: datetime) -> SourceHistory:
    """Return the history of a source up to now, the visits that went well merged by day."""
    # A clock that was wrong once may have left later ones.
    own = (visits.c.source == source) & (visits.c.moment <= codec.instant_to_text(now))
    has_new = visits.c.new > 0
    # One that failed in the end may have brought something before.
    merged = select(func.max(visits.c.moment).label("last"), func.sum(visits.c.new).label("new")).where(
        own, (visits.c.outcome != _FAILED) | has_new
    )
    rows = connection.execute(merged.group_by(_DAY, has_new).order_by("last"))
    # PostgreSQL sums up in decimal numbers.
    went_well = tuple(PastVisit(datetime.fromisoformat(row.last), int(row.new)) for row in rows)
    latest = select(visits).where(own).order_by(visits.c.moment.desc())
    last = connection.execute(latest.limit(1)).one_or_none()
    if last is None or last.outcome != _FAILED:
        return SourceHistory(went_well)
    success = connection.execute(latest.where(visits.c.outcome != _FAILED).limit(1)).one_or_none()
    in_a_row = select(func.min(visits.c.moment).label("first"), func.count().label("number")).where(
        own, visits.c.moment > (success.moment if success else "")
    )
    failed = connection.execute(in_a_row).one()
    return SourceHistory(went_well, failed.number, datetime.fromisoformat(failed.first), last.error)
