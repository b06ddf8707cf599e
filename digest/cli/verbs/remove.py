"""``digest remove``: take an item, a story or an edition down for good."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, Context, command
from digest.cli.removal_report import done, take_down, told
from digest.cli.report import Report
from digest.cli.verbs.show import found_item
from digest.cli.work import at_work
from digest.errors import UsageError
from digest.model.period import Period, read_period

if TYPE_CHECKING:
    from digest.model.edition import Edition
    from digest.tasks.take_items_down import RemovedItems


@command(CONFIG, NOW, DRY_RUN, JSON, QUIET, then="`digest open` shows the edition without it")
def remove_(
    context: Context,
    names: Annotated[
        list[str], typer.Argument(metavar="ID", help="The id of an item, or its beginning; or an edition, 2025-W17.")
    ],
    *,
    story: Annotated[
        bool, typer.Option("--story", help="Take the whole story down that has the item, with all of its items.")
    ] = False,
    notice: Annotated[
        bool, typer.Option("--notice", help="Let the pages of editions say that something was removed, and when.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> Report:
    """Take an item, a story or an edition down for good, after a complaint.

    It goes from pages, feeds, books, search, the data of editions, drafts, translations and the database, with exact
    copies of it, and no source and no backup brings it back. Feeds say that it is gone. All else in its edition stays
    as it was published. An email that was sent cannot be called back.
    """
    site = context.site()
    if not (yes or context.dry_run or _can_ask(context)):
        raise UsageError("this cannot be undone; look first with `--dry-run`, then use `--yes`")
    with at_work(site, context.now, context.messages, dry=True) as work:
        keys = _keys(names, work.stores, whole=story)
        planned = tasks.remove_items(site, work.stores, keys, context.now, is_told=notice)
    if context.dry_run:
        return Report([*told(planned, "would be "), "nothing was changed"], _as_json(planned), then="")
    if not yes:
        for line in told(planned, "would be "):
            typer.echo(line)
        if not typer.confirm("Take this down for good?"):
            return Report(["nothing was changed"], status=1)
    with at_work(site, context.now, context.messages) as work:
        keys = _keys(names, work.stores, whole=story)
        taken = take_down(work, keys, context.now, is_told=notice)
    if taken.fault:
        context.messages.error(taken.fault)
    values = _as_json(taken.removed) | {"updated": list(taken.changed)}
    return Report(done(taken, site), values, status=1 if taken.fault else 0)


def _can_ask(context: Context) -> bool:
    return not context.json and sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _keys(names: Sequence[str], stores: tasks.Stores, *, whole: bool) -> list[str]:
    """Return the keys of the items that are meant. Raises UsageError."""
    return [key for name in names for key in (_of_edition(name, stores) or _of_item(name, stores, whole=whole))]


def _of_edition(name: str, stores: tasks.Stores) -> list[str]:
    """Return the keys of all items of an edition, none if this is not the name of one. Raises UsageError."""
    try:
        period = read_period(name.strip().upper(), stores.editions.size() or "week")
    except ValueError:
        return []
    if any(period == one.week for one in stores.editions.collections()):
        raise UsageError(f"{period} shows the stories of its weeks; name one of these, or an item")
    known = {one.week for one in stores.editions.listings()}
    if period not in known:
        raise UsageError(f"{name}: no edition of that name was decided; `digest list editions` shows them")
    return [stored.key for stored in stores.editions.items(period)]


def _of_item(name: str, stores: tasks.Stores, *, whole: bool) -> list[str]:
    stored, _ = found_item(name, stores)
    if not whole:
        return [stored.key]
    week: Period | None = stores.items.edition_with(stored.key)
    edition: Edition | None = stores.editions.edition(week) if week else None
    stories = edition.stories if edition else ()
    with_it = (story for story in stories if any(one.key == stored.key for one in story.references))
    return next(([one.key for one in story.references] for story in with_it), [stored.key])


def _as_json(removed: RemovedItems) -> dict[str, object]:
    return {
        "items": [stored.key for stored in removed.items],
        "editions": [str(week) for week in removed.editions],
        "drafts": [str(path) for path in removed.drafts],
        "copies": [str(path) for path in removed.copies],
    }
