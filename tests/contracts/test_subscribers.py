"""The contract of Subscribers. To test another implementation, add a way to make it to ``KEEPERS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from digest.model.locale import Locale
from digest.model.preferences import OFTEN, Often, Preferences
from digest.model.subscriber import STATUSES, Consent, Subscriber
from digest.ports import Subscribers
from digest.store.database import Database
from digest.store.subscribers import SqlSubscribers
from tests.fakes import EN, ES, FakeSubscribers

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
ANA = Subscriber("a1", "ana@example.org", ES, "main", "active", NOW, Consent(NOW, "form", letter="0.1.0 abc"), "Ana")
BEN = Subscriber(
    "b1", "ben@example.org", EN, "main", "pending", NOW, asked="secret", asked_at=NOW, asked_letter="0.1.0 d"
)
EVA = Subscriber(
    "e1",
    "eva@example.net",
    EN,
    "council",
    "unsubscribed",
    NOW,
    refusals=2,
    is_paused=True,
    preferences=Preferences(("sport", "source:Gaceta; “1”"), "monthly", original=True, languages=("es",)),
    paused_at=NOW,
    resumed_at=NOW + timedelta(days=9),
)


def _in_a_database(address: str) -> tuple[Subscribers, Callable[[], None]]:
    database = Database.open(address)
    return SqlSubscribers(database, "key"), database.close


KEEPERS = {"sqlite": _in_a_database, "postgresql": _in_a_database, "fake": lambda _: (FakeSubscribers(), lambda: None)}


@pytest.fixture(params=KEEPERS)
def subscribers(request: pytest.FixtureRequest, new_store: Callable[[str], str]) -> Iterator[Subscribers]:
    made, close = KEEPERS[request.param](new_store(request.param))
    yield made
    close()


def test_at_first_there_are_none(subscribers: Subscribers) -> None:
    assert subscribers.add([]) == ()
    assert subscribers.find("ana@example.org") is subscribers.get("a1") is None
    assert list(subscribers.select()) == []


def test_those_that_were_added_are_found_as_they_are(subscribers: Subscribers) -> None:
    assert subscribers.add([ANA, BEN, EVA]) == (ANA, BEN, EVA)

    assert [subscribers.get(one.id) for one in (ANA, BEN, EVA)] == [ANA, BEN, EVA]
    assert [subscribers.find(one.address) for one in (ANA, BEN, EVA)] == [ANA, BEN, EVA]


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_is_kept(subscribers: Subscribers, status: str) -> None:
    one = replace(ANA, status=status)
    subscribers.add([one])

    assert subscribers.get("a1") == one


def test_times_are_kept_as_moments(subscribers: Subscribers) -> None:
    there = datetime.fromisoformat("2025-05-05T14:30:00.000001+05:30")
    subscribers.add([replace(ANA, changed=there)])

    kept = subscribers.get("a1")
    assert kept is not None
    assert kept.changed == there


@pytest.mark.parametrize(
    ("address", "spelled"),
    [
        ("ana@example.org", "Ana@EXAMPLE.org"),
        ("ana@bücher.example", "ANA@xn--bcher-kva.example"),
        ("Ana@XN--BCHER-KVA.example", "ana@bücher.example"),
        ("иван@почта.example", "ИВАН@xn--80a1acny.example"),
    ],
)
def test_an_address_is_found_however_it_is_spelled(subscribers: Subscribers, address: str, spelled: str) -> None:
    subscribers.add([replace(ANA, address=address)])

    found = subscribers.find(spelled)
    assert found is not None
    assert found.address == address
    assert subscribers.add([replace(ANA, id="a2", address=spelled)]) == ()


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("ana@example.org", "ana+news@example.org"),
        ("ana@example.org", "an.a@example.org"),
        ("straße@example.org", "strasse@example.org"),
        ("ana@example.org", "аna@example.org"),
    ],
)
def test_addresses_that_only_look_alike_are_two(subscribers: Subscribers, address: str, other: str) -> None:
    subscribers.add([replace(ANA, address=address)])

    assert subscribers.find(other) is None


def test_many_are_found_at_once_by_the_addresses_that_were_asked_for(subscribers: Subscribers) -> None:
    subscribers.add([ANA, BEN])

    assert subscribers.find_all([]) == {}
    assert subscribers.find_all(["ANA@example.org", "who@example.org", BEN.address]) == {
        "ANA@example.org": ANA,
        BEN.address: BEN,
    }


def test_who_is_known_is_not_added_again_and_stays_as_they_are(subscribers: Subscribers) -> None:
    subscribers.add([replace(ANA, status="unsubscribed")])

    assert subscribers.add([replace(ANA, id="a2"), BEN]) == (BEN,)
    assert subscribers.find(ANA.address) == replace(ANA, status="unsubscribed")


def test_of_two_with_the_same_address_the_first_is_added(subscribers: Subscribers) -> None:
    assert subscribers.add([ANA, replace(ANA, id="a2", name="Ann"), BEN]) == (ANA, BEN)
    assert list(subscribers.select()) == [ANA, BEN]


def test_more_than_a_statement_may_name(subscribers: Subscribers) -> None:
    many = [replace(ANA, id=f"n{number}", address=f"n{number:04}@example.org") for number in range(1201)]

    assert len(subscribers.add(many)) == 1201
    assert list(subscribers.select()) == many
    assert subscribers.add(many) == ()


def test_a_change_gets_the_subscriber_and_what_it_returns_is_kept(subscribers: Subscribers) -> None:
    subscribers.add([ANA, BEN])
    seen = []
    changed = subscribers.change("a1", lambda one: (seen.append(one), replace(one, locale=EN, name=""))[1])

    assert seen == [ANA]
    assert changed == subscribers.get("a1") == replace(ANA, locale=EN, name="")
    assert subscribers.get("b1") == BEN


def test_a_change_may_decide_to_change_nothing(subscribers: Subscribers) -> None:
    subscribers.add([ANA])

    assert subscribers.change("a1", lambda _: None) is None
    assert subscribers.get("a1") == ANA


def test_nobody_is_changed_who_is_not_there(subscribers: Subscribers) -> None:
    assert subscribers.change("a1", lambda one: one) is None


def test_a_change_that_fails_changes_nothing(subscribers: Subscribers) -> None:
    subscribers.add([ANA])
    with pytest.raises(ZeroDivisionError):
        subscribers.change("a1", lambda one: replace(one, refusals=1 // 0))

    assert subscribers.get("a1") == ANA
    assert subscribers.change("a1", lambda one: replace(one, refusals=1)) == replace(ANA, refusals=1)


def test_subscribers_come_in_the_order_of_their_addresses(subscribers: Subscribers) -> None:
    subscribers.add(
        [EVA, BEN, replace(ANA, address="Zoe@example.org"), replace(ANA, id="a2", address="Bea@example.org")]
    )

    found = [one.address for one in subscribers.select()]
    assert found == ["Bea@example.org", "ben@example.org", "eva@example.net", "Zoe@example.org"]


def test_subscribers_are_selected_by_list_locale_and_status(subscribers: Subscribers) -> None:
    subscribers.add([ANA, BEN, EVA])

    assert list(subscribers.select(list_name="council")) == [EVA]
    assert list(subscribers.select(locales=[EN])) == [BEN, EVA]
    assert list(subscribers.select(locales=[])) == []
    assert list(subscribers.select(locales=[Locale("en-GB"), ES], status="active", list_name="main")) == [ANA]
    assert list(subscribers.select(status="bounced")) == []


def test_who_is_erased_is_gone(subscribers: Subscribers) -> None:
    subscribers.add([ANA, BEN])
    subscribers.erase("a1")
    subscribers.erase("a1")

    assert list(subscribers.select()) == [BEN]
    assert subscribers.add([replace(ANA, id="a2")]) == (replace(ANA, id="a2"),)


def test_who_never_confirmed_is_forgotten_in_time(subscribers: Subscribers) -> None:
    again = replace(BEN, id="b2", address="bo@example.org", changed=NOW - timedelta(days=9), asked_at=NOW)
    never = replace(BEN, id="b3", address="bi@example.org", asked_at=None)
    subscribers.add([ANA, BEN, EVA, again, never])

    assert subscribers.forget_pending(NOW) == 0
    assert subscribers.change("b2", lambda one: replace(one, asked_at=NOW + timedelta(days=1))) is not None
    assert subscribers.forget_pending(NOW + timedelta(seconds=1)) == 2
    assert [one.id for one in subscribers.select()] == ["a1", "b2", "e1"]


def test_an_address_can_be_suppressed_and_allowed_again(subscribers: Subscribers) -> None:
    assert subscribers.suppressed("ana@example.org") == ""
    subscribers.suppress("ana@example.org", "asked to", NOW)
    subscribers.suppress("Ana@Example.ORG", "erased", NOW)

    assert subscribers.suppressed("ANA@example.org") == "erased"
    assert subscribers.suppressed("ben@example.org") == ""
    assert subscribers.suppressed_among(["ANA@example.org", "ben@example.org"]) == {"ANA@example.org": "erased"}
    assert subscribers.suppressed_among([]) == {}
    subscribers.allow("Ana@example.org")
    assert subscribers.suppressed("ana@example.org") == ""


@pytest.mark.parametrize("often", OFTEN)
def test_preferences_are_kept_and_changed(subscribers: Subscribers, often: Often) -> None:
    subscribers.add([replace(ANA, preferences=Preferences(("sport",), often))])
    assert subscribers.get("a1") == replace(ANA, preferences=Preferences(("sport",), often))

    subscribers.change("a1", lambda one: replace(one, preferences=Preferences()))
    assert subscribers.get("a1") == ANA
