"""``digest remove``: take an item, a story or an edition down for good."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, Context, command
from digest.cli.report import Report
from digest.cli.verbs.show import found_item
from digest.cli.work import at_work
from digest.errors import UsageError
from digest.language.text.numbers.plural import count
from digest.model.period import Period, read_period

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.edition import Edition
    from digest.tasks.take_items_down import RemovedItems


@command(CONFIG, NOW, DRY_RUN, JSON, QUIET)
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
        return Report([*_lines(planned, "would be "), "nothing was changed"], _as_json(planned), then="")
    if not yes:
        for line in _lines(planned, "would be "):
            typer.echo(line)
        if not typer.confirm("Take this down for good?"):
            return Report(["nothing was changed"], status=1)
    with at_work(site, context.now, context.messages) as work:
        removed = tasks.remove_items(
            site, work.stores, _keys(names, work.stores, whole=story), context.now, is_told=notice
        )
        changed, findings = work.pipeline.refresh()
        context.messages.findings(findings)
    for fault in removed.faults:
        context.messages.warn(f"{fault}; take what you wrote of it out yourself")
    lines = [*_lines(removed), f"{count(len(changed), 'file', 'files')} updated in {site.tables.digest.output}/"]
    return Report([*lines, *_left(removed, site)], _as_json(removed) | {"updated": list(changed)})


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


def _lines(removed: RemovedItems, would: str = "") -> Iterator[str]:
    from digest.editing.order.compose import title_of  # noqa: PLC0415 - slow to import, and --help does not need it

    for stored in removed.items:
        yield f"{stored.key[:8]} {would}removed: {title_of(stored.item)}"
    if removed.editions:
        yield f"editions {'that would change' if would else 'changed'}: {', '.join(map(str, removed.editions))}"


def _left(removed: RemovedItems, site: Config) -> Iterator[str]:
    """Say what only the editor can do."""
    if removed.drafts:
        yield f"taken out of your drafts: {', '.join(path.name for path in removed.drafts)}"
    if removed.copies:
        yield f"these may still have it; delete them, or make new ones: {', '.join(map(str, removed.copies))}"
    if removed.editions and site.tables.email.server:
        yield "emails that were sent cannot be called back"
    if removed.editions and not (site.tables.publish.to or site.tables.publish.command):
        yield "bring the site to where you publish it, so that it is gone there too"


def _as_json(removed: RemovedItems) -> dict[str, object]:
    return {
        "items": [stored.key for stored in removed.items],
        "editions": [str(week) for week in removed.editions],
        "drafts": [str(path) for path in removed.drafts],
        "copies": [str(path) for path in removed.copies],
    }
