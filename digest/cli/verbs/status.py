"""``digest status``: show the state of sources, editions and translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import timedelta
from itertools import chain

from digest import tasks
from digest.cli import translation_report as tallies
from digest.cli.configuration_changes import left_behind, removed_locales
from digest.cli.context import CONFIG, JSON, NOW, Context, command
from digest.cli.mailing_status import block_lines, held_told, mailing_json, mailing_line
from digest.cli.read_only import lack_told, opened
from digest.cli.report import Report
from digest.cli.source_status import source_rows
from digest.cli.wrong_languages import found_languages, still_wrong, wrong_languages
from digest.model.period import read_period
from digest.model.subscriber import STATUSES

# The newest; `--json` has all.
_MOST_MAILINGS = 8


@command(JSON, CONFIG, NOW, then="`digest explain` shows how the newest edition was decided")
def status(context: Context) -> Report:
    """Show source status, editions, left-out items, translations and what was sent."""
    from digest.store.subscribers import SqlSubscribers  # noqa: PLC0415 - slow to import, and --help does not need it

    site = context.site()
    with opened(site) as stores:
        for told in (lack_told(site, stores), tasks.ahead_told(site, stores, context.now)):
            if told:
                context.messages.warn(told)
        rows = list(source_rows(site, stores, context.now))
        wrong = still_wrong(site, found_languages(site, stores))
        removed, behind = removed_locales(site, stores), list(left_behind(site, stores))
        begun = stores.editions.unpublished()
        published = [one.week for one in stores.editions.listings() if one.week not in begun]
        reasons = {str(reason): number for reason, number in tasks.count_left_out(site, stores, context.now).items()}
        mailings, is_sending = tasks.ledger(stores).mailings(), tasks.is_sending(site, stores)
        held = held_told(site, stores, context.now)
        newest = read_period(mailings[-1].week, site.size) if mailings else None
        blocks = tasks.blocks(stores, newest) if newest else ()
        members = SqlSubscribers(stores.database, "").counts()
        translation = tallies.translated(stores.editions, tasks.memory(site, stores, context.now).count())
    # A site that translates nothing loads no engines.
    judged = tasks.judged_pairs(site) if site.tables.translation.engines else ()
    patience = timedelta(hours=site.tables.delivery.patience)
    shown = [one for one in mailings[:-_MOST_MAILINGS] if one.last_deferred] + [*mailings[-_MOST_MAILINGS:]]
    lines = chain(
        (line for _, line in rows),
        map(str, wrong_languages(context.config, site, wrong)),
        [f"editions: {len(published)}" + (f", the newest {published[-1]}" if published else "")],
        behind,
        (f"not published yet: {week}; the next `digest run` finishes it" for week in begun),
        (f"left out: {count:,}, {reason}" for reason, count in sorted(reasons.items())),
        tallies.as_lines(translation),
        (f"translation: {told}" for told in judged),
        (mailing_line(one, patience, site.zone, is_sending=is_sending) for one in shown),
        block_lines(newest, blocks) if newest else (),
        [held] if held else (),
        _subscriber_lines(members),
    )
    values = {
        "sources": [values for values, _ in rows],
        "wrong_languages": [{"name": name, **asdict(one)} for name, one in wrong.items()],
        "editions": len(published),
        "newest": str(published[-1]) if published else None,
        "unpublished": [str(week) for week in begun],
        "removed_locales": [{"locale": one.tag, "editions": number} for one, number in removed.items()],
        "left_out": dict(sorted(reasons.items())),
        "delivery": [mailing_json(one) for one in mailings],
        "blocks": [
            {"week": str(newest), "domain": one.domain, "emails": one.emails, "reason": one.reason} for one in blocks
        ],
        "sending": is_sending,
        "sending_held": bool(held),
        "translation": tallies.as_json(translation) | {"pairs": list(judged)},
        "subscribers": {
            status: {locale: number for (of, locale), number in members.items() if of == status} for status in STATUSES
        },
    }
    return Report(lines, values)


def _subscriber_lines(members: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """Yield a line with the active subscribers, by locale, and one with all others; none if nobody ever subscribed."""
    active = {locale: number for (status, locale), number in members.items() if status == "active"}
    others: Counter[str] = Counter()
    for (status, _), number in members.items():
        others[status] += number if status != "active" else 0
    if members:
        by_locale = ", ".join(f"{locale} {number}" for locale, number in active.items())
        yield f"subscribers: {sum(active.values())}" + (f" ({by_locale})" if active else "")
    if told := ", ".join(f"{others[status]} {status}" for status in STATUSES if others[status]):
        yield f"others: {told}"
