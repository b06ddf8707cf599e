"""List the stored items."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli.columns import padded, titled
from digest.cli.messages import show
from digest.cli.read_only import item_json
from digest.cli.report import Report
from digest.editing.draft.short_ids import LENGTH
from digest.language.text.characters.wrap import display_width

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.item import StoredItem
    from digest.model.period import Period

# A longer name pushes the title aside, on its own line only.
_WIDEST_SOURCE = 24


@dataclass(frozen=True, slots=True)
class ItemSelection:
    """The items that are wanted: of a week, of sources (ids, none for all), at most ``limit``, or those left out."""

    week: Period | None
    sources: tuple[str, ...]
    limit: int | None
    left_out: bool


def list_items(wanted: ItemSelection, site: Config, stores: tasks.Stores, now: datetime, *, json: bool) -> Report:
    """List items; for people, they are printed one at a time, since they may not fit into memory."""
    chosen = _chosen(wanted, site, stores, now)
    # The last are the newest.
    items = chosen if wanted.limit is None else deque(chosen, wanted.limit)
    rows = (item_json(stored, site.zone, stores.names) | ({"reason": why} if why else {}) for stored, why in items)
    if json:
        return Report(values={"items": list(rows)})
    is_none = True
    for line in _lines(rows, stores.items.length_of_ids(LENGTH), site):
        show([line])
        is_none = False
    return Report([_none(wanted, is_empty=not stores.items.count_by_source())] if is_none else ())


def _none(wanted: ItemSelection, *, is_empty: bool) -> str:
    """Say why nothing is listed."""
    if is_empty:
        return "no items; `digest ingest` reads your sources"
    if wanted.left_out:
        return "no items are left out" + (f" of {wanted.week}" if wanted.week else "")
    return "no such items" + (f" in {wanted.week}" if wanted.week else "") + "; `digest list items` lists all"


def _chosen(
    wanted: ItemSelection, site: Config, stores: tasks.Stores, now: datetime
) -> Iterator[tuple[StoredItem, str]]:
    """Yield the items that are wanted, with the reason why each was left out, "" if that was not asked for."""
    if wanted.left_out:
        for stored, reason in tasks.left_out(site, stores, now, wanted.week, wanted.sources):
            yield stored, str(reason)
    else:
        for stored, _ in stores.items.select(wanted.week, sources=wanted.sources):
            yield stored, ""


def _lines(rows: Iterable[dict[str, object]], length: int, site: Config) -> Iterator[str]:
    """Yield a line or more for each item, with as much of its id as tells all items apart."""
    width = min(_WIDEST_SOURCE, max((display_width(source.name) for source in site.sources), default=0))
    for values in rows:
        day = str(values["published"] or "undated")[:10]
        reason = f"  ({values['reason']})" if "reason" in values else ""
        source = padded(str(values["source"]), width)
        head = f"{str(values['id'])[:length]}  {values['week']}  {day:10}  {source}"
        yield from titled(head, f"{values['title']}{reason}")
