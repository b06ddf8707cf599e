"""Judge items when they are read: the date that each counts from, and what to store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo

from digest.model.item import TOLERANCE, Item, ItemDates, KnownItem, Published, StoredItem, moment_of
from digest.model.item_identity import content_of, stamp
from digest.model.period import Period, Size, period_of
from digest.model.time_span import calendar_date
from digest.model.week import Week

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_YEAR = 1900
# No version of digest is so old: a clock that says so has lost the time.
_BEFORE_DIGEST = datetime(2020, 1, 1, tzinfo=UTC)
# No site sleeps for so long.
_LONG = timedelta(days=3650)
_NOT_AHEAD = timedelta()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A change to store (None if nothing changed), and the reason a date was refused ("" if it was not).

    ``position`` is the better one of an item in which nothing else has changed, 0 if there is none.
    """

    change: StoredItem | None
    is_new: bool = False
    refused: str = ""
    position: int = 0


def judge(
    key: str,
    item: Item,
    known: KnownItem | None,
    now: datetime,
    zone: tzinfo,
    ahead: timedelta = _NOT_AHEAD,
    size: Size = "week",
) -> Judgement:
    """Decide what to store of an item as its source gives it ``now``; ``ahead`` is how far ahead a date may lie.

    A date is judged when the item is first stored, and again only when the source gives another one; to read the same
    date better moves no item. A known item keeps the key that it was stored under, and its best position.
    """
    position = best_position(item.position, known.position if known else 0)
    if known and known.content == content_of(item):
        return Judgement(None, position=position if position != known.position else 0)
    kept = replace(item, position=position)
    if known and _gives_same_date(item, known):
        return Judgement(StoredItem(known.key, kept, known.published, known.first_seen, known.week))
    first_seen = known.first_seen if known else now.astimezone(UTC)
    dates, refused = judge_date(item.published, first_seen, now, zone, ahead, size)
    stored = StoredItem(known.key if known else key, kept, dates.published, first_seen, dates.week)
    return Judgement(stored, known is None, refused)


def judge_date(
    claimed: Published | None, first_seen: datetime, now: datetime, zone: tzinfo, ahead: timedelta, size: Size = "week"
) -> tuple[ItemDates, str]:
    """Return the dates of an item whose source claims a date ``now``, and the reason why that is refused, if it is.

    An announcement keeps its date, and counts from when it was first seen.
    """
    refused = implausible(claimed, now, zone, ahead)
    published = None if refused else claimed
    counts_from = first_seen if published is None or is_ahead(published, now, zone) else published
    return ItemDates(claimed, published, first_seen, period_of(counts_from, zone, size)), refused


def is_ahead(published: Published, now: datetime, zone: tzinfo) -> bool:
    """Return whether a date is that of an announcement, which belongs to the edition of when it was first seen."""
    return moment_of(published, zone) > now + TOLERANCE


def judge_again(
    dates: ItemDates, now: datetime, zone: tzinfo, ahead: timedelta, size: Size = "week", *, is_sure: bool
) -> ItemDates:
    """Return the dates of an item that no edition has: as if first seen ``now`` if its clock was wrong, else the same.

    A clock was behind if it refused a date to come that has come by now, and ahead if what it said is far to come.
    Unless it ``is_sure`` that the clock is right now, no date is refused that was not.

    All items that wait are looked at, because nothing else would bring them back: their sources may answer that nothing
    is new. A clock that was wrong by less than a date may lie ahead loses nothing: what comes is late, or waits.
    """
    first_seen, claimed = dates.first_seen, dates.claimed
    is_far = claimed is not None and _is_future(claimed, now, zone, ahead)
    was_refused = claimed is not None and dates.published is None and _is_future(claimed, first_seen, zone, ahead)
    was_behind = first_seen < _BEFORE_DIGEST or (was_refused and not is_far)
    was_ahead = first_seen > now + max(ahead, TOLERANCE)
    if was_behind or (was_ahead and (is_sure or not is_far)):
        return judge_date(claimed, now.astimezone(UTC), now, zone, ahead, size)[0]
    return dates


def has_jumped(now: datetime, last: datetime | None, ahead: timedelta) -> bool:
    """Return whether a clock, which said ``last`` when it was last asked, may have been wrong then, or is now."""
    return last is None or abs(now - last) > max(ahead, TOLERANCE)


def is_wrong(now: datetime, last: datetime | None, newest: Period | None, zone: tzinfo) -> bool:
    """Return whether a clock is wrong now: before digest, before the ``newest`` edition, or far beyond what it said.

    An edition that is far to come says nothing: the clock with which it was made was wrong.
    """
    today = calendar_date(now, zone)
    is_behind = newest is not None and newest.previous.start > today and newest.start - today < _LONG
    return is_behind or now < _BEFORE_DIGEST or (last is not None and now - _LONG > last > _BEFORE_DIGEST)


def in_zone(dates: ItemDates, zone: tzinfo, size: Size = "week") -> ItemDates:
    """Return the dates of an item in another time zone, or with editions of another size: what it counts from stays.

    Its week may be another.
    """
    counts_from: Published = dates.published or dates.first_seen
    # Nothing but its week says whether an item was ahead when its date was judged; a zone moves it by one at most.
    if is_ahead(counts_from, dates.first_seen, zone):
        before: Size = "week" if isinstance(dates.week, Week) else "month"
        moments = (counts_from, dates.first_seen)
        counts_from = min(moments, key=lambda one: abs(period_of(one, zone, before).start - dates.week.start))
    week = period_of(counts_from, zone, size)
    return dates if week == dates.week else replace(dates, week=week)


def best_position(*positions: int) -> int:
    """Return the first of several positions in a feed, 0 if none is one."""
    return min(filter(None, positions), default=0)


def implausible(published: Published | None, now: datetime, zone: tzinfo, ahead: timedelta = _NOT_AHEAD) -> str:
    """Return the reason why a date is implausible, "" if it is plausible or missing.

    It may lie ``ahead``; in any case, it may be that of tomorrow, since clocks differ.
    """
    if published is None:
        return ""
    if published.year < _FIRST_YEAR or published == _EPOCH:
        return "is implausibly old"
    return "is in the future" if _is_future(published, now, zone, ahead) else ""


def _is_future(published: Published, now: datetime, zone: tzinfo, ahead: timedelta) -> bool:
    latest = now + max(ahead, TOLERANCE)
    return published.year > latest.year + 1 or moment_of(published, zone) > latest


def _gives_same_date(item: Item, known: KnownItem) -> bool:
    """Return whether a source gives the date that it gave before, as read now or as an earlier version read it."""
    # Not ``==``: for Python, an hour that occurs twice is not equal to itself with an offset (PEP 495).
    read = {stamp(item.published)} | ({stamp(item.older.published)} if item.older else set())
    return stamp(known.claimed) in read
