"""A site whose store is on a server is backed up, restored and examined as one with a file."""

from __future__ import annotations

import asyncio
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from time import sleep

import pytest

from digest.config import load
from digest.letters.subscribing.membership import Membership
from digest.server.store_thread import StoreThread
from digest.store import whole_store
from digest.store.database import Database
from digest.store.rows import TABLES, counts_of
from digest.store.tables import deliveries, fetch_states, items, letters, subscribers, suppressions
from digest.tasks.parts.make_membership import membership
from tests.cli.conftest import CONFIG, Command, write
from tests.full_store import rows_of

KEPT = "digest.db.replaced-20250505T060000Z"
LATER = "2025-05-06T06:00:00Z"


@pytest.fixture
def published(digest: Command, site: Path, postgresql_store: str) -> Path:
    """A published site on a server, with a subscriber."""
    text = (site / "digest.toml").read_text(encoding="utf-8")
    write(site / "digest.toml", text.replace(CONFIG, f'{CONFIG}store = "{postgresql_store}"\n'))
    assert digest("run", "--all").status == 0
    assert digest("subscribers", "add", "ana@example.org").status == 0
    return site


@pytest.fixture
def backup(digest: Command, published: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("backups") / "backup.zip"
    assert digest("backup", str(path)).status == 0
    return str(path)


def use_file(site: Path, store: str) -> None:
    text = (site / "digest.toml").read_text(encoding="utf-8")
    write(site / "digest.toml", text.replace(f'store = "{store}"\n', ""))


def held(address: str) -> dict[str, list[object]]:
    database = Database.open(address)
    try:
        return {name: list(rows) for name, rows in rows_of(database).items()}
    finally:
        database.close()


def without_hold(rows: dict[str, list[object]]) -> dict[str, list[object]]:
    settings = [row for row in rows["settings"] if not {"sending_held", "sent_since_start"} & set(map(str, row))]
    return rows | {"settings": settings}


def change(address: str, *statements: object) -> None:
    database = Database.open(address)
    with database.transaction() as connection:
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]
    database.close()


# Backup


def test_its_backup_is_like_that_of_a_file(digest: Command, published: Path, postgresql_store: str) -> None:
    outcome = digest("backup", "backup.zip")

    assert outcome.out == "backup.zip: 2 items, 2 editions, 1 file of the site\n"
    assert Path("backup.zip").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in published.iterdir() if path.name.startswith((".digest", "digest.db"))] == []
    with zipfile.ZipFile("backup.zip") as archive:
        archive.extract("digest.db", "extracted")
    assert held("extracted/digest.db") == held(postgresql_store)


def test_the_same_site_gives_the_same_backup(digest: Command, published: Path) -> None:
    digest("backup", "a.zip")
    digest("backup", "b.zip")

    assert Path("a.zip").read_bytes() == Path("b.zip").read_bytes()


def test_it_is_as_it_was_at_one_moment(digest: Command, published: Path, postgresql_store: str) -> None:
    before = held(postgresql_store)
    other = Database.open(postgresql_store)
    with other.transaction() as connection:
        connection.execute(letters.delete())
        assert digest("backup", "backup.zip").status == 0
    other.close()
    assert digest("restore", "backup.zip").status == 0

    assert without_hold(held(postgresql_store)) == before


def test_without_a_store_there_is_no_backup(digest: Command, site: Path, empty_postgresql: str) -> None:
    text = (site / "digest.toml").read_text(encoding="utf-8")
    write(site / "digest.toml", text.replace(CONFIG, f'{CONFIG}store = "{empty_postgresql}"\n'))
    outcome = digest("backup", "backup.zip")

    assert outcome.status == 1
    assert "holds nothing yet; is `store` in digest.toml right?" in outcome.err
    assert not Path("backup.zip").exists()


def test_a_store_that_lacks_editions_gives_no_backup(
    digest: Command, published: Path, postgresql_store: str, backup: str
) -> None:
    change(postgresql_store, *(table.delete() for table in reversed(TABLES) if table.name != "settings"))
    outcome = digest("backup", "new.zip")

    assert outcome.status == 1
    assert not Path("new.zip").exists()
    assert digest("restore", backup).status == 0
    assert digest("backup", "new.zip").status == 0


