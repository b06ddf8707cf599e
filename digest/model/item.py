"""Items: pieces of news, as their source gives them and as the store keeps them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from digest.model.locale import UNDETERMINED, Locale
from digest.model.period import ItemPeriod
from digest.model.time_span import calendar_date

# A date if the source gives no time, else an aware datetime. (For ``isinstance``, a datetime is a date.)
Published = date | datetime
# Clocks and time zones differ: what is dated so little ahead is not ahead.
TOLERANCE = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class OlderReading:
    """What an earlier version of digest read of an item, where that differs.

    It may have stored the item under a key that was made of these values.
    """

    url: str
    title: str
    text: str
    published: Published | None


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news as it came in, cleaned.

    ``id`` is that of its feed entry. ``published`` is the date that the source gives. ``text`` holds paragraphs
    separated by blank lines; ``html`` is the same as sanitized markup, empty if the source is plain text. ``position``
    counts the entries of its feed from 1, 0 if it has none; for a stored item, it is the best one that it had. Items
    that differ only in that, or in what was read of them before, are equal.
    """

    source: str
    title: str
    text: str
    id: str = ""
    url: str = ""
    html: str = ""
    published: Published | None = None
    locale: Locale = UNDETERMINED
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    # How an item was found, not what it is: it may change after an edition was decided.
    position: int = field(default=0, compare=False)
    older: OlderReading | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item as the store keeps it.

    ``published`` is the date accepted when the item was stored, None if the source gave none or an implausible one.
    ``first_seen`` is aware, in UTC. ``week`` is that of ``published``, in the time zone of the digest; without a date,
    and for an announcement of what is to come, it is that of ``first_seen``.
    """

    key: str
    item: Item
    published: Published | None
    first_seen: datetime
    week: ItemPeriod

    def is_announcement(self, zone: tzinfo = UTC) -> bool:
        """Return whether its date lies ahead of its week. Without a zone, it may be a few hours in it.

        Nothing but its week says so later, since a source may also date an old item anew, and that goes on to the week
        of its new date. So a known item whose date is the same keeps its week.
        """
        if self.published is None or calendar_date(self.published, zone) < self.week.end:
            return False
        return moment_of(self.published, zone) > self.first_seen + TOLERANCE

    def counts_from(self, zone: tzinfo = UTC) -> Published:
        """Return its date; without one, and for an announcement, when it was first seen."""
        return self.first_seen if self.published is None or self.is_announcement(zone) else self.published


@dataclass(frozen=True, slots=True)
class ItemDates:
    """The dates of a stored item: the one that its source ``claimed``, and those of ``StoredItem``."""

    claimed: Published | None
    published: Published | None
    first_seen: datetime
    week: ItemPeriod


@dataclass(frozen=True, slots=True)
class KnownItem:
    """The parts of a stored item that show whether its source has changed it.

    ``piece`` tells it from other items of its source with the same key (``item_key.piece_of``). ``position`` is its
    best one so far.
    """

    key: str
    content: str
    piece: str
    claimed: Published | None
    published: Published | None
    first_seen: datetime
    week: ItemPeriod
    position: int = 0


def moment_of(published: Published, zone: tzinfo) -> datetime:
    """Return a date as a moment, aware; one without a time is midnight in the zone."""
    return published if isinstance(published, datetime) else datetime.combine(published, time(), zone)


def stable_hash(*parts: str) -> str:
    """Return a hash of the parts: 32 hexadecimal digits, the same on every machine.

    Parts are kept apart: ``("ab", "c")`` and ``("a", "bc")`` have different hashes.
    """
    return stable_hash_of(parts)


def stable_hash_of(parts: Iterable[str]) -> str:
    """Return the ``stable_hash`` of parts that are made one by one."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        digest.update(b"%d:" % len(encoded) + encoded)
    return digest.hexdigest()[:32]
