"""``digest list``: list the contents of the store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli import options
from digest.cli.messages import Messages, show, show_json
from digest.cli.read_only import in_zone, item_json, lack_told, left_out, opened
from digest.cli.source_status import source_rows
from digest.cli.work import read_config
from digest.config import Config
from digest.errors import UsageError
from digest.model.week import Week
from digest.text.numbers.plural import count

if TYPE_CHECKING:
    from digest import wiring


class What(StrEnum):
    """The kinds of things to list."""

    ITEMS = "items"
    EDITIONS = "editions"
    SOURCES = "sources"


Row = tuple[dict[str, object], str]


def list_(
    what: Annotated[What, typer.Argument(help="What to list.")],
    *,
    week: options.OneWeek = None,
    only_left_out: Annotated[
        bool, typer.Option("--left-out", help="Only items that are in no edition, with the reason.")
    ] = False,
    json: options.Json = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """List the stored items, editions or sources."""
    moment = options.read_now(now)
    chosen = options.read_week(week)
    if only_left_out and what is not What.ITEMS:
        raise UsageError("--left-out works only with items: `digest list items --left-out`")
    if chosen and what is What.SOURCES:
        raise UsageError("--week works only with items and editions")
    site = read_config(config)
    with opened(site) as stores:
        if what is What.ITEMS:
            rows = _left_out(site, stores, moment, chosen) if only_left_out else _items(site, stores, chosen)
        elif what is What.EDITIONS:
            if lack := lack_told(site, stores):
                Messages().warn(lack)
            rows = _editions(site, stores, chosen)
        else:
            rows = source_rows(site, stores, moment)
        if json:
            show_json([values for values, _ in rows])
        else:
            show(line for _, line in rows)
    return 0


def _items(site: Config, stores: wiring.Stores, week: Week | None) -> Iterator[Row]:
    for stored, _ in stores.items.select(week):
        values = item_json(stored, site.zone, stores.names)
        yield values, _line(values)


def _left_out(site: Config, stores: wiring.Stores, now: datetime, week: Week | None) -> Iterator[Row]:
    for stored, reason in left_out(site, stores, now, week):
        values = item_json(stored, site.zone, stores.names) | {"reason": str(reason)}
        yield values, f"{_line(values)}  ({reason})"


def _editions(site: Config, stores: wiring.Stores, week: Week | None) -> Iterator[Row]:
    unpublished = stores.editions.unpublished()
    for listing in stores.editions.listings():
        if week in {None, listing.week}:
            state = "decided" if listing.week in unpublished else "published"
            values: dict[str, object] = {
                "week": str(listing.week),
                "state": state,
                "updated": in_zone(listing.updated, site.zone),
                "stories": listing.stories,
                "headline": listing.headline,
            }
            yield values, f"{listing.week}  {state}  {count(listing.stories, 'story', 'stories')}  {listing.headline}"


def _line(values: dict[str, object]) -> str:
    day = str(values["published"] or "undated")[:10]
    return f"{values['week']}  {day:10}  {values['source']}  {values['title']}"
