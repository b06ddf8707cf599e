"""What becomes of people whom an editor names, one by one or in a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from digest.letters.subscribing.enrolling import Enrollment, enroll, enroll_again, erase, suppress
from digest.letters.subscribing.importing import MOST_TOLD, ImportDefaults, ImportResult, import_table
from digest.letters.subscribing.subscriber_table import BadLine, SubscriberRow
from digest.model.subscriber import ERASED, STATUSES, Consent, Status, Subscriber
from tests.fakes import EN, ES, FakeSubscribers

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
BEFORE = NOW - timedelta(days=9)
CONSENT = Consent(NOW, "editor")
ANA = Subscriber("a1", "ana@example.org", EN, "main", "active", BEFORE, Consent(BEFORE, "form"), "Ana")
ENTRY = Enrollment("Ana@example.org", ES, "council", "Ann")
DEFAULTS = ImportDefaults(EN, "main", ("main", "council"))


def ids() -> Iterator[str]:
    return (f"n{number}" for number in count(1))


def outcomes(subscribers: FakeSubscribers, *entries: Enrollment) -> list[str]:
    return list(enroll(subscribers, entries, CONSENT, ids().__next__))


def imported(subscribers: FakeSubscribers, *rows: SubscriberRow | BadLine) -> ImportResult:
    return import_table(rows, DEFAULTS, subscribers, Consent(NOW, "import people.csv"), ids().__next__)


def test_who_is_unknown_is_added_with_the_consent() -> None:
    subscribers = FakeSubscribers()

    assert outcomes(subscribers, ENTRY) == ["added"]
    assert list(subscribers.select()) == [
        Subscriber("n1", "Ana@example.org", ES, "council", "active", NOW, CONSENT, "Ann")
    ]


@pytest.mark.parametrize("status", STATUSES)
def test_who_is_known_stays_as_they_are(status: Status) -> None:
    known = replace(ANA, status=status)
    subscribers = FakeSubscribers({"a1": known})

    assert outcomes(subscribers, ENTRY) == [status]
    assert list(subscribers.select()) == [known]


def test_an_address_that_is_suppressed_is_not_added() -> None:
    subscribers = FakeSubscribers(hashed={"ana@example.org": ERASED})

    assert outcomes(subscribers, ENTRY, replace(ENTRY, address="ben@example.org")) == ["suppressed", "added"]
    assert subscribers.find(ENTRY.address) is None


def test_who_is_named_twice_is_added_once_however_they_are_spelled() -> None:
    subscribers = FakeSubscribers()
    again = replace(ENTRY, address="ana@example.org", name="Other")

    assert outcomes(subscribers, ENTRY, ENTRY, again) == ["added", "active", "active"]
    assert [one.name for one in subscribers.select()] == ["Ann"]


@pytest.mark.parametrize("status", STATUSES)
def test_an_editor_can_bring_anybody_back(status: Status) -> None:
    known = replace(ANA, status=status, refusals=3, is_paused=True, asked="secret")
    subscribers = FakeSubscribers({"a1": known}, {"ana@example.org": "asked to"})
    kept = enroll_again(subscribers, replace(ENTRY, name=""), CONSENT, ids().__next__)

    assert kept == replace(ANA, locale=ES, list_name="council", changed=NOW, consent=CONSENT)
    assert list(subscribers.select()) == [kept]
    assert subscribers.suppressed("ana@example.org") == ""


def test_an_editor_can_bring_back_who_was_erased() -> None:
    subscribers = FakeSubscribers(hashed={"ana@example.org": ERASED})

    assert enroll_again(subscribers, ENTRY, CONSENT, ids().__next__).id == "n1"
    assert subscribers.hashed == {}


@pytest.mark.parametrize(
    ("status", "then"),
    [("pending", "unsubscribed"), ("active", "unsubscribed"), ("bounced", "bounced"), ("complained", "complained")],
)
def test_who_is_suppressed_is_unsubscribed(status: Status, then: Status) -> None:
    subscribers = FakeSubscribers({"a1": replace(ANA, status=status, asked="secret")})
    kept = suppress(subscribers, "ANA@example.org", "asked by letter", NOW)

    assert kept is not None
    assert (kept.status, kept.asked) == (then, "")
    assert subscribers.suppressed("ana@example.org") == "asked by letter"


def test_an_address_can_be_suppressed_that_nobody_has() -> None:
    subscribers = FakeSubscribers()

    assert suppress(subscribers, "who@example.org", "asked", NOW) is None
    assert subscribers.suppressed("who@example.org") == "asked"


def test_who_is_erased_is_gone_and_stays_suppressed() -> None:
    subscribers = FakeSubscribers({"a1": ANA})

    assert erase(subscribers, "Ana@example.org", NOW)
    assert not erase(subscribers, "Ana@example.org", NOW)
    assert subscribers.kept == {}
    assert subscribers.suppressed("ana@example.org") == ERASED


def test_the_people_of_a_table_are_added_and_the_rest_is_counted() -> None:
    subscribers = FakeSubscribers({"a1": replace(ANA, status="bounced")}, {"sue@example.org": ERASED})
    result = imported(
        subscribers,
        SubscriberRow(2, "ana@example.org"),
        SubscriberRow(3, "ben@example.org", ES, "council", "Ben"),
        SubscriberRow(4, "ben@example.org"),
        SubscriberRow(5, "sue@example.org"),
        SubscriberRow(6, "eva@example.org", status="pending"),
        SubscriberRow(7, "bo@example.org", list_name="nowhere"),
        BadLine(8, "has no address"),
    )

    assert result.outcomes == Counter({"bounced": 1, "added": 1, "active": 1, "suppressed": 1})
    assert (result.unconfirmed, result.people, result.bad, dict(result.locales)) == (1, 5, 2, {ES: 1})
    assert result.bad_lines == [
        BadLine(7, "names a list that is not among `lists` in [delivery]: main, council"),
        BadLine(8, "has no address"),
    ]
    ben = subscribers.find("ben@example.org")
    assert ben == Subscriber(
        ben.id if ben else "", "ben@example.org", ES, "council", "active", NOW, Consent(NOW, "import people.csv"), "Ben"
    )


def test_what_a_table_does_not_say_is_as_by_default() -> None:
    subscribers = FakeSubscribers()
    imported(subscribers, SubscriberRow(2, "ben@example.org"))

    assert [(one.locale, one.list_name) for one in subscribers.select()] == [(EN, "main")]


def test_importing_again_changes_nothing() -> None:
    subscribers = FakeSubscribers()
    rows = [SubscriberRow(number, f"n{number}@example.org") for number in range(2, 1_200)]
    imported(subscribers, *rows)
    before = dict(subscribers.kept)

    assert imported(subscribers, *rows).outcomes == Counter({"active": 1198})
    assert subscribers.kept == before


def test_only_the_first_of_many_bad_lines_are_kept() -> None:
    result = imported(FakeSubscribers(), *(BadLine(number, "is bad") for number in range(MOST_TOLD + 5)))

    assert (result.bad, len(result.bad_lines)) == (MOST_TOLD + 5, MOST_TOLD)


def test_what_the_table_proves_is_kept_beside_the_import() -> None:
    subscribers = FakeSubscribers()
    imported(subscribers, SubscriberRow(2, "ana@example.org", asked=BEFORE, confirmed=BEFORE))

    (ana,) = subscribers.select()
    assert ana.consent == Consent(NOW, "import people.csv", BEFORE, BEFORE)


def test_nobody_agreed_in_the_future() -> None:
    subscribers = FakeSubscribers()
    result = imported(
        subscribers,
        SubscriberRow(2, "ana@example.org", confirmed=NOW + timedelta(days=2)),
        SubscriberRow(3, "ben@example.org", lacks_proof=True),
    )

    assert [(one.line, one.reason.partition(";")[0]) for one in result.bad_lines] == [
        (2, "says that they agreed in the future")
    ]
    assert (result.unproven, result.unproven_lines, subscribers.kept) == (1, [3], {})


# Ana's proof, and when the file says that she left: None where it does not say.
@pytest.mark.parametrize(
    ("agreed", "left", "status"),
    [
        (None, None, "unsubscribed"),
        (BEFORE, None, "unsubscribed"),
        (None, BEFORE, "unsubscribed"),
        (BEFORE, BEFORE + timedelta(days=1), "unsubscribed"),
        (BEFORE, BEFORE - timedelta(days=1), "active"),
    ],
)
def test_who_left_elsewhere_after_they_agreed_leaves_here(
    agreed: datetime | None, left: datetime | None, status: str
) -> None:
    subscribers = FakeSubscribers()
    imported(subscribers, SubscriberRow(2, "ana@example.org", asked=agreed))
    imported(subscribers, SubscriberRow(2, "ana@example.org", status="unsubscribed", left=left))

    assert [(one.status, one.changed) for one in subscribers.select()] == [
        (status, NOW if status == "active" else left or NOW)
    ]


def test_who_left_elsewhere_is_kept_so_that_no_file_adds_them() -> None:
    subscribers = FakeSubscribers()
    first = imported(subscribers, SubscriberRow(2, "ana@example.org", status="bounced", left=BEFORE, list_name="old"))
    again = imported(subscribers, SubscriberRow(2, "ana@example.org", confirmed=NOW))

    assert (first.outcomes, again.outcomes) == (Counter({"left": 1}), Counter({"bounced": 1}))
    (ana,) = subscribers.select()
    assert (ana.status, ana.changed, ana.consent, ana.list_name) == ("bounced", BEFORE, None, "main")
