from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.delivery.membership import Membership
from digest.delivery.postmarks import Postmarks
from digest.delivery.returns import Returns
from digest.delivery.tokens import Tokens
from digest.formats.mail.bounce import Bounce
from digest.model.delivery import Reply
from digest.model.subscriber import Subscriber
from digest.model.week import Week
from tests.fakes import EN, FakeLedger, FakeLetters, FakeSubscribers

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
_MARKS = Postmarks("a secret")
_WEEKS = [Week.parse(f"2025-W{number}") for number in (15, 16, 17, 18)]
_ANA = Bounce(("ana@example.org",), is_permanent=True, status="5.1.1")


@pytest.fixture
def ledger() -> FakeLedger:
    return FakeLedger()


@pytest.fixture
def membership() -> Membership:
    subscribers = FakeSubscribers()
    subscribers.add(
        [
            Subscriber(one, f"{name}@example.org", EN, "main", "active", NOW)
            for one, name in (("a1", "ana"), ("b2", "ben"))
        ]
    )
    return Membership(subscribers, FakeLetters(), Tokens("a secret"))


@pytest.fixture
def returns(membership: Membership, ledger: FakeLedger) -> Returns:
    return Returns(membership, ledger, _MARKS)


def _send(ledger: FakeLedger, week: Week, *readers: str) -> None:
    ledger.claim(week, readers, NOW)
    ledger.settle(week, {one: ("sent", Reply(250)) for one in readers}, NOW)


def _known(membership: Membership, reader: str) -> tuple[str, int]:
    known = membership.subscribers.get(reader)
    assert known
    return known.status, known.refusals


def test_digest_that_came_back_is_counted_and_recorded(
    returns: Returns, membership: Membership, ledger: FakeLedger
) -> None:
    _send(ledger, _WEEKS[0], "a1", "b2")

    returns.bounced(_ANA, [_MARKS.message_id(_WEEKS[0], "a1", "news.example.org")], NOW)

    assert [row.status for row in ledger.deliveries(_WEEKS[0]).values()] == ["returned", "sent"]
    assert ledger.deliveries(_WEEKS[0])["a1"].reply == "550 5.1.1 came back"
    assert (_known(membership, "a1"), _known(membership, "b2")) == (("active", 1), ("active", 0))


def test_replayed_bounce_is_counted_once(returns: Returns, membership: Membership, ledger: FakeLedger) -> None:
    _send(ledger, _WEEKS[0], "a1")

    for _ in range(10):
        returns.bounced(_ANA, [_MARKS.make(_WEEKS[0], "a1")], NOW)

    assert _known(membership, "a1") == ("active", 1)


def test_address_gets_no_more_after_three_digests_in_a_row_came_back_although_its_server_accepted_them(
    returns: Returns, membership: Membership, ledger: FakeLedger
) -> None:
    for week in _WEEKS[:3]:
        _send(ledger, week, "a1")
        membership.accepted("a1")
        returns.bounced(_ANA, [_MARKS.make(week, "a1")], NOW)

    assert _known(membership, "a1")[0] == "bounced"


def test_digest_that_arrived_in_between_begins_the_count_anew(
    returns: Returns, membership: Membership, ledger: FakeLedger
) -> None:
    for week in _WEEKS:
        _send(ledger, week, "a1")
        membership.accepted("a1")
        if week != _WEEKS[2]:
            returns.bounced(_ANA, [_MARKS.make(week, "a1")], NOW)

    assert _known(membership, "a1")[0] == "active"


def test_postmark_counts_more_than_the_address_that_a_bounce_names(
    returns: Returns, membership: Membership, ledger: FakeLedger
) -> None:
    _send(ledger, _WEEKS[0], "a1", "b2")
    named = Bounce(("ben@example.org",), is_permanent=True)

    returns.bounced(named, [_MARKS.make(_WEEKS[0], "a1")], NOW)

    assert (_known(membership, "a1"), _known(membership, "b2")) == (("active", 1), ("active", 0))


def test_envelope_sender_of_a_digest_says_which_one_came_back(
    returns: Returns, membership: Membership, ledger: FakeLedger
) -> None:
    _send(ledger, _WEEKS[0], "a1")

    returns.bounced(Bounce((), is_permanent=True), [_MARKS.sender(_WEEKS[0], "a1", "digest@news.example.org")], NOW)

    assert _known(membership, "a1") == ("active", 1)


def test_address_alone_counts_once_for_each_digest_however_many_bounces_name_it(
    returns: Returns, membership: Membership, ledger: FakeLedger
) -> None:
    _send(ledger, Week.parse("2025-W18"), "a1")

    for _ in range(10):
        returns.bounced(_ANA, ["<forged@news.example.org>"], NOW)

    assert _known(membership, "a1") == ("active", 1)


@pytest.mark.parametrize(
    "bounce",
    [
        Bounce(("ana@example.org", "ben@example.org"), is_permanent=True),
        Bounce(("eve@example.org",), is_permanent=True),
        Bounce(("not an address",), is_permanent=True),
        Bounce((), is_permanent=True),
    ],
)
def test_bounce_that_names_nobody_for_sure_is_not_counted(
    returns: Returns, membership: Membership, ledger: FakeLedger, bounce: Bounce
) -> None:
    _send(ledger, Week.parse("2025-W18"), "a1", "b2")

    returns.bounced(bounce, [Postmarks("another secret").make(_WEEKS[0], "a1")], NOW)

    assert (_known(membership, "a1"), _known(membership, "b2")) == (("active", 0), ("active", 0))


def test_bounce_of_a_digest_that_was_never_sent_is_not_counted(returns: Returns, membership: Membership) -> None:
    returns.bounced(_ANA, [_MARKS.make(_WEEKS[0], "a1")], NOW)

    assert _known(membership, "a1") == ("active", 0)


def test_reader_who_complains_gets_no_more(returns: Returns, membership: Membership) -> None:
    assert returns.complained(["", _MARKS.message_id(_WEEKS[0], "a1", "news.example.org")], NOW)
    assert _known(membership, "a1")[0] == "complained"


def test_complaint_without_a_postmark_of_this_site_unsubscribes_nobody(
    returns: Returns, membership: Membership
) -> None:
    assert not returns.complained(["<1@news.example.org>", Postmarks("x").make(_WEEKS[0], "a1")], NOW)
    assert _known(membership, "a1")[0] == "active"
