"""``digest list``: list the contents of the store."""

from __future__ import annotations

from enum import StrEnum
from itertools import islice
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.configuration_file import source_id
from digest.cli.context import CONFIG, JSON, NOW, Context, command
from digest.cli.read_only import lack_told, opened
from digest.cli.report import Report
from digest.cli.source_status import source_report, source_rows
from digest.cli.verbs.list_items import ItemSelection, list_items
from digest.cli.verbs.list_weeks import edition_rows, table_report, week_rows
from digest.errors import UsageError

# A store has fewer items than that.
_MOST = 1_000_000_000


class ListKind(StrEnum):
    """The kinds of things to list."""

    ITEMS = "items"
    WEEKS = "weeks"
    EDITIONS = "editions"
    SOURCES = "sources"


@command(JSON, CONFIG, NOW, then="`digest show ITEM` shows all of an item")
def list_(
    context: Context,
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
) -> Report:
    """List the stored items, weeks, editions or sources.

    Weeks are those that have an edition, or items that are in none. The first column of an item is its id, for
    `digest show`.
    """
    if only_left_out and what is not ListKind.ITEMS:
        raise UsageError("--left-out works only with items: `digest list items --left-out`")
    if source and what is not ListKind.ITEMS:
        raise UsageError("--source works only with items: `digest list items --source NAME`")
    if week is not None and what is ListKind.SOURCES:
        raise UsageError("--week works only with items, weeks and editions")
    site = context.site()
    chosen = options.read_week(week, context.now, site)
    with opened(site) as stores:
        if what is ListKind.ITEMS:
            ids = tuple(source_id(name, site, stores) for name in source)
            wanted = ItemSelection(chosen, ids, limit, only_left_out)
            return list_items(wanted, site, stores, context.now, json=context.json)
        if what is ListKind.SOURCES:
            return source_report(islice(source_rows(site, stores, context.now), limit))
        if lack := lack_told(site, stores):
            context.messages.warn(lack)
        rows = week_rows(site, stores, context.now) if what is ListKind.WEEKS else edition_rows(site, stores)
        return table_report(what, rows, chosen, limit)
