"""Judge items when they are read: the date that each counts from, and what to store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from digest.compose.items.identify import content_of, stamp
from digest.model.item import Item, Known, Published, StoredItem
from digest.model.week import Week

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_YEAR = 1900
_TOLERANCE = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A change to store (None if nothing changed), and the reason a date was refused ("" if it was not)."""

    change: StoredItem | None
    is_new: bool = False
    refused: str = ""


def judge(key: str, item: Item, known: Known | None, now: datetime, zone: tzinfo) -> Judgement:
    """Decide what to store of an item as its source gives it ``now``.

    A date is judged when the item is first stored, and again only when the source gives another one. A known item keeps
    the key that it was stored under.
    """
    content = content_of(item)
    if known and known.content == content:
        return Judgement(None)
    # Not ``==``: for Python, an hour that occurs twice is not equal to itself with an offset (PEP 495).
    if known and stamp(known.claimed) == stamp(item.published):
        published, refused = known.published, ""
    else:
        refused = implausible(item.published, now, zone)
        published = None if refused else item.published
    first_seen = known.first_seen if known else now.astimezone(UTC)
    week = Week.of(published or first_seen, zone)
    return Judgement(StoredItem(known.key if known else key, item, published, first_seen, week), known is None, refused)


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
