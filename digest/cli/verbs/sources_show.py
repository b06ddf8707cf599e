"""``digest sources show``: show everything that is known of a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import tzinfo
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli import options
from digest.cli.configuration_file import is_former, source_named
from digest.cli.messages import show, show_json
from digest.cli.read_only import in_zone, opened
from digest.cli.work import read_config
from digest.model.source import SourceSpec
from digest.model.web import FetchState
from digest.text.numbers.plural import count

if TYPE_CHECKING:
    from digest import wiring


def show_(
    name: Annotated[str, typer.Argument(help="The name, path or URL of the source.")],
    *,
    json: options.Json = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Show everything that is known of a source."""
    site = read_config(config)
    with opened(site) as stores:
        source = None if is_former(name, stores) else source_named(name, site)
        values = _declared(source) | _stored(source.name if source else name, stores, site.zone)
    if json:
        show_json(values)
    else:
        show(_lines(values))
    return 0


def _declared(source: SourceSpec | None) -> dict[str, object]:
    """Return what the configuration says of a source."""
    if not source:
        return {"is_configured": False}
    return {
        "is_configured": True,
        "path": source.path or None,
        "url": source.url or None,
        "kind": source.kind,
        "locale": source.locale.tag if source.locale.is_known else None,
        "tags": list(source.tags),
        "paused": source.is_paused,
    }


def _stored(name: str, stores: wiring.Stores, zone: tzinfo) -> dict[str, object]:
    """Return what the store knows of a source."""
    own_id = stores.names.ids.get(name) or stores.sources.id_named(name)
    state, contents = stores.source_log.states().get(own_id), stores.sources.contents(own_id)
    fetched = stores.fetch_states.states().get(own_id, FetchState())
    return {
        "name": name,
        "id": own_id,
        "read_as": state.kind or None if state else None,
        "items": contents.items,
        "shown": contents.shown,
        "dropped": contents.dropped,
        "editions": contents.editions,
        "first_published": contents.first[:10] or None,
        "last_published": contents.last[:10] or None,
        "first_seen": in_zone(contents.first_seen, zone) or None,
        "last_read": in_zone(state.last_read, zone) if state else None,
        "last_success": in_zone(state.last_success, zone) or None if state else None,
        "last_error": state.last_error or None if state else None,
        "failures": fetched.failures,
        "next_try": in_zone(fetched.next_try, zone) or None,
        "next_try_reason": fetched.reason or None,
        "moved_to": fetched.url or fetched.moved_to or None,
        "is_gone": fetched.is_gone,
    }


def _lines(values: Mapping[str, object]) -> Iterator[str]:
    """Yield what is known, one thing a line."""
    yield str(values["name"]) + ("" if values["is_configured"] else " (no longer configured)")
    told = {
        "path": values.get("path"),
        "URL": values.get("url"),
        "kind": values.get("kind") or values["read_as"],
        "language": values.get("locale"),
        "tags": ", ".join(map(str, tags)) if isinstance(tags := values.get("tags"), list) else None,
        "paused": "yes; `digest sources resume` reads it again" if values.get("paused") else None,
        "first name": values["id"] if values["id"] != values["name"] else None,
        "items": _items(values),
        "dates": _span(values["first_published"], values["last_published"]),
        "first seen": _minute(values["first_seen"]),
        "last read": _minute(values["last_read"]) or "never",
        "last success": _minute(values["last_success"]),
        "last error": values["last_error"],
        "failures": f"{values['failures']} in a row" if values["failures"] else None,
        "next try": _next(values),
        "moved to": values["moved_to"],
    }
    width = max(len(label) for label, value in told.items() if value)
    yield from (f"  {label:{width}}  {value}" for label, value in told.items() if value)


def _items(values: Mapping[str, object]) -> str:
    stored, shown, dropped = (int(str(values[key])) for key in ("items", "shown", "dropped"))
    parts = [f"{shown} in {count(int(str(values['editions'])), 'edition', 'editions')}"] if shown else []
    parts += [f"{dropped} dropped in drafts"] if dropped else []
    return ", ".join([f"{stored} stored", *parts])


def _span(first: object, last: object) -> str:
    return f"{first} to {last}" if first != last else str(first or "")


def _minute(moment: object) -> str:
    return str(moment or "")[:16].replace("T", " ")


def _next(values: Mapping[str, object]) -> str:
    if values["is_gone"]:
        return "never: gone for good (410)"
    reason = f" ({values['next_try_reason']})" if values["next_try_reason"] else ""
    return f"{_minute(values['next_try'])}{reason}" if values["next_try"] else ""
