from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from digest.letters.frozen.message_marks import MessageMarks
from digest.letters.frozen.tokens import Tokens
from digest.letters.mail.bounce import Bounce
from digest.letters.received.count_bounces import BounceCounter, count_gone
from digest.letters.subscribing.membership import Membership
from digest.model.delivery import Reply
from digest.model.subscriber import Consent, Subscriber
from digest.model.week import Week
from tests.fakes import EN, FakeLedger, FakeLetters, FakeSubscribers

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
_MARKS = MessageMarks("a secret")
_WEEKS = [Week.parse(f"2025-W{number}") for number in (15, 16, 17, 18)]
_GONE = Bounce(Reply(550, "no such user", "5.1.1"))
_DOMAIN = "news.example.org"


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
def bounces(membership: Membership, ledger: FakeLedger) -> BounceCounter:
    return BounceCounter(membership, ledger, _MARKS)


def _send(ledger: FakeLedger, week: Week, *readers: str) -> None:
    ledger.claim(week, readers, NOW)
    ledger.settle(week, {one: ("sent", Reply(250)) for one in readers}, NOW)


def _known(membership: Membership, reader: str) -> tuple[str, int]:
    known = membership.subscribers.get(reader)
    assert known
    return known.status, known.refusals


def _came_back(bounces: BounceCounter, week: Week, bounce: Bounce = _GONE, reader: str = "a1") -> bool:
    return bounces.bounced(bounce, [_MARKS.message_id(week, reader, _DOMAIN)], NOW)


def test_digest_that_came_back_is_counted_and_recorded(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger
) -> None:
    _send(ledger, _WEEKS[0], "a1", "b2")

    assert _came_back(bounces, _WEEKS[0])

    assert [row.status for row in ledger.deliveries(_WEEKS[0]).values()] == ["returned", "sent"]
    assert ledger.deliveries(_WEEKS[0])["a1"].reply == "550 5.1.1 came back: no such address"
    assert (_known(membership, "a1"), _known(membership, "b2")) == (("active", 1), ("active", 0))


def test_replayed_bounce_is_counted_once(bounces: BounceCounter, membership: Membership, ledger: FakeLedger) -> None:
    _send(ledger, _WEEKS[0], "a1")

    assert all(_came_back(bounces, _WEEKS[0]) for _ in range(10))

    assert _known(membership, "a1") == ("active", 1)


def test_address_gets_no_more_after_three_digests_in_a_row_came_back_although_its_server_accepted_them(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger
) -> None:
    for week in _WEEKS[:3]:
        _send(ledger, week, "a1")
        _came_back(bounces, week)

    assert _known(membership, "a1")[0] == "bounced"


def test_digest_that_arrived_in_between_begins_the_count_anew(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger
) -> None:
    for week in _WEEKS:
        _send(ledger, week, "a1")
        if week != _WEEKS[2]:
            _came_back(bounces, week)

    assert _known(membership, "a1") == ("active", 1)


def test_bounces_that_lay_in_the_mailbox_for_weeks_are_recorded_and_end_nothing(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger
) -> None:
    for week in _WEEKS[:3]:
        _send(ledger, week, "a1")

    for week in _WEEKS[:3]:
        late = NOW + timedelta(days=30)
        assert bounces.bounced(_GONE, [_MARKS.message_id(week, "a1", _DOMAIN)], late)

    assert [ledger.deliveries(week)["a1"].status for week in _WEEKS[:3]] == ["returned"] * 3
    assert _known(membership, "a1") == ("active", 0)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(552, "mailbox full", "5.2.2"),
        Reply(550, "account suspended", "5.2.1"),
        Reply(552, "too large", "5.3.4"),
        Reply(550, "too many messages"),
        Reply(550, "spam", "5.7.1"),
        Reply(550, "on a blocklist", "5.7.1"),
        Reply(550, "DMARC", "5.7.26"),
        Reply(0, "", "4.4.7"),
        Reply(550, "mailbox unavailable"),
        Reply(0),
    ],
)
def test_other_reasons_end_no_subscription_however_often_they_come(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger, reply: Reply
) -> None:
    week = _WEEKS[0]
    for _ in range(20):
        _send(ledger, week, "a1")
        assert _came_back(bounces, week, Bounce(reply))
        assert ledger.deliveries(week)["a1"].status == "returned"
        week = week.next

    assert _known(membership, "a1") == ("active", 0)


def test_other_reasons_in_between_neither_count_nor_end_the_row(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger
) -> None:
    for week, bounce in zip(_WEEKS, (_GONE, Bounce(Reply(552, "", "5.2.2")), _GONE), strict=False):
        _send(ledger, week, "a1")
        _came_back(bounces, week, bounce)
    assert _known(membership, "a1") == ("active", 2)

    ledger.claim(_WEEKS[3], ["a1"], NOW)
    ledger.settle(_WEEKS[3], {"a1": ("failed", Reply(550, "no such user"))}, NOW)
    count_gone(membership, ledger, "a1", _WEEKS[3], NOW)
    assert _known(membership, "a1")[0] == "bounced"


