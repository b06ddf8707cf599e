"""What all files of the sources come to: weeks, languages, and what the next run publishes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from digest import tasks
from digest.editing.order.item_place import publication_state
from digest.editing.order.schedule import BuildRequest, Schedule, schedule
from digest.language.text.numbers.plural import count
from digest.model.period import Period, period_of
from digest.reading.items.judge import judge_date

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.item import Item
    from digest.model.locale import Locale

_MOST_WEEKS = 8


@dataclass(frozen=True, slots=True)
class Totals:
    """The number of items in each week and in each language."""

    weeks: Counter[Period] = field(default_factory=Counter)
    languages: Counter[Locale] = field(default_factory=Counter)

    def add(self, item: Item, now: datetime, site: Config) -> None:
        """Count an item as if it were first seen now."""
        dates, _ = judge_date(item.published, now, now, site.zone, site.ahead, site.size)
        self.weeks[dates.week] += 1
        self.languages[item.locale] += 1


def due(totals: Totals, site: Config, stores: tasks.Stores, now: datetime) -> Schedule:
    """Return what the next run builds, with the items that were counted and those that wait in the store."""
    published = [listing.week for listing in stores.editions.listings()]
    waiting = {**totals.weeks, **stores.items.waiting()}
    current = period_of(now, site.zone, site.size)
    state = publication_state(published, current, site.zone, site.tables.digest.late_days, waiting)
    return schedule(BuildRequest(), state)


def total_lines(totals: Totals, plan: Schedule, *, is_reviewed: bool) -> Iterator[str]:
    """Yield the totals, one thing a line."""
    if totals.weeks:
        yield f"{min(totals.weeks).noun}s: {_weeks(totals.weeks)}"
    if totals.languages:
        yield "languages: " + ", ".join(f"{locale} {number}" for locale, number in _languages(totals))
    verb = "writes the draft of" if is_reviewed else "publishes"
    told = ", ".join(map(str, plan.weeks)) or "no edition: no week is due"
    yield f"`digest run` {verb if plan.weeks else 'publishes'} {told}"
    if plan.older:
        weeks = f"{plan.older[0]} to {plan.older[-1]}" if len(plan.older) > 1 else str(plan.older[0])
        yield f"`digest run --all` {verb} {weeks} too"


def totals_json(totals: Totals, plan: Schedule) -> dict[str, object]:
    """Return the totals as JSON values."""
    return {
        "weeks": [{"week": str(week), "items": number} for week, number in sorted(totals.weeks.items())],
        "languages": [{"locale": locale.tag, "items": number} for locale, number in _languages(totals)],
        "due": [str(week) for week in plan.weeks],
        "passed_over": [str(week) for week in plan.older],
    }


def _languages(totals: Totals) -> list[tuple[Locale, int]]:
    """Return the languages, the most frequent first."""
    return sorted(totals.languages.items(), key=lambda one: (-one[1], one[0].tag))


def _weeks(weeks: Counter[Period]) -> str:
    if len(weeks) <= _MOST_WEEKS:
        return ", ".join(f"{week} ({count(number, 'item', 'items')})" for week, number in sorted(weeks.items()))
    items = count(sum(weeks.values()), "item", "items")
    return f"{min(weeks)} to {max(weeks)} ({len(weeks)} {min(weeks).noun}s, {items})"
