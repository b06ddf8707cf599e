"""Who is yet to get an edition, by one query."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from digest.model.delivery import Reply
from digest.model.locale import Locale
from digest.model.period import Month
from digest.model.preferences import Preferences
from digest.model.subscriber import Consent, Subscriber
from digest.store.database import Database
from digest.store.due_subscribers import Audience, deferred_weeks, delivered, due_counts, due_ids, own_locales
from digest.store.ledger import SqlLedger
from digest.store.subscribers import SqlSubscribers
from tests.fakes import EN, ES, WEEK

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
ANA = Subscriber("ana", "ana@example.org", EN, "main", "active", NOW, Consent(NOW, "form"))
BEN = replace(ANA, id="ben", address="ben@example.org", locale=ES)
EVA = replace(ANA, id="eva", address="eva@example.org", list_name="sea", consent=None)
NOBODY = [
    replace(ANA, id="p", address="p@example.org", status="pending"),
    replace(ANA, id="q", address="q@example.org", is_paused=True),
    replace(ANA, id="r", address="r@example.org", status="unsubscribed"),
]


@pytest.fixture
def site(database: Database) -> Database:
    SqlSubscribers(database, "key").add([EVA, BEN, ANA, *NOBODY])
    return database


def settle(database: Database, **statuses: Any) -> None:
    ledger = SqlLedger(database)
    ledger.claim(WEEK, list(statuses), NOW)
    ledger.settle(WEEK, {one: (status, Reply(250)) for one, status in statuses.items()}, NOW)


def test_active_subscribers_are_due_by_their_addresses(site: Database) -> None:
    assert due_ids(site, WEEK) == ["ana", "ben", "eva"]
    assert due_counts(site, WEEK) == {(EN, "main"): 1, (ES, "main"): 1, (EN, "sea"): 1}


def test_who_has_it_or_may_have_it_is_not_due(site: Database) -> None:
    settle(site, ana="sent", ben="failed", eva="returned")
    assert due_ids(site, WEEK) == []
    assert due_ids(site, WEEK.next) == ["ana", "ben", "eva"]


def test_what_was_refused_for_now_comes_last(site: Database) -> None:
    settle(site, ana="deferred")
    assert due_ids(site, WEEK) == ["ben", "eva", "ana"]
    assert due_ids(site, WEEK, again=True) == ["ana"]
    assert due_counts(site, WEEK, again=True) == {(EN, "main"): 1}


def test_an_edition_that_counts_as_sent_is_due_only_to_who_agreed_later(site: Database) -> None:
    SqlSubscribers(site, "key").change("ben", lambda one: replace(one, consent=Consent(NOW + timedelta(1), "form")))
    SqlLedger(site).count_as_sent([WEEK], NOW)
    assert due_ids(site, WEEK) == ["ben", "eva"]


@pytest.mark.parametrize(
    ("audience", "ids"),
    [
        (Audience("main"), ["ana", "ben"]),
        (Audience(locales=frozenset({ES})), ["ben"]),
        (Audience("sea", frozenset({EN, Locale("fr")})), ["eva"]),
        (Audience(locales=frozenset()), []),
    ],
)
def test_an_audience_leaves_others_out(site: Database, audience: Audience, ids: list[str]) -> None:
    assert due_ids(site, WEEK, audience) == ids
    settle(site, ana="failed", ben="failed", eva="failed")
    assert delivered(site, WEEK, ["failed"], audience) == ids


def test_what_somebody_has_who_was_erased_belongs_to_everyone(site: Database) -> None:
    settle(site, gone="failed")
    assert delivered(site, WEEK, ["failed", "sending"], Audience()) == ["gone"]


def test_weeks_with_anything_refused_for_now(site: Database) -> None:
    settle(site, ana="deferred", ben="sent")
    SqlLedger(site).claim(WEEK.next, ["ana"], NOW)
    assert deferred_weeks(site, [WEEK.previous, WEEK, WEEK.next]) == [WEEK]
    assert deferred_weeks(site, []) == []


def test_locales_of_subscribers(site: Database) -> None:
    assert own_locales(site) == [EN, ES]


def test_no_query_reads_all_deliveries() -> None:
    database = Database.open(":memory:", dry=True)
    asked: list[tuple[str, Any]] = []
    event.listen(
        database.connection.engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, values, *_: asked.append((statement, values)),
    )

    due_ids(database, WEEK)
    due_counts(database, WEEK)
    deferred_weeks(database, [WEEK, WEEK.next])
    SqlLedger(database).give_up(WEEK, NOW, NOW)

    plans = [
        row[3]
        for statement, values in list(asked)
        for row in database.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
    ]
    assert not [step for step in plans if step.startswith("SCAN deliveries") or step == "SCAN subscribers"], plans
    database.close()


def test_an_edition_is_due_to_who_wants_one_as_often(site: Database) -> None:
    subscribers = SqlSubscribers(site, "key")
    subscribers.change("ana", lambda one: replace(one, preferences=Preferences(often="monthly")))
    subscribers.change("ben", lambda one: replace(one, preferences=Preferences(often="both")))
    month = Month(2025, 4)

    assert (due_ids(site, WEEK), due_ids(site, month)) == (["ben", "eva"], ["ana", "ben"])
    assert due_counts(site, month) == {(EN, "main"): 1, (ES, "main"): 1}


def test_who_chose_the_same_follow_each_other(site: Database) -> None:
    sport, culture = Preferences(("sport",)), Preferences(("culture",))
    chosen = {"a": sport, "b": culture, "c": sport, "d": culture, "z": sport}
    more = [
        replace(ANA, id=one, address=f"{one}@example.org", preferences=preferences, locale=ES if one == "c" else EN)
        for one, preferences in chosen.items()
    ]
    SqlSubscribers(site, "key").add(more)

    assert due_ids(site, WEEK) == ["ana", "ben", "eva", "b", "d", "a", "z", "c"]
