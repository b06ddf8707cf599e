from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.letters.frozen.message_marks import MessageMarks
from digest.letters.frozen.tokens import Tokens
from digest.letters.received.count_bounces import BounceCounter
from digest.letters.received.incoming_mail import IncomingMailHandler, MessageKind
from digest.letters.received.reader_requests import RequestHandler
from digest.letters.subscribing.membership import Membership
from digest.model.subscriber import Subscriber
from digest.model.week import Week
from tests.fakes import EN, FakeLedger, FakeLetters, FakeSubscribers
from tests.letters import MAILBOX, bounced, complained, taken, written

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
_MARKS = MessageMarks("a secret")
_ID = _MARKS.message_id(Week.parse("2025-W17"), "a1", "news.example.org")


@pytest.fixture
def handler() -> IncomingMailHandler:
    subscribers = FakeSubscribers()
    subscribers.add([Subscriber("a1", "ana@example.org", EN, "main", "active", NOW)])
    membership = Membership(subscribers, FakeLetters(), Tokens("a secret"))
    ledger = FakeLedger()
    ledger.claim(Week.parse("2025-W17"), ["a1"], NOW)
    bounces = BounceCounter(membership, ledger, _MARKS)
    return IncomingMailHandler(
        RequestHandler(membership, (EN,), ("main",)), bounces, MAILBOX, "weekly@news.example.org"
    )


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (written("subscribe", sender="ben@example.org"), "subscribe"),
        (written("unsubscribe"), "leave"),
        (written("help"), "help"),
        (written("confirm"), "unknown"),
        (written("A question", "What is new?"), "unknown"),
        (written("Re: Harbor mail could not be delivered", "There is no such user.", In_Reply_To=_ID), "unknown"),
        (written("subscribe", Auto_Submitted="auto-replied"), "automatic"),
        (written("subscribe", sender=MAILBOX), "automatic"),
        (written("subscribe", sender="Weekly <WEEKLY@news.example.org>"), "automatic"),
        (written("Re: subscribe", List_Id="<other.digest.example>"), "automatic"),
        (bounced("ana@example.org", message_id=_ID), "bounce"),
        (bounced("ana@example.org", message_id=_ID, action="delayed", status="4.4.1"), "delay"),
        (bounced("ana@example.org", message_id=_ID, action="delivered", status="2.0.0"), "automatic"),
        (complained(_ID), "complaint"),
        (bounced("ana@example.org"), "forged"),
        (bounced("ana@example.org", message_id=_ID.replace("a1", "b2")), "forged"),
        (bounced("ana@example.org", message_id=_ID, status="5.2.2"), "bounce"),
        (bounced("ana@example.org", message_id=_ID).replace(b"\n", b"\r"), "bounce"),
        (bounced("ana@example.org", message_id="<known+0123abcd@news.example.org>"), "bounce"),
        (complained("<1@elsewhere.example>"), "forged"),
        (complained(_ID, kind="not-spam"), "automatic"),
        (b"", "automatic"),
    ],
)
def test_message_is_what_it_is(handler: IncomingMailHandler, content: bytes, outcome: MessageKind) -> None:
    assert handler.handle(content, NOW) == outcome


def test_answer_that_a_program_gives_to_a_letter_confirms_nothing(handler: IncomingMailHandler) -> None:
    membership = handler.requests.membership
    handler.handle(written("subscribe", sender="ben@example.org"), NOW)
    (letter,) = taken(membership.letters, 10)
    away = written(
        "Re: Please confirm", f"> confirm {letter.token}", sender="ben@example.org", Auto_Submitted="auto-replied"
    )

    assert handler.handle(away, NOW) == "automatic"
    assert membership.subscribers.find("ben@example.org").status == "pending"


def test_bounce_of_the_letter_that_asks_confirms_nothing(handler: IncomingMailHandler) -> None:
    membership = handler.requests.membership
    handler.handle(written("subscribe", sender="ben@example.org"), NOW)
    (letter,) = taken(membership.letters, 10)
    back = bounced("ben@example.org", message_id=f"<confirm+{letter.token}@news.example.org>")
    back = back.replace(b"The news of the week.", f"confirm {letter.token}".encode())

    assert handler.handle(back, NOW) == "bounce"
    assert membership.subscribers.find("ben@example.org").status == "pending"


def test_two_digests_that_write_to_each_other_do_not_go_on(handler: IncomingMailHandler) -> None:
    other = written("Re: subscribe", "Please confirm", sender="digest@other.example", Auto_Submitted="auto-generated")

    assert handler.handle(other, NOW) == "automatic"
    assert taken(handler.requests.membership.letters, 10) == ()


def test_authentication_results_of_strangers_are_not_believed(handler: IncomingMailHandler) -> None:
    forged = written("unsubscribe", Authentication_Results="news.example.org; dmarc=pass header.from=example.org")

    handler.handle(forged, NOW)

    assert handler.requests.membership.subscribers.get("a1").status == "active"


def test_answer_goes_to_the_sender_and_nowhere_else(handler: IncomingMailHandler) -> None:
    handler.handle(written("subscribe", sender="ben@example.org", Reply_To="victim@example.net"), NOW)

    assert handler.requests.membership.subscribers.find("victim@example.net") is None