def test_what_came_back_before_the_reader_subscribed_again_does_not_count(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger
) -> None:
    for week in _WEEKS[:2]:
        _send(ledger, week, "a1")
        _came_back(bounces, week)
    consent = Consent(NOW + timedelta(hours=1), "form")
    membership.subscribers.change("a1", lambda one: replace(one, consent=consent, refusals=0))
    later = NOW + timedelta(days=1)
    ledger.claim(_WEEKS[2], ["a1"], later)
    ledger.settle(_WEEKS[2], {"a1": ("sent", Reply(250))}, later)

    _came_back(bounces, _WEEKS[2])

    assert _known(membership, "a1") == ("active", 1)


def test_many_refusals_may_be_allowed(bounces: BounceCounter, membership: Membership, ledger: FakeLedger) -> None:
    patient = replace(bounces, membership=replace(membership, refusals=30))
    week = _WEEKS[0]
    for _ in range(29):
        _send(ledger, week, "a1")
        _came_back(patient, week)
        week = week.next
    assert _known(membership, "a1") == ("active", 29)

    _send(ledger, week, "a1")
    _came_back(patient, week)
    assert _known(membership, "a1")[0] == "bounced"


def test_envelope_sender_of_a_digest_says_which_one_came_back(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger
) -> None:
    _send(ledger, _WEEKS[0], "a1")

    assert bounces.bounced(_GONE, [_MARKS.sender(_WEEKS[0], "a1", "digest@news.example.org")], NOW)

    assert _known(membership, "a1") == ("active", 1)


@pytest.mark.parametrize(
    "recipients",
    [(), ("ana@example.org",), ("ana@home.example",), ("ANA@example.org", "ben@example.org"), ("ana",), ("",)],
    ids=["nobody", "the reader", "where the reader forwards mail", "the reader among others", "a login", "nothing"],
)
def test_bounce_may_name_the_reader_or_an_address_of_nobody(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger, recipients: tuple[str, ...]
) -> None:
    _send(ledger, _WEEKS[0], "a1", "b2")

    assert _came_back(bounces, _WEEKS[0], replace(_GONE, recipients=recipients))

    assert (_known(membership, "a1"), _known(membership, "b2")) == (("active", 1), ("active", 0))


_OTHERS = [
    [],
    [""],
    ["<1@elsewhere.example>"],
    [MessageMarks("another secret").message_id(_WEEKS[0], "a1", _DOMAIN)],
    [_MARKS.message_id(_WEEKS[0], "a1", _DOMAIN).replace("a1.", "b2.")],
    [_MARKS.message_id(_WEEKS[0], "a1", _DOMAIN).replace("W15", "W16")],
    [_MARKS.sender(_WEEKS[0], "a1", "digest@news.example.org"), _MARKS.message_id(_WEEKS[0], "b2", _DOMAIN)],
    [_MARKS.message_id(_WEEKS[0], "a1", _DOMAIN), _MARKS.message_id(_WEEKS[1], "a1", _DOMAIN)],
]
_NAMES = ["none", "empty", "foreign", "signed by others", "another reader", "another week", "two readers", "two weeks"]


@pytest.mark.parametrize("places", _OTHERS, ids=_NAMES)
@pytest.mark.parametrize("recipients", [(), ("ana@example.org",), ("ana@example.org", "ben@example.org")])
def test_bounce_without_the_mark_of_one_email_changes_nothing(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger, recipients: tuple[str, ...], places: list[str]
) -> None:
    for week in _WEEKS[:2]:
        _send(ledger, week, "a1", "b2")
    before = dict(ledger.rows)

    assert not bounces.bounced(replace(_GONE, recipients=recipients), places, NOW)

    assert ledger.rows == before
    assert (_known(membership, "a1"), _known(membership, "b2")) == (("active", 0), ("active", 0))


def test_bounce_that_names_another_subscriber_contradicts_itself(
    bounces: BounceCounter, membership: Membership, ledger: FakeLedger
) -> None:
    _send(ledger, _WEEKS[0], "a1", "b2")

    assert not _came_back(bounces, _WEEKS[0], replace(_GONE, recipients=("ben@example.org",)))

    assert (_known(membership, "a1"), _known(membership, "b2")) == (("active", 0), ("active", 0))


def test_bounce_of_a_digest_that_was_never_sent_is_not_counted(bounces: BounceCounter, membership: Membership) -> None:
    assert _came_back(bounces, _WEEKS[0])

    assert _known(membership, "a1") == ("active", 0)


def test_reader_who_complains_gets_no_more(bounces: BounceCounter, membership: Membership) -> None:
    assert bounces.complained(["", _MARKS.message_id(_WEEKS[0], "a1", _DOMAIN)], NOW)
    assert _known(membership, "a1")[0] == "complained"


@pytest.mark.parametrize("places", _OTHERS, ids=_NAMES)
def test_complaint_without_the_mark_of_one_email_unsubscribes_nobody(
    bounces: BounceCounter, membership: Membership, places: list[str]
) -> None:
    assert not bounces.complained(places, NOW)
    assert (_known(membership, "a1"), _known(membership, "b2")) == (("active", 0), ("active", 0))
