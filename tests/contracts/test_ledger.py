"""The contract of Ledger. To test another implementation, add a way to make it to ``KEEPERS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from digest.errors import StoreError
from digest.model.delivery import DELIVERY_STATUSES, Delivery, DeliveryStatus, Mailing, Reply
from digest.model.subscriber import Consent, Subscriber
from digest.model.week import Week
from digest.ports import Ledger
from digest.store.database import Database
from digest.store.ledger import SqlLedger
from digest.store.subscribers import SqlSubscribers
from tests.fakes import EN, WEEK, FakeLedger

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
OK = Reply(250, "Queued", "2.0.0")
# Those who agreed to get mail before and after now; nobody knows the others.
CONSENTS = {"early": NOW - timedelta(days=1), "late": NOW + timedelta(days=1)}


def _in_a_database(address: str) -> tuple[Ledger, Callable[[], None]]:
    database = Database.open(address)
    SqlSubscribers(database, "key").add(
        [
            Subscriber(one, f"{one}@example.org", EN, "main", "active", when, Consent(when, "form"))
            for one, when in CONSENTS.items()
        ]
    )
    return SqlLedger(database), database.close


KEEPERS = {
    "sqlite": _in_a_database,
    "postgresql": _in_a_database,
    "fake": lambda _: (FakeLedger(consents=CONSENTS), lambda: None),
}


@pytest.fixture(params=KEEPERS)
def ledger(request: pytest.FixtureRequest, new_store: Callable[[str], str]) -> Iterator[Ledger]:
    made, close = KEEPERS[request.param](new_store(request.param))
    yield made
    close()


def settled(ledger: Ledger, status: DeliveryStatus, reply: Reply = OK) -> None:
    ledger.claim(WEEK, ["a"], NOW)
    ledger.settle(WEEK, {"a": (status, reply)}, LATER)


def test_at_first_nothing_was_sent(ledger: Ledger) -> None:
    assert ledger.claim(WEEK, [], NOW) == ()
    assert ledger.deliveries(WEEK) == {}
    assert ledger.mailings() == ()


def test_those_who_have_nothing_are_claimed_in_their_order(ledger: Ledger) -> None:
    assert ledger.claim(WEEK, ["b", "a", "c"], NOW) == ("b", "a", "c")
    assert list(ledger.deliveries(WEEK).values()) == [Delivery(one, "queued", NOW, NOW) for one in ("a", "b", "c")]


def test_who_is_named_twice_is_claimed_once(ledger: Ledger) -> None:
    assert ledger.claim(WEEK, ["a", "b", "a"], NOW) == ("a", "b")


@pytest.mark.parametrize("status", ["queued", "sending", "sent", "failed"])
def test_who_has_it_or_may_have_it_is_not_claimed_again(ledger: Ledger, status: DeliveryStatus) -> None:
    settled(ledger, status)

    assert ledger.claim(WEEK, ["a", "b"], LATER) == ("b",)
    assert ledger.deliveries(WEEK)["a"].tries == 1


def test_who_was_refused_for_now_is_claimed_again_and_tries_are_counted(ledger: Ledger) -> None:
    settled(ledger, "deferred", Reply(451, "Later", "4.7.1"))

    assert ledger.claim(WEEK, ["a"], LATER) == ("a",)
    assert ledger.claim(WEEK, ["a"], LATER) == ()
    kept = ledger.deliveries(WEEK)["a"]
    assert (kept.status, kept.moment, kept.first, kept.tries) == ("queued", LATER, NOW, 2)


def test_each_edition_has_its_own_account(ledger: Ledger) -> None:
    settled(ledger, "sent")

    assert ledger.claim(Week(2025, 18), ["a"], LATER) == ("a",)


def test_what_became_of_a_message_is_recorded_with_the_reply(ledger: Ledger) -> None:
    settled(ledger, "failed", Reply(550, "No such user", "5.1.1"))

    assert ledger.deliveries(WEEK) == {"a": Delivery("a", "failed", LATER, NOW, 1, "550 5.1.1 No such user")}


@pytest.mark.parametrize(
    ("reply", "kept"),
    [
        (Reply(250), "250"),
        (Reply(250, "OK"), "250 OK"),
        (Reply(451, "Try\r\n  again\tlater"), "451 Try again later"),
        (Reply(550, "x" * 1000, "5.0.0"), "550 5.0.0 " + "x" * 290),
    ],
)
def test_a_reply_is_kept_on_one_line_and_not_too_long(ledger: Ledger, reply: Reply, kept: str) -> None:
    settled(ledger, "failed", reply)

    assert ledger.deliveries(WEEK)["a"].reply == kept


def test_what_nobody_claimed_is_not_recorded(ledger: Ledger) -> None:
    ledger.settle(WEEK, {"a": ("sent", OK)}, NOW)
    ledger.settle(WEEK, {}, NOW)

    assert ledger.deliveries(WEEK) == {}


def test_deliveries_are_selected_by_status(ledger: Ledger) -> None:
    ledger.claim(WEEK, ["a", "b", "c"], NOW)
    ledger.settle(WEEK, {"a": ("sent", OK), "b": ("deferred", OK)}, LATER)

    found = {status: list(ledger.deliveries(WEEK, status)) for status in DELIVERY_STATUSES}
    assert found == {
        "queued": ["c"],
        "sending": [],
        "sent": ["a"],
        "deferred": ["b"],
        "failed": [],
        "returned": [],
        "skipped": [],
    }


def test_what_was_returned_is_neither_released_nor_claimed_again(ledger: Ledger) -> None:
    settled(ledger, "returned", OK)
    ledger.release(WEEK, ["a"], LATER)

    assert list(ledger.claim(WEEK, ["a"], LATER)) == []
    assert ledger.deliveries(WEEK)["a"].status == "returned"


def test_only_what_is_in_doubt_or_has_failed_is_released(ledger: Ledger) -> None:
    ledger.claim(WEEK, ["a", "b", "c", "e"], NOW)
    ledger.settle(WEEK, {"a": ("sent", OK), "c": ("failed", Reply(550))}, NOW, ["b"])
    ledger.release(WEEK, ["a", "b", "c", "d", "e"], LATER)

    assert ledger.claim(WEEK, ["a", "b", "c", "e"], LATER) == ("b", "c")
    assert ledger.deliveries(WEEK)["b"].tries == 2


def test_what_is_released_is_as_if_it_was_first_tried_now(ledger: Ledger) -> None:
    settled(ledger, "failed", Reply(550))
    ledger.release(WEEK, ["a"], LATER)

    assert ledger.deliveries(WEEK)["a"].first == LATER


def test_what_was_refused_for_now_for_too_long_has_failed(ledger: Ledger) -> None:
    ledger.claim(WEEK, ["a", "b"], NOW)
    ledger.claim(WEEK, ["c"], LATER)
    ledger.settle(WEEK, {"a": ("deferred", Reply(451)), "b": ("sent", OK), "c": ("deferred", OK)}, LATER)

    assert ledger.give_up(WEEK, NOW, LATER) == 1
    assert ledger.give_up(WEEK, NOW, LATER) == 0
    assert [one.status for one in ledger.deliveries(WEEK).values()] == ["failed", "sent", "deferred"]
    assert ledger.deliveries(WEEK)["a"].reply == "451"


def test_those_who_could_be_claimed_are_named_and_not_claimed(ledger: Ledger) -> None:
    ledger.claim(WEEK, ["a", "b", "c"], NOW)
    ledger.settle(WEEK, {"a": ("sent", OK), "c": ("deferred", Reply(451))}, NOW)

    assert ledger.claimable(WEEK, ["d", "c", "b", "a"]) == ("d", "c")
    assert set(ledger.deliveries(WEEK)) == {"a", "b", "c"}


def test_what_is_handed_over_was_queued_and_says_so_first(ledger: Ledger) -> None:
    settled(ledger, "deferred", Reply(451, "Later", "4.7.1"))
    ledger.claim(WEEK, ["a", "b"], LATER)
    ledger.settle(WEEK, {}, LATER + timedelta(hours=1), ["a"])

    kept = ledger.deliveries(WEEK)
    assert kept["a"] == Delivery("a", "sending", LATER + timedelta(hours=1), NOW, 2, "451 4.7.1 Later")
    assert kept["b"].status == "queued"


@pytest.mark.parametrize("begun", [["a"], ["nobody"], ["b", "a"]])
def test_what_is_not_queued_may_not_be_handed_over(ledger: Ledger, begun: list[str]) -> None:
    settled(ledger, "sent")
    ledger.claim(WEEK, ["b"], NOW)

    with pytest.raises(StoreError, match="another program has changed what is being sent"):
        ledger.settle(WEEK, {}, LATER, begun)
    assert {name: one.status for name, one in ledger.deliveries(WEEK).items()} == {"a": "sent", "b": "queued"}


def test_what_a_sender_left_behind_goes_out_and_what_it_had_begun_is_in_doubt(ledger: Ledger) -> None:
    settled(ledger, "deferred", Reply(451))
    ledger.resume(LATER)
    ledger.claim(WEEK, ["a", "b", "c", "d"], LATER)
    ledger.claim(Week(2025, 18), ["a"], LATER)
    ledger.settle(WEEK, {"d": ("sent", OK)}, LATER, ["c"])
    ledger.resume(LATER)

    assert {name: (one.status, one.tries) for name, one in ledger.deliveries(WEEK).items()} == {
        "a": ("deferred", 1),
        "c": ("sending", 1),
        "d": ("sent", 1),
    }
    assert ledger.claim(WEEK, ["a", "b", "c", "d"], LATER) == ("a", "b")
    assert ledger.claim(Week(2025, 18), ["a"], LATER) == ("a",)


def test_what_nobody_knows_to_be_whole_is_in_doubt(ledger: Ledger) -> None:
    ledger.claim(WEEK, ["a"], NOW)
    ledger.resume(LATER)

    assert ledger.deliveries(WEEK)["a"].status == "sending"
    assert ledger.claim(WEEK, ["a"], LATER) == ()


@pytest.mark.parametrize("is_begun", [False, True])
def test_a_claim_that_is_withdrawn_leaves_no_trace(ledger: Ledger, *, is_begun: bool) -> None:
    ledger.claim(WEEK, ["a", "b"], NOW)
    ledger.settle(WEEK, {"a": ("sent", OK)}, NOW, ["b"] if is_begun else [])
    ledger.withdraw(WEEK, ["a", "b"])

    assert set(ledger.deliveries(WEEK)) == {"a"}
    assert ledger.claim(WEEK, ["a", "b"], LATER) == ("b",)


def test_a_withdrawn_second_try_counts_as_none(ledger: Ledger) -> None:
    settled(ledger, "deferred", Reply(451))
    ledger.claim(WEEK, ["a"], LATER)
    ledger.withdraw(WEEK, ["a"])

    found = ledger.deliveries(WEEK)["a"]
    assert (found.status, found.tries, found.first) == ("deferred", 1, NOW)


def test_an_edition_that_counts_as_sent_goes_only_to_who_subscribed_later(ledger: Ledger) -> None:
    ledger.count_as_sent([WEEK, Week(2025, 18)], NOW)

    assert ledger.claim(WEEK, ["early", "late"], LATER) == ("late",)
    assert ledger.claim(Week(2025, 19), ["early"], LATER) == ("early",)


def test_what_counts_as_sent_last_is_what_counts(ledger: Ledger) -> None:
    ledger.count_as_sent([WEEK], NOW)
    ledger.count_as_sent([WEEK], NOW + timedelta(days=2))

    assert ledger.claim(WEEK, ["early", "late"], LATER) == ()


def test_who_was_refused_for_now_is_tried_again_even_if_it_counts_as_sent(ledger: Ledger) -> None:
    ledger.claim(WEEK, ["early"], NOW)
    ledger.settle(WEEK, {"early": ("deferred", OK)}, NOW)
    ledger.count_as_sent([WEEK], NOW)

    assert ledger.claim(WEEK, ["early"], LATER) == ("early",)


def test_mailings_have_the_counts_of_each_edition(ledger: Ledger) -> None:
    ledger.claim(Week(2025, 18), ["a", "b", "c"], NOW)
    ledger.settle(Week(2025, 18), {"a": ("sent", OK), "b": ("sent", OK)}, NOW)
    ledger.count_as_sent([WEEK], NOW)

    assert ledger.mailings() == (
        Mailing("2025-W17", (), NOW),
        Mailing("2025-W18", (("queued", 1), ("sent", 2))),
    )


def test_mailings_say_when_the_last_that_waits_was_first_tried(ledger: Ledger) -> None:
    ledger.claim(WEEK, ["a"], NOW)
    ledger.claim(WEEK, ["b"], LATER)
    ledger.settle(WEEK, {"a": ("deferred", OK), "b": ("deferred", OK)}, LATER)

    assert ledger.mailings() == (Mailing("2025-W17", (("deferred", 2),), None, LATER),)


def test_more_subscribers_than_a_statement_may_name(ledger: Ledger) -> None:
    many = [f"n{number:04}" for number in range(1201)]

    assert ledger.claim(WEEK, many, NOW) == tuple(many)
    ledger.settle(WEEK, dict.fromkeys(many, ("deferred", OK)), NOW)
    assert ledger.claim(WEEK, many, LATER) == tuple(many)
    ledger.settle(WEEK, {}, LATER, many)
    ledger.release(WEEK, many, LATER)
    assert len(ledger.deliveries(WEEK, "deferred")) == 1201
