"""Which weeks a build builds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.compose.edition.place import Shelf
from digest.errors import UsageError
from digest.model.week import Week


@dataclass(frozen=True, slots=True)
class Request:
    """What the editor asks for: one week, all weeks, or (neither) what is due.

    ``republish`` opens published editions again, ``publish`` says that the drafts have been looked at.
    """

    week: Week | None = None
    all: bool = False
    republish: bool = False
    publish: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """The weeks to decide, oldest first; the open week to preview.

    ``older`` are the weeks with items that are passed over: on a new site all before the last one; else those between
    the newest edition and the one that is asked for, whose items would come late to the next one.
    """

    weeks: tuple[Week, ...] = ()
    preview: Week | None = None
    older: tuple[Week, ...] = ()


def schedule(request: Request, shelf: Shelf, waiting: Mapping[Week, int]) -> Schedule:
    """Decide which weeks to build; ``waiting`` counts, per week, the items that no edition holds.

    Raises UsageError for a week that has not begun, and for --republish or --publish without a week.
    """
    if request.republish and not (request.week or request.all):
        raise UsageError("--republish opens a published edition again: say which with --week, or all with --all")
    if request.publish and not (request.week or request.all):
        raise UsageError("--publish says that a draft has been looked at: say which with --week, or all with --all")
    closed = sorted(week for week in waiting if week < shelf.current and week not in shelf.published)
    if request.week:
        return _one(request.week, shelf, closed, republish=request.republish)
    if request.all:
        again = shelf.published if request.republish else ()
        return Schedule(weeks=tuple(sorted({*closed, *again})))
    if shelf.newest:
        return Schedule(weeks=tuple(week for week in closed if week > shelf.newest))
    last = shelf.current.previous
    return Schedule(weeks=(last,) if last in closed else (), older=tuple(week for week in closed if week < last))


def to_look_at(shelf: Shelf, waiting: Mapping[Week, int]) -> Week:
    """The week that an editor wants to look at: the first that is due, else the open one, else the newest published.

    On a new site that has only older weeks, the last of them. Raises UsageError where there is none.
    """
    plan = schedule(Request(), shelf, waiting)
    now = (shelf.current,) if shelf.current in waiting else ()
    done = (shelf.newest,) if shelf.newest else plan.older[-1:]
    weeks: tuple[Week, ...] = (*plan.weeks, *now, *done)
    if not weeks:
        raise UsageError("there is nothing to look at yet; `digest ingest` reads your sources")
    return weeks[0]


def _one(week: Week, shelf: Shelf, closed: Sequence[Week], *, republish: bool) -> Schedule:
    if week > shelf.current:
        raise UsageError(f"week {week} has not begun yet: the open week is {shelf.current}")
    if week == shelf.current:
        return Schedule(preview=week)
    if week in shelf.published:
        return Schedule(weeks=(week,) if republish else ())
    if week not in closed:
        return Schedule()
    return Schedule(weeks=(week,), older=tuple(one for one in closed if shelf.newest and shelf.newest < one < week))
