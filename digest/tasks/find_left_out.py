"""Find the items that no edition shows, and say why each was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice

from digest.config import Config
from digest.editing.order.item_place import LeftOut, PublicationState
from digest.model.item import StoredItem
from digest.model.period import Period
from digest.store.items import Standing
from digest.tasks.stores import Stores, history

# Number of items per database query.
_CHUNK = 500
_STANDINGS: Mapping[str, LeftOut] = {"dropped": LeftOut.DROPPED, "surplus": LeftOut.SURPLUS}


def left_out(
    config: Config, stores: Stores, now: datetime, week: Period | None, sources: Collection[str] = ()
) -> Iterator[tuple[StoredItem, LeftOut]]:
    """Yield the items that no edition shows, each with the reason; all, or those of a week or of some sources."""
    state = history(config, stores).state(now)
    rows = stores.items.select(week, sources=sources, left_out=True)
    while chunk := list(islice(rows, _CHUNK)):
        reasons = reasons_left_out(chunk, state, stores)
        yield from ((stored, reasons[stored.key]) for stored, _ in chunk)


def count_left_out(config: Config, stores: Stores, now: datetime) -> Mapping[LeftOut, int]:
    """Count the items that no edition shows, by reason; only those that came late are read."""
    state = history(config, stores).state(now)
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
    rows: Sequence[tuple[StoredItem, Standing]], state: PublicationState, stores: Stores
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