# Restore


def test_a_lost_store_comes_back(digest: Command, published: Path, postgresql_store: str, backup: str) -> None:
    before = held(postgresql_store)
    change(postgresql_store, *(table.delete() for table in reversed(TABLES)))
    outcome = digest("restore", backup)

    assert outcome.status == 0
    assert f"{postgresql_store}: restored, 2 items, 2 editions" in outcome.out
    assert without_hold(held(postgresql_store)) == before
    assert "0 files changed" in digest("build", "-v").out
    assert [path.name for path in published.glob("digest.db*")] == []


def test_the_replaced_store_is_kept_as_a_file(
    digest: Command, published: Path, postgresql_store: str, backup: str
) -> None:
    change(postgresql_store, items.update().values(title="Changed"))
    before = held(postgresql_store)
    outcome = digest("restore", backup)

    assert f"the store that was there is now {published / KEPT}" in outcome.out
    assert held(KEPT) == before
    assert (published / KEPT).stat().st_mode & 0o777 == 0o600


def test_a_backup_of_a_server_is_restored_to_a_file(
    digest: Command, published: Path, postgresql_store: str, backup: str
) -> None:
    before = held(postgresql_store)
    use_file(published, postgresql_store)
    assert digest("restore", backup).status == 0

    assert without_hold(held("digest.db")) == before
    assert "0 files changed" in digest("build", "-v").out


def test_a_backup_of_a_file_is_restored_to_a_server(
    digest: Command, site: Path, empty_postgresql: str, postgresql_store: str
) -> None:
    assert digest("run", "--all").status == 0
    assert digest("backup", "backup.zip").status == 0
    before = held("digest.db")
    text = (site / "digest.toml").read_text(encoding="utf-8")
    for address in (empty_postgresql, postgresql_store):
        write(site / "digest.toml", text.replace(CONFIG, f'{CONFIG}store = "{address}"\n'))
        assert digest("restore", "backup.zip").status == 0

        assert held(address) == before


def test_what_happened_since_the_backup_is_carried_over(
    digest: Command, published: Path, postgresql_store: str, backup: str
) -> None:
    assert digest("subscribers", "remove", "ana@example.org").status == 0
    assert digest("subscribers", "suppress", "who@example.org").status == 0
    assert digest("subscribers", "add", "ben@example.org", now=LATER).status == 0
    outcome = digest("restore", backup)
    rows = held(postgresql_store)

    assert "carried over from the store that was there: 1 subscriber who left, 1 suppressed address" in outcome.out
    assert "sending waits" in outcome.out
    assert "this backup lacks 1 subscriber of the store that was there" in outcome.err
    assert [("unsubscribed" in str(row)) for row in rows["subscribers"]] == [True]
    assert len(rows["suppressions"]) == 1
    assert digest("status").out.count("sending waits") == 1


