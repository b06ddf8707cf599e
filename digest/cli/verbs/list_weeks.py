"""List weeks and editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli.columns import aligned
from digest.cli.read_only import in_zone
from digest.cli.report import Report
from digest.cli.week_state import state_of
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.period import Period

# The values for a program, and the cells of a line.
Row = tuple[dict[str, object], tuple[str, ...]]


def table_report(what: str, rows: Iterable[Row], week: Period | None, limit: int | None) -> Report:
    """Return the rows of weeks or editions: all, that of a week, or the last ones."""
    shown = [row for row in rows if week is None or row[0]["week"] == str(week)]
    shown = shown[-limit:] if limit else shown
    if shown:
        lines = list(aligned(cells for _, cells in shown))
    elif week:
        missing = "no items and no edition" if what == "weeks" else "no edition"
        lines = [f"{week}: {missing}; `digest list {what}` lists all"]
    else:
        lines = [f"no {what}; `digest run` reads your sources and publishes"]
    return Report(lines, {what: [values for values, _ in shown]})


def edition_rows(site: Config, stores: tasks.Stores) -> Iterator[Row]:
    """Yield the editions of weeks, oldest first, then those of months and years."""
    unpublished = stores.editions.unpublished()
    for listing in (*stores.editions.listings(), *stores.editions.collections()):
        state = "decided" if listing.week in unpublished else "published"
        values: dict[str, object] = {
            "week": str(listing.week),
            "state": state,
            "updated": in_zone(listing.updated, site.zone),
            "stories": listing.stories,
            "headline": listing.headline,
        }
        yield values, (str(listing.week), state, count(listing.stories, "story", "stories"), listing.headline)


def week_rows(site: Config, stores: tasks.Stores, now: datetime) -> Iterator[Row]:
    """Yield the weeks that have an edition, a draft, or items in no edition, oldest first."""
    known = tasks.history(site, stores).state(now)
    listings = {listing.week: listing for listing in stores.editions.listings()}
    unpublished = stores.editions.unpublished()
    for week in sorted({*listings, *known.waiting}):
        listing, waiting = listings.get(week), known.waiting.get(week, 0)
        draft = site.drafts / f"{week}.toml"
        values: dict[str, object] = {
            "week": str(week),
            "state": state_of(week, known, unpublished),
            "stories": listing.stories if listing else None,
            "headline": listing.headline if listing else None,
            "waiting": waiting,
            "draft": str(draft) if draft.exists() else None,
        }
        stories = count(listing.stories, "story", "stories") if listing else ""
        left = f"{count(waiting, 'item', 'items')} in no edition" if waiting else ""
        told = [listing.headline if listing else "", "has a draft" if values["draft"] and not listing else ""]
        yield values, (str(week), str(values["state"]), stories, left, "  ".join(filter(None, told)))
