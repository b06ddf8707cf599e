"""Mail providers that refuse many emails of an edition are named, with the reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.letters.received.blocks import ProviderBlock, blocks
from digest.model.delivery import DeliveryStatus, Reply
from digest.model.subscriber import Subscriber
from digest.model.week import Week
from tests.fakes import EN, FakeLedger, FakeSubscribers

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
WEEK = Week.parse("2025-W17")
_BLOCKED, _POLICY = Reply(550, "on a blocklist", "5.7.1"), Reply(550, "came back: against a policy", "5.7.26")


class _Site:
    def __init__(self) -> None:
        self.ledger, self.subscribers = FakeLedger(), FakeSubscribers()

    def refuse(self, domain: str, number: int, reply: Reply, status: DeliveryStatus = "failed") -> None:
        """Let a number of emails to a domain have this reply."""
        known = len(self.subscribers.kept)
        ids = [f"r{one}" for one in range(known, known + number)]
        self.subscribers.add([Subscriber(one, f"{one}@{domain}", EN, "main", "active", NOW) for one in ids])
        self.ledger.claim(WEEK, ids, NOW)
        self.ledger.settle(WEEK, dict.fromkeys(ids, (status, reply)), NOW)

    @property
    def blocks(self) -> tuple[ProviderBlock, ...]:
        return blocks(self.ledger, self.subscribers, WEEK)


def test_provider_that_refuses_many_is_named_with_the_most_frequent_reason() -> None:
    site = _Site()
    site.refuse("a.example", 2, _POLICY, "returned")
    site.refuse("b.example", 9, _POLICY, "returned")
    site.refuse("A.example", 3, _BLOCKED)

    assert site.blocks == (ProviderBlock("b.example", 9, "policy"), ProviderBlock("a.example", 5, "blocked"))
    assert site.blocks[1].reason == "sender blocked"


@pytest.mark.parametrize(
    ("number", "reply", "status"),
    [
        (4, _BLOCKED, "failed"),
        (9, Reply(550, "no such user", "5.1.1"), "failed"),
        (9, Reply(552, "mailbox full", "5.2.2"), "returned"),
        (9, Reply(450, "greylisted"), "deferred"),
        (9, Reply(250, "spam, but welcome"), "sent"),
    ],
)
def test_few_and_other_refusals_are_no_block(number: int, reply: Reply, status: DeliveryStatus) -> None:
    site = _Site()
    site.refuse("a.example", number, reply, status)

    assert site.blocks == ()
