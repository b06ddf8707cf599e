"""Judge items when they are read: the date that each counts from, and what to store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from digest.compose.items.identify import content_of, stamp
from digest.model.item import Item, Known, Published, StoredItem
from digest.model.week import Week

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_YEAR = 1900
_TOLERANCE = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A change to store (None if nothing changed), and the reason a date was refused ("" if it was not).

    ``position`` is the better one of an item in which nothing else has changed, 0 if there is none.
    """

    change: StoredItem | None
    is_new: bool = False
    refused: str = ""
    position: int = 0


def judge(key: str, item: Item, known: Known | None, now: datetime, zone: tzinfo) -> Judgement:
    """Decide what to store of an item as its source gives it ``now``.

    A date is judged when the item is first stored, and again only when the source gives another one; to read the same
    date better moves no item. A known item keeps the key that it was stored under, and its best position.
    """
    position = best_position(item.position, known.position if known else 0)
    if known and known.content == content_of(item):
        return Judgement(None, position=position if position != known.position else 0)
    if known and _gives_same_date(item, known):
        published, refused = known.published, ""
    else:
        refused = implausible(item.published, now, zone)
        published = None if refused else item.published
    first_seen = known.first_seen if known else now.astimezone(UTC)
    week = Week.of(published or first_seen, zone)
    kept = replace(item, position=position)
    return Judgement(StoredItem(known.key if known else key, kept, published, first_seen, week), known is None, refused)


def best_position(*positions: int) -> int:
    """Return the first of several positions in a feed, 0 if none is one."""
    return min(filter(None, positions), default=0)


def implausible(published: Published | None, now: datetime, zone: tzinfo) -> str:
    """Return the reason why a date is implausible, "" if it is plausible or missing."""
    if published is None:
        return ""
    if published.year < _FIRST_YEAR or published == _EPOCH:
        return "is implausibly old"
    if published.year > now.year + 1:
        return "is in the future"
    moment = published if isinstance(published, datetime) else datetime.combine(published, time(), zone)
    return "is in the future" if moment > now + _TOLERANCE else ""


def _gives_same_date(item: Item, known: Known) -> bool:
    """Return whether a source gives the date that it gave before, as read now or as an earlier version read it."""
    # Not ``==``: for Python, an hour that occurs twice is not equal to itself with an offset (PEP 495).
    read = {stamp(item.published)} | ({stamp(item.older.published)} if item.older else set())
    return stamp(known.claimed) in read
