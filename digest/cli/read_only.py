"""Functions that the read-only commands share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, tzinfo
from itertools import islice
from typing import TYPE_CHECKING

from digest.editing.order.item_place import LeftOut, PublicationState
from digest.errors import OutputError
from digest.model.item_identity import stamp

if TYPE_CHECKING:
    from digest import tasks
    from digest.config import Config
    from digest.model.item import Published, StoredItem
    from digest.model.source import SourceNames
    from digest.model.week import Week
    from digest.store.items import Standing

# Number of items per database query.
_CHUNK = 500
_STANDINGS: Mapping[str, LeftOut] = {"dropped": LeftOut.DROPPED, "surplus": LeftOut.SURPLUS}


@contextmanager
def opened(config: Config) -> Iterator[tasks.Stores]:
    """Open the store of a site read-only: no file is created, and an older store is not migrated."""
    from digest import tasks  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    with tasks.open_stores(config, dry=True) as stores:
        yield stores


def lack_told(config: Config, stores: tasks.Stores) -> str:
    """Say which editions of the output the store lacks, "" if none. A damaged output is for `digest doctor` to tell."""
    from digest import tasks  # noqa: PLC0415 - as above

    try:
        return tasks.lack_told(config, stores)
    except OutputError:
        return ""


def left_out(
    config: Config, stores: tasks.Stores, now: datetime, week: Week | None, sources: Collection[str] = ()
) -> Iterator[tuple[StoredItem, LeftOut]]:
    """Yield the items that no edition shows, each with the reason; all, or those of a week or of some sources."""
    from digest import tasks  # noqa: PLC0415 - as above

    state = tasks.history(config, stores).state(now)
    rows = stores.items.select(week, sources=sources, left_out=True)
    while chunk := list(islice(rows, _CHUNK)):
        reasons = reasons_left_out(chunk, state, stores)
        yield from ((stored, reasons[stored.key]) for stored, _ in chunk)


def count_left_out(config: Config, stores: tasks.Stores, now: datetime) -> Mapping[LeftOut, int]:
    """Count the items that no edition shows, by reason; only those that came late are read."""
    from digest import tasks  # noqa: PLC0415 - as above

    state = tasks.history(config, stores).state(now)
    counts: Counter[LeftOut] = Counter()
    for week, number in state.waiting.items():
        if state.is_done(week):
            late: list[tuple[StoredItem, Standing]] = [(one, "waiting") for one in stores.items.unplaced(week)]
            counts.update(reasons_left_out(late, state, stores).values())
        else:
            counts[state.left_out(week, now)] += number
    for standing, number in stores.items.count_dropped().items():
        counts[_STANDINGS[standing]] += number
    return counts


def reasons_left_out(
    rows: Sequence[tuple[StoredItem, Standing]], state: PublicationState, stores: tasks.Stores
) -> Mapping[str, LeftOut]:
    """Return the reasons why no edition shows these items, by key."""
    reasons = {
        stored.key: _STANDINGS.get(standing) or state.left_out(stored.week, stored.first_seen)
        for stored, standing in rows
    }
    late = [stored for stored, _ in rows if reasons[stored.key] is LeftOut.LATE]
    for key, is_shown in stores.items.copies_placed(late).items():
        reasons[key] = LeftOut.COPY if is_shown else LeftOut.DROPPED
    return reasons


def item_json(stored: StoredItem, zone: tzinfo, names: SourceNames) -> dict[str, object]:
    """Return an item as JSON values."""
    from digest.editing.order.compose import title_of  # noqa: PLC0415 - slow to import, and --help does not need it

    item = stored.item
    return {
        "id": stored.key,
        "source": names.name_of(item.source),
        "title": title_of(item),
        "title_given": bool(item.title),
        "url": item.url or None,
        "published": in_zone(stored.published, zone) or None,
        "first_seen": in_zone(stored.first_seen, zone),
        "week": str(stored.week),
        "locale": item.locale.tag,
        "authors": list(item.authors),
        "tags": list(item.tags),
        "position": item.position or None,
        "text": item.text,
    }


def in_zone(moment: Published | None, zone: tzinfo) -> str:
    """Return a date for JSON: a calendar date unchanged, an instant as RFC 3339 in the time zone of the digest."""
    return stamp(moment.astimezone(zone) if isinstance(moment, datetime) else moment)
