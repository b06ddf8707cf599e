"""Returns: count bounces and complaints against the subscribers to whom editions were sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from digest.delivery.membership import Membership
from digest.delivery.postmarks import Postmark, Postmarks
from digest.formats.mail.address import parse_address
from digest.formats.mail.bounce import Bounce
from digest.model.delivery import Reply
from digest.model.week import Week
from digest.ports import Ledger

# How many weeks back a bounce counts, and the bounces before it.
_WEEKS = 12
# Refused when it was handed over, or returned later.
_LOST = frozenset({"failed", "returned"})


@dataclass(frozen=True, slots=True)
class Returns:
    """Notes bounces and complaints. A postmark says for certain which email they are about."""

    membership: Membership
    ledger: Ledger
    postmarks: Postmarks

    def complained(self, places: Iterable[str], now: datetime) -> bool:
        """Unsubscribe the reader whose email has its postmark in one of these places; return whether there is one."""
        mark = self._postmark(places)
        if mark:
            self.membership.complained(mark.subscriber, now)
        return mark is not None

    def bounced(self, bounce: Bounce, places: Iterable[str], now: datetime) -> None:
        """Count a permanent bounce, once for each email, however often it comes."""
        mark = self._postmark(places) or self._named(bounce, now)
        history = self.ledger.history(mark.subscriber, _weeks_until(mark.week)) if mark else {}
        if mark is None or mark.week not in history or history[mark.week].status in _LOST:
            return
        # First, so that a crash in between loses one count rather than counting it twice.
        reply = Reply(550, "came back", bounce.status)
        self.ledger.settle(mark.week, {mark.subscriber: ("returned", reply)}, now)
        in_a_row = 1
        for week in sorted(set(history) - {mark.week}, reverse=True):
            if history[week].status not in _LOST:
                break
            in_a_row += 1
        self.membership.refused(mark.subscriber, now, in_a_row)

    def _postmark(self, places: Iterable[str]) -> Postmark | None:
        return next(filter(None, map(self.postmarks.read, places)), None)

    def _named(self, bounce: Bounce, now: datetime) -> Postmark | None:
        """Return the newest email that was sent to the only address that a bounce names.

        Such a bounce may be forged. It counts once for each email, so a reader is dropped only after weeks of
        forgeries, and can subscribe again.
        """
        try:
            (named,) = bounce.recipients
            known = self.membership.subscribers.find(parse_address(named))
        except ValueError:  # Several addresses, or one that no subscriber can have.
            return None
        sent = self.ledger.history(known.id, _weeks_until(Week.of(now.date(), UTC))) if known else {}
        return Postmark(max(sent), known.id) if known and sent else None


def _weeks_until(week: Week) -> tuple[Week, ...]:
    weeks = [week]
    while len(weeks) <= _WEEKS:
        weeks.append(weeks[-1].previous)
    return tuple(weeks)
