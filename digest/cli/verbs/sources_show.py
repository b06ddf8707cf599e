"""``digest sources show``: show everything that is known of a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from digest import tasks
from digest.cli.columns import labeled
from digest.cli.configuration_file import is_former, source_named
from digest.cli.context import CONFIG, JSON, NOW, Context, command
from digest.cli.read_only import in_zone, minute, opened
from digest.cli.report import Report
from digest.cli.source_status import per_week, source_rows
from digest.language.text.numbers.plural import count
from digest.model.web import FetchState

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.source import SourceSpec


@command(JSON, CONFIG, NOW, then="`digest sources test NAME` reads it now")
def show_(
    context: Context,
    name: Annotated[str, typer.Argument(help="The name, path or URL of the source.")],
) -> Report:
    """Show everything that is known of a source."""
    site = context.site()
    with opened(site) as stores:
        source = None if is_former(name, stores) else source_named(name, site)
        values = _declared(source) | _stored(source.name if source else name, site, stores, context.now)
    return Report(_lines(values), values)


def _declared(source: SourceSpec | None) -> dict[str, Any]:
    """Return what the configuration says of a source."""
    if not source:
        return {"configured": False}
    return {
        "configured": True,
        "path": source.path or None,
        "url": source.url or None,
        "locale": source.locale.tag if source.locale.is_known else None,
        "tags": list(source.tags),
    }


def _stored(name: str, site: Config, stores: tasks.Stores, now: datetime) -> dict[str, Any]:
    """Return what the store knows of a source: its status as in `digest status`, and its items."""
    own_id = stores.names.ids.get(name) or stores.sources.id_named(name)
    status = next((values for values, _ in source_rows(site, stores, now) if values["name"] == name), {"name": name})
    contents = stores.sources.contents(own_id)
    fetched = stores.fetch_states.states().get(own_id, FetchState())
    return status | {
        "id": own_id,
        "items": contents.items,
        "shown": contents.shown,
        "dropped": contents.dropped,
        "editions": contents.editions,
        "first_published": contents.first[:10] or None,
        "last_published": contents.last[:10] or None,
        "first_seen": in_zone(contents.first_seen, site.zone) or None,
        "moved_to": fetched.url or fetched.moved_to or None,
    }


def _lines(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is known, one thing a line."""
    yield values["name"] + ("" if values["configured"] else " (no longer configured)")
    rate = values.get("items_per_week")
    told = {
        "path": values.get("path"),
        "URL": values.get("url"),
        "kind": values.get("kind"),
        "language": values.get("locale"),
        "tags": ", ".join(values.get("tags", [])),
        "paused": "yes; `digest sources resume` reads it again" if values.get("paused") else "",
        "first name": values["id"] if values["id"] != values["name"] else "",
        "items": ", ".join(_items(values)),
        "a week": per_week(rate) if rate is not None else "",
        "dates": _span(values["first_published"], values["last_published"]),
        "first seen": minute(values["first_seen"]),
        "last read": minute(values.get("last_read")) or "never",
        "last success": minute(values.get("last_success")),
        "last error": values.get("last_error"),
        "failures": _failures(values),
        "nothing new": f"since {values['silent_since'][:10]}" if values.get("silent_since") else "",
        "next try": _next(values),
        "moved to": values["moved_to"],
    }
    yield from labeled(told)


def _items(values: Mapping[str, Any]) -> Iterator[str]:
    yield f"{values['items']} stored"
    if values["shown"]:
        yield f"{values['shown']} in {count(values['editions'], 'edition', 'editions')}"
    if values["dropped"]:
        yield f"{values['dropped']} dropped in drafts"


def _failures(values: Mapping[str, Any]) -> str:
    return f"{values['failures']} in a row, since {minute(values['failing_since'])}" if values.get("failures") else ""


def _span(first: str | None, last: str | None) -> str:
    return f"{first} to {last}" if first != last else first or ""


def _next(values: Mapping[str, Any]) -> str:
    if values.get("gone"):
        return "never: gone for good (410)"
    return f"{minute(values['next_try'])} ({values['next_try_reason']})" if values.get("next_try") else ""
