"""What a sender left queued is trusted only if nothing that it entered later can be missing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.model.week import Week
from digest.store import ledger as module
from digest.store.carrying import hold_file
from digest.store.database import Database
from digest.store.ledger import SqlLedger, hold

WEEK, NOW = Week(2025, 17), datetime(2025, 5, 5, 9, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(str(tmp_path / "digest.db"))
    yield database
    database.close()


def killed(database: Database) -> SqlLedger:
    """Return the ledger that a sender left behind which had queued a message."""
    ledger = SqlLedger(database)
    ledger.resume(NOW)
    ledger.claim(WEEK, ["a"], NOW)
    return ledger


def resumed(ledger: SqlLedger) -> list[str]:
    ledger.resume(NOW)
    return [one.status for one in ledger.deliveries(WEEK).values()]


def test_after_a_kill_it_is_as_if_nobody_had_claimed_it(database: Database) -> None:
    assert resumed(killed(database)) == []


@pytest.mark.parametrize("start", ["another start", ""])
def test_after_a_failure_of_the_machine_it_is_in_doubt(
    database: Database, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    ledger = killed(database)
    monkeypatch.setattr(module, "system_start", lambda: start)

    assert resumed(ledger) == ["sending"]


def test_where_the_system_does_not_say_when_it_started_it_is_in_doubt(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "system_start", lambda: "")

    assert resumed(killed(database)) == ["sending"]


def test_in_a_restored_store_it_is_in_doubt(database: Database) -> None:
    ledger = killed(database)
    hold(database, NOW)

    assert resumed(ledger) == ["sending"]


def test_in_a_store_that_lost_rows_it_is_in_doubt(database: Database, tmp_path: Path) -> None:
    killed(database)
    database.close()
    saved = tmp_path / "saved.db"
    shutil.copy(tmp_path / "digest.db", saved)
    hold_file(saved, NOW)

    again = Database.open(str(saved))
    try:
        assert resumed(SqlLedger(again)) == ["sending"]
    finally:
        again.close()
