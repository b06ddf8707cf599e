"""``digest show``: show everything that is known of an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from digest import tasks
from digest.cli.columns import labeled, paragraph
from digest.cli.context import CONFIG, JSON, NOW, Context, command
from digest.cli.read_only import item_json, minute, opened
from digest.cli.report import Report
from digest.errors import UsageError

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.edition import Edition
    from digest.model.item import StoredItem
    from digest.store.items import Standing

_ID = re.compile(r"[0-9a-f]{1,32}")
_MOST_NAMED = 5
_LONGEST_SHOWN = 40


@command(JSON, CONFIG, NOW, then="`digest explain` shows why a story is where it is")
def show_item(
    context: Context,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The id of an item, or its beginning.")],
) -> Report:
    """Show an item: its source, dates, URL, tags and text, and the edition that it is in.

    `digest list items` and drafts have the ids of items.
    """
    site = context.site()
    with opened(site) as stores:
        stored, standing = found_item(item, stores)
        values = item_json(stored, site.zone, stores.names) | _placing(stored, standing, site, stores, context.now)
    return Report(_lines(values), values)


def found_item(beginning: str, stores: tasks.Stores) -> tuple[StoredItem, Standing]:
    """Return the item whose id begins this way. Raises UsageError if there is none, or more than one."""
    from digest.editing.order.compose import title_of  # noqa: PLC0415 - slow to import, and --help does not need it

    wanted = beginning.strip().lower()
    if not _ID.fullmatch(wanted):
        raise UsageError(f"{beginning[:_LONGEST_SHOWN]!r} is not the id of an item; `digest list items` shows the ids")
    found = stores.items.beginning_with(wanted, _MOST_NAMED + 1)
    if not found:
        raise UsageError(f"no item has an id that begins with {wanted!r}; `digest list items` shows the ids")
    if len(found) > 1:
        named = ", ".join(f"{stored.key} ({title_of(stored.item)})" for stored, _ in found[:_MOST_NAMED])
        more = ", and more" if len(found) > _MOST_NAMED else ""
        raise UsageError(f"several items have an id that begins with {wanted!r}: {named}{more}; write more of it")
    return found[0]


def _placing(
    stored: StoredItem, standing: Standing, site: Config, stores: tasks.Stores, now: datetime
) -> dict[str, object]:
    """Return the edition that an item is in, with the place and the title of its story; or why it is in none."""
    week = stores.items.edition_with(stored.key) if standing == "shown" else None
    first = site.tables.digest.locales[0]
    place, title = _story(stored.key, stores.editions.edition(week).page(first)) if week else (None, None)
    state = tasks.history(site, stores).state(now)
    reason = None if week else str(tasks.reasons_left_out([(stored, standing)], state, stores)[stored.key])
    return {"edition": str(week) if week else None, "place": place, "story": title, "reason": reason}


def _story(key: str, edition: Edition) -> tuple[int | None, str | None]:
    """Return the place and the title of the story with an item; copies of other items are in none."""
    for place, story in enumerate(edition.stories, 1):
        if any(reference.key == key for reference in story.references):
            return place, story.title
    return None, None


def _lines(values: Mapping[str, Any]) -> Iterator[str]:
    yield values["title"]
    yield from labeled(
        {
            "id": values["id"],
            "source": values["source"],
            "published": minute(values["published"]) or "undated",
            "first seen": minute(values["first_seen"]),
            "week": values["week"],
            "URL": values["url"],
            "language": values["locale"],
            "authors": ", ".join(values["authors"]),
            "tags": ", ".join(values["tags"]),
            "edition": _edition(values),
        }
    )
    for part in values["text"].split("\n\n") if values["text"] else ["no text"]:
        yield from ("", paragraph(part))


def _edition(values: Mapping[str, Any]) -> str:
    if not values["edition"]:
        return f"none: {values['reason']}"
    if not values["place"]:
        return str(values["edition"])
    named = "" if values["story"] == values["title"] else f": {values['story']}"
    return f"{values['edition']}, story {values['place']}{named}"
