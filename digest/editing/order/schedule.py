"""Decide which weeks to build: in order, since the late items of an edition depend on those before it.

A later week may be requested all the same: an editor on holiday skips a week on purpose.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from digest.editing.order.item_place import PublicationState
from digest.errors import UsageError
from digest.model.period import CollectionKind, LongerPeriod, Period, is_collection


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """The editor's request: one week, all weeks, or (neither) those that are due.

    ``republish`` decides published editions again, ``publish`` says that the drafts have been reviewed.
    """

    week: Period | None = None
    all: bool = False
    republish: bool = False
    publish: bool = False


class NothingNew(Enum):
    """The reason why nothing is published: no week is due, or the requested week has nothing new."""

    NONE_DUE = auto()
    NO_ITEMS = auto()
    PUBLISHED = auto()
    UNCHANGED = auto()


@dataclass(frozen=True, slots=True)
class Schedule:
    """The weeks to decide, oldest first, and the open week to preview.

    ``older`` are the weeks with items that are skipped: on a new site, all before the one that is built; otherwise
    those between the newest edition and the requested one, whose items will be late in the next one. ``reason``
    explains why nothing is published, if nothing is: an edition decided again may be unchanged.
    """

    weeks: tuple[Period, ...] = ()
    preview: Period | None = None
    older: tuple[Period, ...] = ()
    reason: NothingNew = NothingNew.NONE_DUE


def schedule(request: BuildRequest, state: PublicationState) -> Schedule:
    """Decide which weeks to build.

    Raises UsageError for a week that has not begun, and for --republish or --publish without a week.
    """
    if request.republish and not (request.week or request.all):
        raise UsageError("--republish needs --week or --all: choose the published editions to decide again")
    if request.publish and not (request.week or request.all):
        raise UsageError("--publish needs --week or --all: choose the drafts that have been reviewed")
    closed = sorted(week for week in state.waiting if week < state.current and week not in state.published)
    if request.week:
        return _one(request.week, state, closed, republish=request.republish)
    if request.all:
        again = state.published if request.republish else ()
        return Schedule(weeks=tuple(sorted({*closed, *again})))
    if state.newest:
        return Schedule(weeks=tuple(week for week in closed if week > state.newest))
    if state.published:
        # The clock is behind, or was ahead at the first run: this is no new site.
        return Schedule()
    last = state.current.previous
    return Schedule(weeks=(last,) if last in closed else (), older=tuple(week for week in closed if week < last))


def due_collections(state: PublicationState, kinds: Collection[CollectionKind]) -> tuple[LongerPeriod, ...]:
    """Return the months and years to decide, those that end first before others: they are over, and have editions.

    A week that waits for its editor or for the next build holds back what it is in; one that was passed over does not.
    """
    found = {kind.of(week) for kind in kinds for week in state.published}
    awaited = [week for week in state.waiting if state.newest is None or week > state.newest]
    due = (
        period
        for period in found
        if period.end <= state.current.start
        and period not in state.collected
        and not any(_is_in(week, period) for week in awaited)
    )
    return tuple(sorted(due, key=lambda period: (period.end, -period.start.toordinal())))


def _is_in(week: Period, period: Period) -> bool:
    return period.start <= week.start and week.end <= period.end


def _one(week: Period, state: PublicationState, closed: Sequence[Period], *, republish: bool) -> Schedule:
    if is_collection(week):
        return _longer(week, state, republish=republish)
    if week > state.current:
        raise UsageError(f"{week.noun} {week} has not begun yet: the open {week.noun} is {state.current}")
    if week == state.current:
        return Schedule(preview=week)
    if week in state.published:
        if republish:
            return Schedule(weeks=(week,), reason=NothingNew.UNCHANGED)
        return Schedule(reason=NothingNew.PUBLISHED)
    if week not in closed:
        return Schedule(reason=NothingNew.NO_ITEMS)
    passed = (one for one in closed if one < week and (not state.newest or state.newest < one))
    return Schedule(weeks=(week,), older=tuple(passed))


def _longer(period: LongerPeriod, state: PublicationState, *, republish: bool) -> Schedule:
    if period.end > state.current.start:
        raise UsageError(f"{period} is not over yet: its last {state.current.noun} ends on {period.last_day}")
    if period in state.collected and not republish:
        return Schedule(reason=NothingNew.PUBLISHED)
    if not any(_is_in(week, period) for week in state.published):
        raise UsageError(f"{period} has no editions, so there is nothing to make it of")
    return Schedule(weeks=(period,), reason=NothingNew.UNCHANGED)
