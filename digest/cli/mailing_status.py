"""Show how the emails of editions were delivered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo
from itertools import islice
from typing import TYPE_CHECKING

from digest import tasks
from digest.errors import DeliveryError
from digest.language.text.numbers.plural import count
from digest.model.delivery import DeliveryStatus, Mailing

if TYPE_CHECKING:
    from digest.config import Config
    from digest.letters.received.blocks import ProviderBlock
    from digest.model.period import Period

_MOST_BLOCKS = 5
_WORDS: dict[DeliveryStatus, str] = {
    "sent": "sent",
    "deferred": "refused for now",
    "failed": "refused for good",
    "returned": "returned",
    "queued": "queued for the next `digest send`",
    "sending": "in doubt",
    "skipped": "skipped, with nothing that they chose",
}


def mailing_line(mailing: Mailing, patience: timedelta, zone: tzinfo, *, is_sending: bool) -> str:
    """Say what became of the emails of an edition; with ``is_sending``, some are on their way.

    Emails refused for now are retried for ``patience``.
    """
    counts = dict(mailing.counts)
    words = dict(_WORDS)
    if is_sending:
        words |= {"queued": "queued", "sending": "in doubt or being sent now"}
    if mailing.last_deferred:
        until = (mailing.last_deferred + patience).astimezone(zone)
        words["deferred"] += f" (`digest send` retries until {until:%Y-%m-%d %H:%M})"
    parts = [f"{counts[status]} {said}" for status, said in words.items() if status in counts]
    if mailing.counted:
        parts.append(f"counts as sent to everyone who had subscribed by {mailing.counted:%Y-%m-%d}")
    return f"delivery of {mailing.week}: {', '.join(parts)}"


def block_lines(week: Period, blocks: Iterable[ProviderBlock]) -> Iterator[str]:
    """Say which mail providers refuse an edition because of its sender, a line for each of those that refuse most."""
    for one in islice(blocks, _MOST_BLOCKS):
        emails = count(one.emails, "email", "emails")
        yield (
            f"{week}: {one.domain} refused {emails}, mostly as: {one.reason}; that ends no subscription, "
            "but is for you to solve: see docs/guides/deliverability.md"
        )


def mailing_json(mailing: Mailing) -> dict[str, object]:
    """Return the numbers of emails of an edition as JSON values."""
    counts = dict(mailing.counts)
    return {
        "week": mailing.week,
        "sent": counts.get("sent", 0),
        "deferred": counts.get("deferred", 0),
        "failed": counts.get("failed", 0),
        "returned": counts.get("returned", 0),
        "skipped": counts.get("skipped", 0),
        "queued": counts.get("queued", 0),
        "in_doubt": counts.get("sending", 0),
        "counted_as_sent": mailing.counted.isoformat() if mailing.counted else None,
    }


def held_told(config: Config, stores: tasks.Stores, now: datetime) -> str:
    """Say why nothing is sent after the store was restored or repaired, "" if nothing is in the way."""
    try:
        tasks.need_no_hold(config, stores, now)
    except DeliveryError as error:
        return f"sending waits: {error}"
    return ""
