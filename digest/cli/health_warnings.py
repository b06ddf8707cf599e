"""Warn of sources that have failed for long, or that are silent against their habit."""

from __future__ import annotations

import shlex
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from digest.cli.source_status import per_week
from digest.language.text.numbers.plural import count
from digest.reading.fetching.health import Health, health_of, is_to_warn, may_be_unwell

if TYPE_CHECKING:
    from digest.cli.work import Work

# If all sources fail, the reason is hardly a source.
_NAMED = 20


def warn_of_health(work: Work, now: datetime) -> None:
    """Warn of each source that needs its editor, once a week; a paused one does not."""
    if work.messages.quiet:
        return
    site, log, names = work.config, work.stores.source_log, work.stores.names
    states = log.states()
    warnings = {}
    for source in site.sources:
        source_id = names.id_of(source.name)
        state = states.get(source_id)
        if source.is_paused or state is None or not is_to_warn(state.warned, now, site.zone):
            continue
        if not may_be_unwell(state.last_new, now, failed=bool(state.last_error)):
            continue
        if warning := _warning(source.name, health_of(log.history(source_id, now)), now, site.zone):
            warnings[source_id] = warning
    for warning in list(warnings.values())[:_NAMED]:
        work.messages.warn(warning)
    if len(warnings) > _NAMED:
        more = count(len(warnings) - _NAMED, "more source needs", "more sources need")
        work.messages.warn(f"{more} a look; `digest status` shows all")
    log.keep_warned(warnings, now)


def _warning(name: str, health: Health, now: datetime, zone: tzinfo) -> str:
    """Return what is the matter with a source, since when, and what to do; "" if it is well."""
    argument = shlex.quote(name)
    if health.failing_since and health.is_failing(now):
        return (
            f"source {name!r}: has failed since {_day(health.failing_since, zone)} ({health.error}); pause it with "
            f"`digest sources pause {argument}`, or remove it with `digest sources remove {argument}`"
        )
    if health.silent_since:
        return (
            f"source {name!r}: nothing new since {_day(health.silent_since, zone)}, but usually "
            f"{_habit(health.items_per_week or 0)}; check it with `digest sources test {argument}`"
        )
    return ""


def _habit(items_per_week: float) -> str:
    if items_per_week < 2 / 3:
        return f"an item every {count(round(1 / max(items_per_week, 0.01)), 'week', 'weeks')}"
    number = per_week(items_per_week)
    return f"{number} {'item' if number == '1' else 'items'} a week"


def _day(moment: datetime, zone: tzinfo) -> str:
    return moment.astimezone(zone).date().isoformat()
