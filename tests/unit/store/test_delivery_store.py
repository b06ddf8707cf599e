"""What databases are asked for so that no claim, and nobody who leaves, is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, select

from digest.errors import StoreError
from digest.model.delivery import Reply
from digest.model.subscriber import Consent, Letter, Subscriber
from digest.store.database import Database
from digest.store.ledger import SqlLedger, held_since, hold, release_hold
from digest.store.subscribers import SqlLetters, SqlSubscribers, delivery_key
from digest.store.tables import letters, suppressions
from tests.fakes import EN, ES, WEEK

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
ANA = Subscriber("a1", "ana@example.org", ES, "main", "active", NOW, Consent(NOW, "form"), "Ana")
_NORMAL, _FULL = 1, 2


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Database]:
    """A store in a file."""
    database = Database.open(str(tmp_path / "digest.db"))
    yield database
    database.close()


@pytest.fixture
def commits(file: Database) -> list[int]:
    """How safe from a power cut each commit is, by SQLite's own word, as it is made."""
    seen: list[int] = []

    @event.listens_for(file.connection.engine, "commit")
    def _look(connection: object) -> None:
        raw = file.connection.connection.driver_connection
        assert raw is not None
        if raw.in_transaction:
            seen.append(raw.execute("PRAGMA synchronous").fetchone()[0])

    return seen


def test_a_claim_survives_a_power_cut(file: Database, commits: list[int]) -> None:
    SqlLedger(file).claim(WEEK, ["a1"], NOW)

    assert commits == [_FULL]


def test_what_became_of_it_may_be_forgotten_but_the_next_claim_may_not(file: Database, commits: list[int]) -> None:
    ledger = SqlLedger(file)
    ledger.claim(WEEK, ["a1"], NOW)
    ledger.settle(WEEK, {"a1": ("sent", Reply(250))}, NOW)
    ledger.claim(WEEK, ["a2"], NOW)

    assert commits == [_FULL, _NORMAL, _FULL]


def test_a_failure_to_settle_leaves_the_next_claim_safe(file: Database, commits: list[int]) -> None:
    with pytest.raises(ZeroDivisionError), file.transaction(is_durable=False):
        raise ZeroDivisionError
    SqlLedger(file).claim(WEEK, ["a1"], NOW)

    assert commits == [_FULL]


def test_who_leaves_and_who_is_erased_survives_a_power_cut(file: Database, commits: list[int]) -> None:
    subscribers = SqlSubscribers(file, "key")
    subscribers.add([ANA])
    subscribers.change("a1", lambda one: replace(one, status="unsubscribed"))
    subscribers.suppress(ANA.address, "erased", NOW)
    subscribers.erase("a1")

    assert set(commits) == {_FULL}


def test_two_who_send_at_once_never_claim_the_same(store_address: str) -> None:
    Database.open(store_address).close()
    ids = [f"n{number}" for number in range(200)]
    claimed: list[str] = []

    def send() -> None:
        database = Database.open(store_address)
        for start in range(0, len(ids), 5):
            claimed.extend(SqlLedger(database).claim(WEEK, ids[start : start + 5], NOW))
        database.close()

    _at_once(send, send, send)

    assert sorted(claimed) == sorted(ids)


def test_deferred_messages_are_claimed_again_by_one_only(store_address: str) -> None:
    first = Database.open(store_address)
    ids = [f"n{number}" for number in range(100)]
    SqlLedger(first).claim(WEEK, ids, NOW)
    SqlLedger(first).settle(WEEK, dict.fromkeys(ids, ("deferred", Reply(451))), NOW)
    first.close()
    claimed: list[str] = []

    def send() -> None:
        database = Database.open(store_address)
        for start in range(0, len(ids), 5):
            claimed.extend(SqlLedger(database).claim(WEEK, ids[start : start + 5], NOW))
        database.close()

    _at_once(send, send)

    assert sorted(claimed) == sorted(ids)


def test_who_leaves_while_others_change_them_has_left(store_address: str) -> None:
    first = Database.open(store_address)
    many = [replace(ANA, id=f"n{number}", address=f"n{number}@example.org") for number in range(60)]
    SqlSubscribers(first, "key").add(many)

    def each(change: dict[str, object]) -> None:
        database = Database.open(store_address)
        for one in many:
            SqlSubscribers(database, "key").change(one.id, lambda known: replace(known, **change))  # type: ignore[arg-type]
        database.close()

    _at_once(lambda: each({"status": "unsubscribed"}), lambda: each({"locale": EN}), lambda: each({"refusals": 1}))

    kept = list(SqlSubscribers(first, "key").select())
    assert {(one.status, one.locale, one.refusals) for one in kept} == {("unsubscribed", EN, 1)}
    first.close()


