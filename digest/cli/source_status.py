"""Show the status of each source: when it was read, what comes from it, how often it failed, when it is tried next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from digest import tasks
from digest.cli.read_only import in_zone, minute
from digest.cli.report import Report
from digest.language.text.numbers.plural import count
from digest.reading.fetching.health import Health, health_of

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.source import SourceSpec
    from digest.model.web import FetchState

Row = tuple[dict[str, object], str]


def source_rows(site: Config, stores: tasks.Stores, now: datetime) -> Iterator[Row]:
    """Yield the status of each source, configured ones first, as JSON values and as a line of text."""
    states = stores.source_log.states()
    counts = stores.items.count_by_source()
    remembered = stores.fetch_states.states()
    limits = stores.fetch_states.limits(now)
    configured = stores.names.by_id({source.name: source for source in site.sources})
    for source in dict.fromkeys([*configured, *sorted(states), *sorted(counts)]):
        state, spec = states.get(source), configured.get(source)
        fetched = _of_its_settings(remembered.get(source), spec)
        values: dict[str, object] = {
            "name": stores.names.name_of(source),
            "kind": (state.kind if state else "") or (spec.kind if spec else None),
            "items": counts.get(source, 0),
            "last_read": in_zone(state.last_read, site.zone) if state else None,
            "last_success": in_zone(state.last_success, site.zone) or None if state else None,
            "last_error": state.last_error or None if state else None,
            **_health(health_of(stores.source_log.history(source, now)), site),
            **_next_try(fetched, _limit(spec, fetched, limits), site),
            "paused": bool(spec and spec.is_paused),
        }
        yield values, _line(values, now, is_configured=spec is not None)


def source_report(rows: Iterable[Row]) -> Report:
    """Return the status of sources, one line for each."""
    shown = list(rows)
    lines = [line for _, line in shown] or ["no sources; `digest add PLACE` adds one"]
    return Report(lines, {"sources": [values for values, _ in shown]})


def per_week(items: float) -> str:
    """Return a number of items a week, as exact as it is of use: ``12``, ``2.5``, ``0.3``."""
    return f"{items:.0f}" if items >= 10 or items == int(items) else f"{items:.1f}"


def _health(health: Health, site: Config) -> dict[str, object]:
    per_week = health.items_per_week
    return {
        "items_per_week": None if per_week is None else round(per_week, 2),
        "silent_since": in_zone(health.silent_since, site.zone) or None,
        "failures": health.failures,
        "failing_since": in_zone(health.failing_since, site.zone) or None,
    }


def _of_its_settings(state: FetchState | None, spec: SourceSpec | None) -> FetchState | None:
    """Return what is remembered of a source, None if its settings have changed: then it is due."""
    if not state or not spec or not spec.url:
        return None
    from digest.reading.fetching.responses import settings_of  # noqa: PLC0415 - only sources on the web have them

    return state if state.settings == settings_of(spec) else None


def _limit(spec: SourceSpec | None, state: FetchState | None, limits: Mapping[str, datetime]) -> datetime | None:
    """Return the end of the pause that the server of a source asked for, whichever of its sources was told so."""
    if not limits or not spec or not spec.url:
        return None
    from digest.language.text.domains import registrable_domain  # noqa: PLC0415 - slow to import, and seldom needed

    return limits.get(registrable_domain(urlsplit((state and state.url) or spec.url).hostname or ""))


def _next_try(state: FetchState | None, limit: datetime | None, site: Config) -> dict[str, object]:
    is_gone = state is not None and state.is_gone
    moment, reason = (state.next_try, state.reason) if state else (None, "")
    if limit and (moment is None or moment < limit):
        moment, reason = limit, "its server asked for a pause"
    is_planned = moment is not None and not is_gone
    return {
        "next_try": in_zone(moment, site.zone) if is_planned else None,
        "next_try_reason": reason or None if is_planned else None,
        "gone": is_gone,
    }


def _line(values: Mapping[str, Any], now: datetime, *, is_configured: bool) -> str:
    parts = [count(values["items"], "item", "items")]
    if is_configured and values["items_per_week"] is not None:
        parts.append(f"{per_week(values['items_per_week'])} a week")
    if values["paused"]:
        parts.append("paused")
    read = f"read {minute(values['last_success'])}" if values["last_success"] else "never read"
    if values["last_error"]:
        parts += [_failed(values), read if read == "never read" else f"last {read}"]
    else:
        parts.append(read)
    if values["silent_since"]:
        parts.append(f"nothing new since {_day(values['silent_since'])}")
    if values["next_try"] and datetime.fromisoformat(values["next_try"]) > now and not values["paused"]:
        parts.append(f"next try {minute(values['next_try'])} ({values['next_try_reason']})")
    error = f": {values['last_error']}" if values["last_error"] else ""
    return f"{values['name']}: {', '.join(parts)}{error}" + ("" if is_configured else " (no longer configured)")


def _failed(values: Mapping[str, Any]) -> str:
    if values["failures"] < 2:
        return "FAILED"
    return f"FAILED {count(values['failures'], 'time', 'times')} since {_day(values['failing_since'])}"


def _day(stamp: str) -> str:
    return stamp[:10]