def test_a_restore_that_fails_changes_nothing(
    digest: Command, published: Path, postgresql_store: str, backup: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = held(postgresql_store)
    monkeypatch.setattr(whole_store, "copy_checked", fail)
    outcome = digest("restore", backup)

    assert outcome.status == 1
    assert "No space left on device" in outcome.err
    assert held(postgresql_store) == before
    assert [path.name for path in published.iterdir() if "digest.db" in path.name] == []


def test_a_dry_run_verifies_and_changes_nothing(
    digest: Command, published: Path, postgresql_store: str, backup: str
) -> None:
    before = held(postgresql_store)
    outcome = digest("restore", "--dry-run", backup)

    assert outcome.out == f"{backup}: sound, 2 items, 2 editions; nothing was changed\n"
    assert held(postgresql_store) == before


def test_nothing_else_works_on_the_store_meanwhile(
    digest: Command, published: Path, postgresql_store: str, backup: str
) -> None:
    other = Database.open(postgresql_store, purpose="send")
    outcome = digest("restore", backup)
    other.close()

    assert outcome.status == 1
    assert "another digest send is in progress, maybe on another machine" in outcome.err


def test_what_digest_serve_changes_on_another_machine_at_this_moment_is_carried_over(
    digest: Command, published: Path, postgresql_store: str, backup: str
) -> None:
    config = load(published / "digest.toml", {})
    store_thread, has_begun, is_over = StoreThread(config), Event(), Event()
    with closing(Database.open(postgresql_store)) as database:
        members = membership(config, database)
        known = members.subscribers.find("ana@example.org")
        assert known
        token = members.tokens.make("leave", known.id)

        def leave(members: Membership) -> None:
            members.leave(token, datetime(2025, 5, 5, 6, tzinfo=UTC))
            has_begun.set()
            while not (is_over.is_set() or is_awaited(database)):
                sleep(0.01)

        with ThreadPoolExecutor(1) as other_machine:
            change = other_machine.submit(lambda: asyncio.run(store_thread.change(leave)))
            assert has_begun.wait(60)
            (published / "digest-serve.lock").unlink()  # Another machine has its own.
            outcome = digest("restore", backup)
            is_over.set()
            change.result()
    store_thread.close()

    assert "carried over from the store that was there: 1 subscriber who left" in outcome.out
    assert [row for row in held(postgresql_store)["subscribers"] if "unsubscribed" in str(row)]


def is_awaited(database: Database) -> bool:
    """Return whether anybody waits for a lock in a store."""
    query = "SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database ON oid = database WHERE NOT granted"
    with database.reading() as connection:
        return bool(connection.exec_driver_sql(f"{query} AND datname = current_database())").scalar())


def test_the_output_brings_editions_back(digest: Command, published: Path, postgresql_store: str) -> None:
    change(postgresql_store, *(table.delete() for table in reversed(TABLES) if table.name != "settings"))
    outcome = digest("restore", "--from-output")

    assert outcome.status == 0
    assert f"{postgresql_store}: took back 2 editions" in outcome.out
    assert digest("doctor").status == 0


# Doctor


def test_a_sound_store_is_sound(digest: Command, published: Path) -> None:
    outcome = digest("doctor")

    assert (outcome.out, outcome.err) == ("0 wrong, 0 mended, 0 notes\n", "")


def test_what_can_be_learned_again_is_forgotten_after_a_copy(
    digest: Command, published: Path, postgresql_store: str
) -> None:
    broken = dict.fromkeys((column.name for column in fetch_states.columns), "") | {
        "source": "Council",
        "next_try": "no time",
        "moves": 0,
        "failures": 0,
        "is_gone": False,
        "ttl": None,
    }
    change(postgresql_store, fetch_states.insert().values(broken))
    found = digest("doctor")
    mended = digest("doctor", "--fix")

    assert found.status == 1
    assert "state of source 'Council' cannot be decoded" in found.err
    assert "mended: " in mended.out
    assert held(postgresql_store)["fetch_states"] == []
    assert held("digest.db.before-doctor-20250505T060000Z")["fetch_states"] != []


@pytest.mark.parametrize(
    ("change_to", "message"),
    [
        (lambda: items.update().values(first_seen="never"), "cannot be decoded; `digest doctor --fix`"),
        (lambda: subscribers.update().values(status="gone"), "cannot be decoded; `digest doctor --fix`"),
        (lambda: suppressions.insert().values(hash=b"x", reason="", moment="2025-05-05"), "suppressed address"),
        (
            lambda: deliveries.insert().values(
                week="W", subscriber="a", status="s", moment="", first="", tries=1, reply=""
            ),
            "delivery to",
        ),
    ],
    ids=["item", "subscriber", "suppression", "delivery"],
)
def test_what_is_damaged_is_named(
    digest: Command, published: Path, postgresql_store: str, change_to: Callable[[], object], message: str
) -> None:
    change(postgresql_store, change_to())
    outcome = digest("doctor")

    assert outcome.status == 1
    assert message in outcome.err
    assert counts(postgresql_store) > 0


def counts(address: str) -> int:
    database = Database.open(address)
    try:
        return sum(counts_of(database).values())
    finally:
        database.close()
