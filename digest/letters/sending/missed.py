"""Which editions a reader missed who is back: they had paused, or their mailbox was full.

The ledger and their own pause say so; nobody is watched for what they read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from digest.letters.mail.refusals import refusal_of
from digest.letters.sending.recipients import NEWS_FOR
from digest.model.delivery import Delivery, Reply
from digest.model.period import Period
from digest.model.subscriber import Subscriber

# Whoever missed one edition gets the next as always. Of a longer absence, only the last editions are told.
_FEWEST, MOST = 2, 13


def missed(
    to: Subscriber, period: Period, before: Sequence[Period], rows: Mapping[Period, Delivery], zone: tzinfo
) -> tuple[Period, ...]:
    """Return the editions in a row that a reader missed up to that of a period, oldest first, if they were several.

    ``before`` are the published ones before it, oldest first; ``rows`` is what the ledger has of them for the reader.
    The edition of the period itself is one of them if the reader was away when it came out.
    """
    found: list[Period] = []
    for week in reversed(before[-MOST:]):
        row = rows.get(week)
        if row and row.status == "skipped":
            continue
        if not (was_full(row) if row else _was_paused(to, week, zone)):
            break
        found.insert(0, week)
    total = len(found) + _was_paused(to, period, zone)
    return tuple(found) if found and total >= _FEWEST else ()


def was_full(row: Delivery) -> bool:
    """Return whether the email of a row was refused for good since the mailbox was full."""
    return row.status in {"failed", "returned"} and refusal_of(Reply.parse(row.reply)) == "full"


def _was_paused(to: Subscriber, week: Period, zone: tzinfo) -> bool:
    """Return whether a reader had paused while the edition of a week was sent; it is sent for some time."""
    agreed = to.consent.moment if to.consent else None
    end = week.ends_at(zone)
    if not (to.paused_at and to.resumed_at) or (agreed and end < agreed):
        return False
    return to.paused_at - NEWS_FOR < end <= to.resumed_at
