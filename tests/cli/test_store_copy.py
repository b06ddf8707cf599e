"""``digest store copy``: what it says, and what it refuses before it opens anything."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table

from digest.files.lock import locked
from digest.store import copying
from digest.store.database import Database
from digest.store.fitting import Row
from digest.store.rows import write_rows
from digest.store.tables import metadata
from tests.cli.conftest import CONFIG, Command, Once, write
from tests.postgresql import PASSWORD, USER, PostgreSQL

TABLES = len(metadata.tables)


@pytest.fixture
def published(digest: Command, site: Path, once: Once) -> Path:

    def publish() -> None:
        assert digest("run", "--all").status == 0

    return once(site, publish)


def use(site: Path, store: str) -> None:
    """Write another store into the configuration of the site, as the command tells."""
    before = (site / "digest.toml").read_text(encoding="utf-8")
    write(site / "digest.toml", before.replace(CONFIG, f'{CONFIG}store = "{store}"\n'))


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_site_moves_to_a_server_and_back(digest: Command, published: Path, empty_postgresql: str) -> None:
    before = files(published / "output")
    there = digest("store", "copy", "digest.db", empty_postgresql, now=None)
    use(published, empty_postgresql)
    (published / "digest.db").unlink()
    built = digest("build", "-v")
    back = digest("store", "copy", empty_postgresql, "back.db", now=None)

    rows = there.out.partition(" tables, ")[2].partition(" rows")[0]
    assert there.out == (
        f"digest.db: {TABLES} tables, {rows} rows, copied to {empty_postgresql} and compared: all the same\n"
        f'to use it from now on, write store = "{empty_postgresql}" in digest.toml\n'
    )
    assert "0 files changed" in built.out
    assert files(published / "output") == before
    assert f"{TABLES} tables, {rows} rows, copied to back.db and compared: all the same\n" in back.out
    assert (there.status, built.status, back.status) == (0, 0, 0)


def test_a_site_is_published_the_same_from_a_copy(digest: Command, published: Path) -> None:
    assert digest("store", "copy", "digest.db", "other.db", now=None).status == 0
    use(published, "other.db")

    assert "0 files changed" in digest("build", "-v").out


def test_a_second_copy_counts_as_many_rows_as_the_first(digest: Command, published: Path) -> None:
    first = digest("store", "copy", "digest.db", "other.db", now=None)
    second = digest("store", "copy", "digest.db", "other.db", now=None)

    rows = first.out.partition(" tables, ")[2].partition(" rows")[0]
    assert second.status == 1
    assert second.err == (
        f"digest: other.db: holds {rows} rows already, which must not be lost; nothing was copied; name a new or empty "
        "database\n"
    )


def test_a_dry_run_says_what_can_be_copied(digest: Command, published: Path) -> None:
    before = files(published)
    outcome = digest("store", "copy", "--dry-run", "digest.db", "other.db", now=None)

    assert outcome.out.startswith(f"digest.db: {TABLES} tables, ")
    assert outcome.out.endswith(" rows, can be copied to other.db; nothing was changed\n")
    assert files(published) == before


def test_what_was_altered_is_a_warning(digest: Command, published: Path, empty_postgresql: str) -> None:
    with closing(sqlite3.connect("digest.db")) as raw, raw:
        raw.execute("UPDATE items SET text = ?", ("a\0b",))
    outcome = digest("store", "copy", "digest.db", empty_postgresql, now=None)

    assert outcome.status == 0
    assert outcome.err == (
        "warning: items: 2 rows have a replacement character for each NUL character, which a PostgreSQL database "
        "cannot store\n"
    )


def test_a_name_too_long_for_a_server_leaves_the_store_in_its_file(
    digest: Command, published: Path, empty_postgresql: str
) -> None:
    # As versions that had no limit stored it, in characters that the server cannot compress.
    name = "".join(map(chr, range(0x4E00, 0x5200)))
    with closing(sqlite3.connect("digest.db")) as raw, raw:
        raw.execute("INSERT INTO item_counts VALUES (?, 1)", (name,))
    outcome = digest("store", "copy", "digest.db", empty_postgresql, now=None)

    assert outcome.status == 1
    assert outcome.err == (
        f"digest: {empty_postgresql}: a text is too long for an index of the server, most likely the first name of a "
        "source, which stays for ever; keep the SQLite file as your store\n"
    )
    assert digest("store", "copy", empty_postgresql, "other.db", now=None).err.startswith(
        f"digest: {empty_postgresql}: holds nothing"
    )


def test_a_password_is_never_told(
    digest: Command, published: Path, postgresql: PostgreSQL, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = postgresql.create()
    postgresql.run("ALTER DATABASE {name} OWNER TO {user}", name=name, user=USER)
    address = postgresql.address(name, USER, PASSWORD.replace("/", "%2F").replace("@", "%40").replace(" ", "%20"))
    outcome = digest("store", "copy", "digest.db", address, now=None)
    postgresql.drop(name)

    assert outcome.status == 0
    assert f"postgresql+psycopg://{USER}:***@" in outcome.out
    assert "secret" not in outcome.out + outcome.err
    assert outcome.out.endswith("\nto use it from now on, write its URL into a file that DIGEST_STORE_FILE names\n")


@pytest.mark.parametrize("target", ["digest.db", "./digest.db", "link.db", "sqlite:///digest.db"])
def test_a_store_is_not_copied_to_itself(digest: Command, published: Path, target: str) -> None:
    (published / "link.db").symlink_to("digest.db")
    outcome = digest("store", "copy", "digest.db", target, now=None)

    assert outcome.status == 2
    assert "is the database to copy; name another one" in outcome.err


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_database_is_not_copied_to_itself(digest: Command, published: Path, scheme: str) -> None:
    address = "postgresql+psycopg://x@/x?host=/nowhere"
    outcome = digest("store", "copy", address, address.replace("postgresql+psycopg", scheme), now=None)

    assert outcome.status == 2
    assert "is the database to copy" in outcome.err


def test_a_database_under_another_name_is_not_copied_to_itself(
    digest: Command, published: Path, empty_postgresql: str
) -> None:
    assert digest("store", "copy", "digest.db", empty_postgresql, now=None).status == 0
    same = f"{empty_postgresql}&application_name=other"
    outcome = digest("store", "copy", empty_postgresql, same, now=None)

    assert outcome.status == 1
    assert outcome.err.startswith(f"digest: {same}: holds ")
    assert outcome.err.endswith("nothing was copied; name a new or empty database\n")


def test_a_target_that_is_lost_in_mid_copy_is_a_line_and_stays_empty(
    digest: Command,
    published: Path,
    postgresql: PostgreSQL,
    empty_postgresql: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def cut(database: Database, table: Table, rows: Sequence[Row]) -> None:
        class Cutting(Sequence[Row]):
            def __len__(self) -> int:
                return len(rows)

            def __getitem__(self, place: Any) -> Any:
                postgresql.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
                return rows[place]

        write_rows(database, table, Cutting())

    name = empty_postgresql.partition("@/")[2].partition("?")[0]
    with monkeypatch.context() as patch:
        patch.setattr(copying, "write_rows", cut)
        outcome = digest("store", "copy", "digest.db", empty_postgresql, now=None)

    assert outcome.status == 1
    assert outcome.err == (
        f"digest: {empty_postgresql}: the connection to the server was lost; what was stored is safe; run the command "
        "again\n"
    )
    # Without a handler, Python writes these to the standard error.
    assert caplog.records == []
    assert digest("store", "copy", "digest.db", empty_postgresql, now=None).status == 0


def test_a_copy_is_not_published(digest: Command, published: Path) -> None:
    outcome = digest("store", "copy", "digest.db", "output/digest.db", now=None)

    assert outcome.status == 2
    assert "which is published" in outcome.err
    assert not Path("output/digest.db").exists()


@pytest.mark.parametrize("lock", ["digest.lock", "digest-send.lock", "digest-mail.lock"])
def test_it_waits_for_nobody_and_lets_nobody_work(digest: Command, published: Path, lock: str) -> None:
    with locked(published / lock):
        outcome = digest("store", "copy", "digest.db", "other.db", now=None)

    assert outcome.status == 1
    assert "is in progress" in outcome.err
    assert not Path("other.db").exists()


@pytest.mark.parametrize(
    ("source", "target", "status", "message"),
    [
        ("missing.db", "other.db", 1, "missing.db: there is no such file"),
        ("digest.db", "digest.db-wal", 2, "SQLite keeps the log of digest.db there"),
        ("digest.db", "sqlite://", 2, "only in memory"),
        ("digest.db", " ", 2, "is empty"),
        ("", "other.db", 2, "is empty"),
        ("digest.db", "loop.db", 1, "the store cannot be opened"),
        ("loop.db", "other.db", 1, "loop.db: there is no such file"),
        ("digest.db", "missing/other.db", 1, "the folder missing does not exist"),
        ("digest.db", "news", 1, "news: not a file"),
        ("digest.toml", "other.db", 1, "not a digest store"),
        ("digest.db", "postgresql:/editor:pass@host/name", 2, "'postgresql:/editor:***@host/name' is not a URL"),
        ("digest.db", "mysql://host/name", 2, "a database that digest does not know"),
        ("digest.db", "postgresql+psycopg://x@/x?host=/nowhere", 1, "no PostgreSQL server answers there"),
    ],
)
def test_a_mistake_is_one_line(
    digest: Command, published: Path, source: str, target: str, status: int, message: str
) -> None:
    (published / "loop.db").symlink_to("loop.db")
    outcome = digest("store", "copy", source, target, now=None)

    assert outcome.status == status
    assert message in outcome.err
    assert outcome.err.count("\n") == 1


def test_no_site_is_needed(digest: Command, published: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (published / "digest.db").rename(other / "digest.db")
    (published / "digest.toml").unlink()
    outcome = digest("store", "copy", str(other / "digest.db"), str(other / "copy.db"), now=None)

    assert outcome.status == 0


def test_quiet_says_nothing(digest: Command, published: Path) -> None:
    outcome = digest("store", "copy", "-q", "digest.db", "other.db", now=None)

    assert (outcome.out, outcome.err, outcome.status) == ("", "", 0)


def test_json_has_the_rows_of_each_table(digest: Command, published: Path) -> None:
    outcome = digest("store", "copy", "--json", "digest.db", "other.db", now=None).json

    assert (outcome["from"], outcome["to"], outcome["altered"]) == ("digest.db", "other.db", {})
    assert outcome["tables"].keys() == metadata.tables.keys()
    assert outcome["tables"]["items"] == 2
