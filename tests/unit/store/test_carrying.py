"""What a restored store learns from the one that it replaces: who wants no mail, and what was sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest.letters.subscribing.enrolling import Enrollment, enroll_again, erase, suppress
from digest.model.delivery import Reply
from digest.model.preferences import EVERYTHING
from digest.model.subscriber import Consent, Status, Subscriber
from digest.store.carrying import Carried, carry_over, hold_file
from digest.store.database import Database
from digest.store.ledger import SqlLedger, held_since
from digest.store.sqlite_file import PAGE_SIZE, copy
from digest.store.subscribers import KEY, SqlSubscribers, delivery_key
from tests.fakes import EN, ES, WEEK
from tests.unit.store.test_migrations import store_of

THEN = datetime(2025, 5, 1, 9, tzinfo=UTC)
NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
ANA = Subscriber("a1", "ana@example.org", ES, "main", "active", THEN, Consent(THEN, "form"), "Ana")
BEN = replace(ANA, id="b1", address="ben@example.org")
SENT = ("sent", Reply(250))


class Live:
    """A live store, and a backup of it as it was in the beginning."""

    def __init__(self, folder: Path) -> None:
        self.path, self.backup = folder / "digest.db", folder / ".digest-digest.db"
        self.database = Database.open(str(self.path))
        self.subscribers = SqlSubscribers(self.database, delivery_key(self.database))
        self.ledger = SqlLedger(self.database)
        self.subscribers.add([ANA, BEN])
        copy(self.path, self.backup)

    def set(self, identity: str, status: Status, changed: datetime = NOW) -> None:
        self.subscribers.change(identity, lambda one: replace(one, status=status, changed=changed))

    def restored(self) -> tuple[Carried, Database, SqlSubscribers]:
        self.database.close()
        carried = carry_over(self.path, self.backup, LATER)
        database = Database.open(str(self.backup))
        return carried, database, SqlSubscribers(database, delivery_key(database))


@pytest.fixture
def live(tmp_path: Path) -> Live:
    return Live(tmp_path)


def test_sending_waits_after_every_restore(live: Live) -> None:
    carried, database, _ = live.restored()

    assert carried == Carried(holds=True)
    assert held_since(database) == LATER
    database.close()


def test_whose_address_was_suppressed_is_no_longer_active(live: Live) -> None:
    live.subscribers.suppress("ana@example.org", "asked", NOW)
    carried, database, subscribers = live.restored()

    assert (carried.left, carried.suppressed) == (1, 1)
    assert subscribers.get("a1") == replace(ANA, status="unsubscribed", changed=NOW)
    assert subscribers.get("b1") == BEN
    database.close()


@pytest.mark.parametrize("status", ["unsubscribed", "bounced", "complained"])
def test_who_has_left_since_has_left(live: Live, status: Status) -> None:
    live.set("a1", status)
    carried, database, subscribers = live.restored()

    assert carried.left == 1
    assert subscribers.get("a1") == replace(ANA, status=status, changed=NOW)
    assert subscribers.get("b1") == BEN
    database.close()


def test_who_joined_and_left_since_has_left_and_others_are_counted(live: Live) -> None:
    eva = replace(ANA, id="e1", address="eva@example.org", status="unsubscribed", changed=NOW)
    bo, sue = (replace(ANA, id=name, address=f"{name}@example.org") for name in ("bo", "sue"))
    live.subscribers.add([eva, bo, replace(sue, status="pending")])
    carried, database, subscribers = live.restored()

    assert (carried.left, carried.joined) == (1, 2)
    assert list(subscribers.select()) == [ANA, BEN, eva]
    database.close()


def test_who_came_back_after_leaving_stays(tmp_path: Path) -> None:
    live = Live(tmp_path)
    live.set("a1", "unsubscribed", THEN - timedelta(days=1))
    carried, database, subscribers = live.restored()

    assert carried.left == 0
    assert subscribers.get("a1") == ANA
    database.close()


def test_who_was_suppressed_since_is_suppressed(live: Live) -> None:
    suppress(live.subscribers, "Ana@example.org", "asked by letter", NOW)
    suppress(live.subscribers, "who@example.org", "asked", NOW)
    carried, database, subscribers = live.restored()

    assert (carried.suppressed, carried.left) == (2, 1)
    assert subscribers.suppressed("ana@example.org") == "asked by letter"
    assert subscribers.suppressed("who@example.org") == "asked"
    database.close()


def test_who_was_erased_since_is_erased_from_the_restored_store_too(live: Live) -> None:
    erase(live.subscribers, "ana@example.org", NOW)
    carried, database, subscribers = live.restored()

    assert (carried.erased, carried.suppressed) == (1, 1)
    assert list(subscribers.select()) == [BEN]
    assert subscribers.suppressed("ana@example.org") == "erased"
    database.close()
    assert b"ana@example" not in live.backup.read_bytes().lower()


def test_who_was_erased_and_came_back_is_not_erased(live: Live) -> None:
    erase(live.subscribers, "ana@example.org", NOW)
    enroll_again(live.subscribers, Enrollment("ana@example.org", EN, "main"), Consent(NOW, "editor"), lambda: "a2")
    carried, database, subscribers = live.restored()

    assert carried == Carried(holds=True)
    assert subscribers.get("a1") == ANA
    database.close()


def test_what_was_sent_since_was_sent(live: Live) -> None:
    live.ledger.claim(WEEK, ["a1", "b1"], NOW)
    live.ledger.settle(WEEK, {"a1": SENT}, NOW)  # type: ignore[dict-item]
    live.ledger.count_as_sent([WEEK], NOW)
    expected = live.ledger.deliveries(WEEK)
    carried, database, _ = live.restored()

    assert carried.deliveries == 2
    ledger = SqlLedger(database)
    assert ledger.deliveries(WEEK) == expected
    assert [one.counted for one in ledger.mailings()] == [NOW]
    database.close()


def test_of_two_accounts_of_a_delivery_the_later_counts(tmp_path: Path) -> None:
    live = Live(tmp_path)
    live.ledger.claim(WEEK, ["a1", "b1"], THEN)
    live.backup.unlink()
    copy(live.path, live.backup)
    live.ledger.settle(WEEK, {"a1": SENT}, NOW)  # type: ignore[dict-item]
    carried, database, _ = live.restored()

    assert carried.deliveries == 1
    assert {one: row.status for one, row in SqlLedger(database).deliveries(WEEK).items()} == {
        "a1": "sent",
        "b1": "queued",
    }
    database.close()


def test_a_site_that_never_had_subscribers_waits_for_nothing(tmp_path: Path) -> None:
    for name in ("digest.db", "new.db"):
        Database.open(str(tmp_path / name)).close()
    carried = carry_over(tmp_path / "digest.db", tmp_path / "new.db", NOW)

    assert carried == Carried()
    database = Database.open(str(tmp_path / "new.db"))
    assert held_since(database) is None
    database.close()


def test_without_a_live_store_sending_waits(live: Live) -> None:
    live.database.close()

    assert carry_over(None, live.backup, NOW) == Carried(holds=True)


def test_an_older_backup_learns_who_has_left(tmp_path: Path) -> None:
    live = Live(tmp_path)
    live.set("a1", "unsubscribed")
    live.backup.unlink()
    (tmp_path / "older").mkdir()
    Path(store_of("0007", str(tmp_path / "older" / "digest.db"))).rename(live.backup)
    carried, database, subscribers = live.restored()

    assert (carried.left, carried.joined) == (1, 1)
    assert [one.id for one in subscribers.select()] == ["a1"]
    assert sorted(one.name for one in tmp_path.iterdir() if "before" in one.name) == []
    database.close()


def test_the_key_of_a_store_that_was_begun_anew_does_not_replace_that_of_the_backup(live: Live) -> None:
    live.database.keep_setting(KEY, "another key")
    erase(SqlSubscribers(live.database, "another key"), "ana@example.org", NOW)
    suppress(SqlSubscribers(live.database, "another key"), "who@example.org", "asked", NOW)
    key = live.subscribers.key
    carried, database, subscribers = live.restored()

    assert subscribers.key == key
    assert (carried.erased, carried.suppressed) == (1, 0)
    assert list(subscribers.select()) == [BEN]
    database.close()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: -2 * PAGE_SIZE])


def _scribble(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - PAGE_SIZE)
        file.write(b"\xff" * PAGE_SIZE)


@pytest.mark.parametrize(
    "damage", [_cut, _scribble, lambda path: path.write_bytes(b"")], ids=["cut", "scribble", "empty"]
)
def test_a_damaged_live_store_tells_what_it_can(live: Live, damage: Callable[[Path], object]) -> None:
    live.set("a1", "unsubscribed")
    live.database.close()
    damage(live.path)
    carried = carry_over(live.path, live.backup, NOW)

    assert not carried.is_whole
    assert carried.holds
    assert [one.name for one in live.path.parent.iterdir() if one.name.endswith(".live")] == []


def test_a_store_that_lost_rows_can_be_told_to_wait(live: Live) -> None:
    live.database.close()
    hold_file(live.path, NOW)
    database = Database.open(str(live.path))

    assert held_since(database) == NOW
    database.close()


def test_a_live_store_of_an_older_version_says_who_has_left(live: Live) -> None:
    live.database.close()
    live.path.unlink()
    left = "'c1', 'cy@example.org', 'cy@example.org', '', 'es', 'main', 'unsubscribed', '2025-05-01T00:00:00+00:00', ''"
    columns = "id, address_key, address, name, locale, list, status, changed, consent_how"
    store_of("0015", str(live.path), f"INSERT INTO subscribers ({columns}) VALUES ({left})")
    carried = carry_over(live.path, live.backup, LATER)

    database = Database.open(str(live.backup))
    known = SqlSubscribers(database, delivery_key(database)).get("c1")
    assert carried.left == 1
    assert known
    assert (known.status, known.preferences) == ("unsubscribed", EVERYTHING)
    database.close()
