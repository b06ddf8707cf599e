"""``digest status``: show the state of sources, editions and translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from digest.cli import options
from digest.cli import translation_report as tallies
from digest.cli.configuration_changes import left_behind, removed_locales
from digest.cli.messages import show, show_json
from digest.cli.read_only import in_zone, left_out, opened
from digest.cli.work import read_config
from digest.config import Config
from digest.text.numbers.plural import count

if TYPE_CHECKING:
    from digest import wiring

Row = tuple[dict[str, object], str]


def status(
    *,
    json: options.Json = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Show source status, editions, left-out items and translations."""
    from digest import wiring  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    moment = options.read_now(now)
    site = read_config(config)
    with opened(site) as stores:
        rows = list(source_rows(site, stores))
        removed, behind = removed_locales(site, stores), list(left_behind(site, stores))
        begun = stores.editions.unpublished()
        published = [one.week for one in stores.editions.listings() if one.week not in begun]
        reasons = Counter(str(reason) for _, reason in left_out(site, stores, moment, None))
        translation = tallies.translated(stores.editions, wiring.memory(site, stores, moment).count())
    if json:
        show_json(
            {
                "sources": [values for values, _ in rows],
                "editions": len(published),
                "newest": str(published[-1]) if published else None,
                "unpublished": [str(week) for week in begun],
                "removed_locales": [{"locale": one.tag, "editions": number} for one, number in removed.items()],
                "left_out": dict(sorted(reasons.items())),
                "translation": tallies.as_json(translation),
            },
        )
    else:
        show(line for _, line in rows)
        show([f"editions: {len(published)}" + (f", the newest {published[-1]}" if published else "")])
        show(behind)
        show(f"not published yet: {week}; the next `digest run` finishes it" for week in begun)
        show(f"left out: {count}, {reason}" for reason, count in sorted(reasons.items()))
        show(tallies.as_lines(translation))
    return 0


def source_rows(site: Config, stores: wiring.Stores) -> Iterator[Row]:
    """Yield the status of each source, configured ones first, as JSON values and as a line of text."""
    states = stores.source_log.states()
    counts = stores.items.count_by_source()
    configured = stores.names.by_id({source.name: source.kind or "" for source in site.tables.sources})
    for source in dict.fromkeys([*configured, *sorted(states), *sorted(counts)]):
        state = states.get(source)
        values: dict[str, object] = {
            "name": stores.names.name_of(source),
            "kind": (state.kind if state else "") or configured.get(source) or None,
            "items": counts.get(source, 0),
            "last_read": in_zone(state.last_read, site.zone) if state else None,
            "last_success": in_zone(state.last_success, site.zone) or None if state else None,
            "last_error": state.last_error or None if state else None,
        }
        yield values, _line(values, is_configured=source in configured)


def _line(values: dict[str, object], *, is_configured: bool) -> str:
    if values["last_error"]:
        fared = f"FAILED: {values['last_error']}"
    elif values["last_read"]:
        fared = f"read {str(values['last_read'])[:16].replace('T', ' ')}"
    else:
        fared = "never read"
    items = count(int(str(values["items"])), "item", "items")
    return f"{values['name']}: {items}, {fared}" + ("" if is_configured else " (no longer configured)")