def test_an_address_that_two_ask_for_at_once_is_added_once(store_address: str) -> None:
    Database.open(store_address).close()
    added: list[Subscriber] = []

    def ask(mark: str) -> None:
        database = Database.open(store_address)
        for number in range(50):
            one = replace(ANA, id=f"{mark}{number}", address=f"n{number}@example.org")
            added.extend(SqlSubscribers(database, "key").add([one]))
        database.close()

    _at_once(lambda: ask("a"), lambda: ask("b"))

    assert len(added) == 50


def test_the_key_of_a_site_is_made_once(store_address: str) -> None:
    Database.open(store_address).close()
    keys: list[str] = []

    def need() -> None:
        database = Database.open(store_address)
        keys.append(delivery_key(database))
        database.close()

    _at_once(need, need, need)

    assert len(set(keys)) == 1
    assert len(keys[0]) >= 32


def test_a_dry_run_claims_and_changes_as_if_but_keeps_nothing(store_address: str) -> None:
    first = Database.open(store_address)
    SqlSubscribers(first, "key").add([ANA])
    dry = Database.open(store_address, dry=True)

    assert SqlLedger(dry).claim(WEEK, ["a1"], NOW) == ("a1",)
    SqlLedger(dry).settle(WEEK, {"a1": ("sent", Reply(250))}, NOW)
    assert SqlSubscribers(dry, "key").change("a1", lambda one: replace(one, name="")) == replace(ANA, name="")
    assert SqlLedger(dry).claim(WEEK, ["a1"], NOW) == ()
    dry.close()
    assert SqlLedger(first).deliveries(WEEK) == {}
    assert SqlSubscribers(first, "key").get("a1") == ANA
    first.close()


def test_who_is_erased_leaves_no_trace_but_a_hash(tmp_path: Path) -> None:
    path = tmp_path / "digest.db"
    database = Database.open(str(path))
    subscribers = SqlSubscribers(database, "key")
    subscribers.add([replace(ANA, address="very.rare.name@example.org", name="Very Rare Name")])
    SqlLetters(database).add(Letter("a1", "confirm", EN, "main", "token", NOW))
    subscribers.suppress("very.rare.name@example.org", "erased", NOW)
    subscribers.erase("a1")

    assert database.connection.scalars(select(letters.c.id)).all() == []
    assert len(database.connection.scalars(select(suppressions.c.hash)).one()) == 32
    files = [one.read_bytes().lower() for one in tmp_path.iterdir()]
    assert not any(b"very.rare" in one or b"very rare" in one for one in files)
    database.close()


def test_a_hash_needs_the_key_of_the_site(database: Database) -> None:
    SqlSubscribers(database, "key").suppress(ANA.address, "erased", NOW)

    assert SqlSubscribers(database, "other key").suppressed(ANA.address) == ""


def test_sending_waits_until_it_is_told_to_go_on(database: Database) -> None:
    assert held_since(database) is None
    hold(database, NOW)
    hold(database, NOW + timedelta(hours=1))
    assert held_since(database) == NOW + timedelta(hours=1)
    release_hold(database)
    release_hold(database)
    assert held_since(database) is None


@pytest.mark.damages
def test_a_damaged_subscriber_is_told_and_not_changed(database: Database) -> None:
    subscribers = SqlSubscribers(database, "key")
    subscribers.add([ANA])
    database.connection.exec_driver_sql("UPDATE subscribers SET changed = 'yesterday'")
    database.connection.commit()

    with pytest.raises(StoreError, match="damaged"):
        subscribers.change("a1", lambda one: one)


def test_changes_can_be_parts_of_a_larger_one(database: Database) -> None:
    subscribers = SqlSubscribers(database, "key")

    def join() -> None:
        with database.joined():
            subscribers.add([ANA])
            SqlLedger(database).claim(WEEK, ["a1"], NOW)
            subscribers.change("a1", lambda one: replace(one, refusals=1 // 0))

    with pytest.raises(ZeroDivisionError):
        join()

    assert list(subscribers.select()) == []
    assert SqlLedger(database).deliveries(WEEK) == {}


def _at_once(*tasks: object) -> None:
    failed: list[BaseException] = []

    def guarded(task: object) -> None:
        try:
            task()  # type: ignore[operator]
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    threads = [threading.Thread(target=guarded, args=(task,)) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
