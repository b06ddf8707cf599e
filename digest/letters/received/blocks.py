"""Blocks: mail providers that refuse many emails of an edition because of who sends them, whoever their readers are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from digest.letters.mail.refusals import IN_WORDS, OF_SENDER, Refusal, refusal_of
from digest.model.delivery import Reply
from digest.model.period import Period
from digest.ports import Ledger, Subscribers

# Fewer may have reasons of their own.
_MANY = 5


@dataclass(frozen=True, slots=True)
class ProviderBlock:
    """How many emails of an edition the servers of a domain refused or returned, and the most frequent ``kind``."""

    domain: str
    emails: int
    kind: Refusal

    @property
    def reason(self) -> str:
        """The kind in words."""
        return IN_WORDS[self.kind]


def blocks(ledger: Ledger, subscribers: Subscribers, week: Period) -> tuple[ProviderBlock, ...]:
    """Return who refuses the edition of a week, the one that refuses most first."""
    kinds = _kinds(ledger, week)
    found: dict[str, Counter[Refusal]] = {}
    for one in subscribers.get_all(tuple(kinds)):
        found.setdefault(one.address.rpartition("@")[2].lower(), Counter())[kinds[one.id]] += 1
    many = ((domain, counts) for domain, counts in sorted(found.items()) if counts.total() >= _MANY)
    made = (ProviderBlock(domain, counts.total(), counts.most_common(1)[0][0]) for domain, counts in many)
    return tuple(sorted(made, key=lambda block: -block.emails))


def _kinds(ledger: Ledger, week: Period) -> Mapping[str, Refusal]:
    """Return why emails did not arrive, by subscriber, if that is about the sender."""
    rows = {**ledger.deliveries(week, "failed"), **ledger.deliveries(week, "returned")}
    kinds = {one: refusal_of(Reply.parse(row.reply)) for one, row in rows.items()}
    return {one: kind for one, kind in sorted(kinds.items()) if kind in OF_SENDER}
