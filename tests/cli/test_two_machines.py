"""Two machines with one store on a server, and connections that are cut: nothing is lost, nothing is doubled."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine, event

from digest.model.locale import Locale
from digest.model.subscriber import Consent, Subscriber
from digest.model.week import Week
from digest.store.database import Database
from digest.store.items import SqlItemStore
from digest.store.ledger import SqlLedger
from digest.store.subscribers import SqlSubscribers, delivery_key
from tests.children import started
from tests.cli.conftest import CONFIG, NOW, Command, write
from tests.mailserver import MailServer, running
from tests.postgresql import PostgreSQL

LONGEST = 300
READERS = 60
WEEK = Week.parse("2025-W17")
BEFORE = datetime(2025, 4, 1, tzinfo=UTC)
NEWS = "\n\n\n".join(
    f"Ferry {number}\n\nFerry {number} {number % 27 + 1:02}.04.2025\n\nIt sails {number} times." for number in range(90)
)


def machine(folder: Path) -> Path:
    """A folder of the site; all name the same store."""
    write(folder / "digest.toml", CONFIG + '\n[[sources]]\nname = "Port"\npath = "news/port.txt"\n')
    write(folder / "news/port.txt", NEWS)
    return folder


def contents(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in (site / "output").rglob("*") if path.is_file()}


def at_once(folders: list[Path], *words: str) -> list[tuple[int, str]]:
    """Run a command on several machines at once; return the status and the errors of each."""
    command = [sys.executable, "-m", "digest", *words, "--now", NOW]
    with ExitStack() as stack:
        processes = [stack.enter_context(started(command, LONGEST, cwd=one, env=dict(os.environ))) for one in folders]
        said = [process.communicate(timeout=LONGEST)[1] for process in processes]
        return [(process.returncode, errors) for process, errors in zip(processes, said, strict=True)]


def subscribe(address: str) -> None:
    database = Database.open(address)
    consent = Consent(BEFORE, "form")
    people = [
        Subscriber(f"id{n:03}", f"r{n:03}@example.org", Locale("en"), "main", "active", BEFORE, consent)
        for n in range(READERS)
    ]
    SqlSubscribers(database, delivery_key(database)).add(people)
    database.close()


def items_of(address: str) -> list[str]:
    database = Database.open(address)
    titles = [stored.item.title for stored, _ in SqlItemStore(database).select()]
    database.close()
    return titles


@contextmanager
def cut_before(server: PostgreSQL, address: str, number: int) -> Iterator[list[int]]:
    """End the connections of a store before its statement of that number; yields how many there were."""
    name, seen = address.partition("@/")[2].partition("?")[0], [0]

    def count(*_: object) -> None:
        seen[0] += 1
        if seen[0] == number:
            server.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")

    event.listen(Engine, "before_cursor_execute", count)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", count)


@pytest.fixture
def store(postgresql_store: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the store that all machines name."""
    monkeypatch.setenv("DIGEST_STORE", postgresql_store)
    return postgresql_store


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    with running() as server:
        monkeypatch.setenv("DIGEST_EMAIL_SERVER", f"smtp://127.0.0.1:{server.port}")
        yield server


def test_machines_that_run_at_once_store_each_item_once_and_publish_the_same(
    digest: Command, store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [machine(tmp_path / name) for name in ("one", "two")]
    for words in (("ingest",), ("build", "--all")):
        ended = at_once(folders, *words)
        assert 0 in [status for status, _ in ended]
        assert all(status == 0 or "another digest run is in progress" in said for status, said in ended), ended
    for folder in folders:
        monkeypatch.chdir(folder)
        assert digest("run", "--all").status == 0

    assert sorted(items_of(store)) == sorted(f"Ferry {number}" for number in range(90))
    assert contents(folders[0]) == contents(folders[1])
    assert contents(folders[0])


@pytest.mark.enable_socket
def test_machines_that_send_at_once_send_each_email_once(
    digest: Command, store: str, server: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [machine(tmp_path / name) for name in ("one", "two")]
    monkeypatch.chdir(folders[0])
    assert digest("run", "--all").status == 0
    subscribe(store)

    ended = at_once(folders, "send")

    assert 0 in [status for status, _ in ended]
    assert all(status == 0 or "another digest send is in progress" in said for status, said in ended), ended
    assert Counter(server.recipients) == Counter(f"r{n:03}@example.org" for n in range(READERS))


def test_a_run_whose_connection_is_cut_is_finished_by_the_next_to_the_same_bytes(
    digest: Command, postgresql: PostgreSQL, store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(machine(tmp_path / "unharmed"))
    with postgresql.store() as other, cut_before(postgresql, other, 0) as statements:
        monkeypatch.setenv("DIGEST_STORE", other)
        assert digest("run", "--all").status == 0
    monkeypatch.setenv("DIGEST_STORE", store)
    monkeypatch.chdir(machine(tmp_path / "cut"))

    random, cuts = Random(7), 0
    for part in range(1, 6):
        number = random.randrange(statements[0] * (part - 1) // 5, statements[0] * part // 5) + 1
        with cut_before(postgresql, store, number):
            ended = digest("run", "--all")
        if ended.status:
            cuts += 1
            assert (ended.status, len(ended.err.splitlines())) == (1, 1), ended.err
            assert "the connection to the server was lost" in ended.err
    assert digest("run", "--all").status == 0

    assert cuts
    assert sorted(items_of(store)) == sorted(f"Ferry {number}" for number in range(90))
    assert contents(tmp_path / "cut") == contents(tmp_path / "unharmed")


@pytest.mark.enable_socket
def test_sending_over_connections_that_are_cut_sends_nothing_twice(
    digest: Command,
    postgresql: PostgreSQL,
    store: str,
    server: MailServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(machine(tmp_path / "one"))
    assert digest("run", "--all").status == 0
    subscribe(store)
    cuts = in_doubt = 0
    for number in (30, 45, 60, 75):
        with cut_before(postgresql, store, number):
            ended = digest("send", "--quiet")
        cuts += "the connection to the server was lost" in ended.err
        database = Database.open(store)
        known = SqlLedger(database).deliveries(WEEK)
        database.close()
        before, in_doubt = in_doubt, sum(one.status == "sending" for one in known.values())
        assert in_doubt - before <= 1
        assert set(server.recipients) <= {f"r{identity[2:]}@example.org" for identity in known}
    digest("send", "--quiet")

    assert cuts
    assert max(Counter(server.recipients).values()) == 1
    missing = {f"r{n:03}@example.org" for n in range(READERS)} - set(server.recipients)
    assert len(missing) <= in_doubt
