"""Which stories are shown with a summary, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo

from digest.model.item import StoredItem

Group = Sequence[StoredItem]


def in_order(groups: Iterable[Group], sources: Mapping[str, int], zone: tzinfo) -> tuple[Group, ...]:
    """Order stories by day, then by the place of their source, then by time."""

    def rank(group: Group) -> tuple[date, int, str, str, str]:
        first = group[0]
        source = first.item.source
        return (day(first, zone), sources.get(source, len(sources)), source, _instant(first), first.key)

    return tuple(sorted(groups, key=rank))


def choose(groups: Sequence[Group], limit: int) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """Split ordered stories into those to show in full and the rest, both still in order.

    Sources take turns, each with its newest story first, so that a busy source does not crowd out a quiet one.
    """
    queues: dict[str, list[int]] = {}
    for index, group in enumerate(groups):
        queues.setdefault(group[0].item.source, []).append(index)
    turns = sorted((turn, -index) for queue in queues.values() for turn, index in enumerate(reversed(queue)))
    chosen = {-negative for _, negative in turns[:limit]}
    shown = tuple(group for index, group in enumerate(groups) if index in chosen)
    rest = tuple(group for index, group in enumerate(groups) if index not in chosen)
    return shown, rest


def day(stored: StoredItem, zone: tzinfo) -> date:
    """The day that an item counts from, in the digest's zone."""
    moment = stored.published or stored.first_seen
    return moment.astimezone(zone).date() if isinstance(moment, datetime) else moment


def _instant(stored: StoredItem) -> str:
    """In UTC: by the clock of the zone, an hour that comes twice would stand in disorder."""
    moment = stored.published or stored.first_seen
    return moment.astimezone(UTC).isoformat() if isinstance(moment, datetime) else ""
