"""``digest status``: show the state of sources, editions and translations."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from itertools import chain

from digest import tasks
from digest.cli import translation_report as tallies
from digest.cli.context import CONFIG, JSON, NOW, Context, command
from digest.cli.mailing_status import block_lines, mailing_json, mailing_line
from digest.cli.read_only import opened
from digest.cli.report import Report
from digest.cli.site_status import member_lines, site_status
from digest.cli.wrong_languages import wrong_languages
from digest.model.subscriber import STATUSES

# The newest; `--json` has all.
_MOST_MAILINGS = 8


@command(JSON, CONFIG, NOW, then="`digest explain` shows how the newest edition was decided")
def status(context: Context) -> Report:
    """Show source status, editions, left-out items, translations and what was sent."""
    site = context.site()
    with opened(site) as stores:
        found = site_status(site, stores, context.now)
    for told in found.warnings:
        context.messages.warn(told)
    # A site that translates nothing loads no engines.
    judged = tasks.judged_pairs(site) if site.tables.translation.engines else ()
    patience, mailings = timedelta(hours=site.tables.delivery.patience), found.mailings
    shown = [one for one in mailings[:-_MOST_MAILINGS] if one.last_deferred] + [*mailings[-_MOST_MAILINGS:]]
    newest = found.published[-1] if found.published else None
    lines = chain(
        (line for _, line in found.sources),
        map(str, wrong_languages(context.config, site, found.wrong)),
        [f"editions: {len(found.published)}" + (f", the newest {newest}" if newest else "")],
        found.behind,
        (f"not published yet: {week}; the next `digest run` finishes it" for week in found.begun),
        (f"left out: {count:,}, {reason}" for reason, count in sorted(found.left_out.items())),
        tallies.as_lines(found.translation),
        (f"translation: {told}" for told in judged),
        (mailing_line(one, patience, site.zone, is_sending=found.is_sending) for one in shown),
        block_lines(found.mailed, found.blocks) if found.mailed else (),
        [found.held] if found.held else (),
        member_lines(found.members),
    )
    values = {
        "sources": [values for values, _ in found.sources],
        "wrong_languages": [{"name": name, **asdict(one)} for name, one in found.wrong.items()],
        "editions": len(found.published),
        "newest": str(newest) if newest else None,
        "unpublished": [str(week) for week in found.begun],
        "removed_locales": [{"locale": one.tag, "editions": number} for one, number in found.removed.items()],
        "left_out": dict(sorted(found.left_out.items())),
        "delivery": [mailing_json(one) for one in mailings],
        "blocks": [
            {"week": str(found.mailed), "domain": one.domain, "emails": one.emails, "reason": one.reason}
            for one in found.blocks
        ],
        "sending": found.is_sending,
        "sending_held": bool(found.held),
        "translation": tallies.as_json(found.translation) | {"pairs": list(judged)},
        "subscribers": {
            status: {locale: number for (of, locale), number in found.members.items() if of == status}
            for status in STATUSES
        },
    }
    return Report(lines, values)
