"""Count bounces and complaints against the subscribers to whom editions were sent.

Anybody can write a bounce. It counts only for the email whose mark it has, and against an address only if it says
that there is no such one. If it names another subscriber, it contradicts its mark.

Many servers take a message before they refuse it, so bounces are counted in the ledger: one turns the row of its email
from "sent" to "returned". A second one finds it so, and the rows before it say how many were refused in a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from digest.language.text.mail_address import parse_address
from digest.letters.frozen.message_marks import MessageMark, MessageMarks
from digest.letters.mail.bounce import Bounce
from digest.letters.mail.refusals import IN_WORDS, refusal_of
from digest.letters.subscribing.membership import Membership
from digest.model.delivery import Reply
from digest.model.period import Period
from digest.model.subscriber import Subscriber
from digest.ports import Ledger

# How many weeks the editions in a row may span, besides as many as may be refused: not each week has an edition.
_WEEKS = 12
# Servers give up after a few days (RFC 5321, section 4.5.4.1). What a mailbox kept for longer says nothing about today.
_LATE = timedelta(days=30)
# Refused when it was handed over, or returned later.
_LOST = frozenset({"failed", "returned"})


@dataclass(frozen=True, slots=True)
class BounceCounter:
    """Notes bounces and complaints. A mark says for certain which email they are about."""

    membership: Membership
    ledger: Ledger
    marks: MessageMarks

    def complained(self, places: Sequence[str], now: datetime) -> bool:
        """Unsubscribe the reader whose email has its mark in these places; return whether there is one."""
        mark = self.marks.read(*places)
        if mark:
            self.membership.complained(mark.subscriber, now)
        return mark is not None

    def bounced(self, bounce: Bounce, places: Sequence[str], now: datetime) -> bool:
        """Note that an email came back, once however often it is said; return whether it is one of this site.

        Only "gone" counts against the address, and only if it comes in time.
        """
        mark = self.marks.read(*places)
        if mark is None or self._contradicts(bounce, mark):
            return False
        sent = self.ledger.history(mark.subscriber, [mark.week]).get(mark.week)
        if sent and sent.status not in _LOST:
            # First, so that a crash in between loses one count rather than counting it twice.
            self.ledger.settle(mark.week, {mark.subscriber: ("returned", _came_back(bounce))}, now)
            if bounce.kind == "gone" and now - sent.moment < _LATE:
                count_gone(self.membership, self.ledger, mark.subscriber, mark.week, now)
        return True

    def _contradicts(self, bounce: Bounce, mark: MessageMark) -> bool:
        """Return whether a bounce names other subscribers alone.

        An address of nobody says nothing: readers forward their mail, and what it is forwarded to is what failed (RFC
        3464, section 2.3.2). Mailman and Sympa believe VERP in the same way.
        """
        named = [one.id for one in map(self._known, bounce.recipients) if one and one.status == "active"]
        return bool(named) and mark.subscriber not in named

    def _known(self, address: str) -> Subscriber | None:
        try:
            return self.membership.subscribers.find(parse_address(address))
        except ValueError:  # No subscriber can have such an address.
            return None


def count_gone(membership: Membership, ledger: Ledger, subscriber: str, week: Period, now: datetime) -> None:
    """Count how many editions in a row, up to that of a week, were refused because there is no such address.

    What was refused or returned for other reasons, or skipped, says nothing about that; what arrived, or was sent
    before the reader last subscribed, ends the row.
    """
    known = membership.subscribers.get(subscriber)
    begin = known.consent.moment if known and known.consent else None
    in_a_row, weeks = 0, [week]
    while len(weeks) < _WEEKS + membership.refusals:
        weeks.append(weeks[-1].previous)
    for _, row in sorted(ledger.history(subscriber, weeks).items(), reverse=True):
        if row.status == "skipped":
            continue
        if row.status not in _LOST or (begin and row.first < begin):
            break
        in_a_row += refusal_of(Reply.parse(row.reply)) == "gone"
    if in_a_row:
        membership.refused(subscriber, now, in_a_row)


def _came_back(bounce: Bounce) -> Reply:
    """Return what the ledger keeps of a bounce: its kind in our words, as texts of others may hold anything."""
    code = 450 if bounce.reply.is_temporary or bounce.reply.enhanced.startswith("4") else 550
    return Reply(code, f"came back: {IN_WORDS[bounce.kind]}", bounce.reply.enhanced)
