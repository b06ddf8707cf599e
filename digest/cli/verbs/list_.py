"""``digest list``: list the contents of the store."""

from __future__ import annotations

from enum import StrEnum
from itertools import islice
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.configuration_file import source_id
from digest.cli.messages import Messages
from digest.cli.read_only import lack_told, opened
from digest.cli.source_status import print_sources, source_rows
from digest.cli.verbs.list_items import ItemSelection, list_items
from digest.cli.verbs.list_weeks import edition_rows, list_table, week_rows
from digest.cli.work import read_config
from digest.errors import UsageError

# A store has fewer items than that.
_MOST = 1_000_000_000


class ListKind(StrEnum):
    """The kinds of things to list."""

    ITEMS = "items"
    WEEKS = "weeks"
    EDITIONS = "editions"
    SOURCES = "sources"


def list_(
    what: Annotated[ListKind, typer.Argument(help="What to list.")],
    *,
    week: options.OneWeek = None,
    source: Annotated[
        list[str], typer.Option("--source", help="Only items of this source; may be repeated.", metavar="NAME")
    ] = [],
    limit: Annotated[
        int | None,
        typer.Option("--limit", min=1, max=_MOST, help="Only so many: the newest; of sources, the first."),
    ] = None,
    only_left_out: Annotated[
        bool, typer.Option("--left-out", help="Only items that are in no edition, with the reason.")
    ] = False,
    json: options.Json = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """List the stored items, weeks, editions or sources.

    Weeks are those that have an edition, or items that are in none. The first column of an item is its id, for
    `digest show`.
    """
    moment = options.read_now(now)
    if only_left_out and what is not ListKind.ITEMS:
        raise UsageError("--left-out works only with items: `digest list items --left-out`")
    if source and what is not ListKind.ITEMS:
        raise UsageError("--source works only with items: `digest list items --source NAME`")
    if week is not None and what is ListKind.SOURCES:
        raise UsageError("--week works only with items, weeks and editions")
    site = read_config(config)
    chosen = options.read_week(week, moment, site.zone)
    with opened(site) as stores:
        if what is ListKind.ITEMS:
            ids = tuple(source_id(name, site, stores) for name in source)
            list_items(ItemSelection(chosen, ids, limit, only_left_out), site, stores, moment, json=json)
            return 0
        if what is ListKind.SOURCES:
            print_sources(islice(source_rows(site, stores, moment), limit), json=json)
            return 0
        if lack := lack_told(site, stores):
            Messages().warn(lack)
        rows = week_rows(site, stores, moment) if what is ListKind.WEEKS else edition_rows(site, stores)
        list_table(what, rows, chosen, limit, json=json)
    return 0
