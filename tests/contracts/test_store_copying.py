"""A store is copied to another of any kind: all of it or nothing, and what is there already is never lost."""

from __future__ import annotations

import signal
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from secrets import token_urlsafe
from typing import TypeVar

import pytest
from sqlalchemy import select

from digest.cli.progress import NoProgress
from digest.errors import LockError, StoreError
from digest.store.copying import StoreCopier
from digest.store.database import Database
from digest.store.fetching import SqlArticles
from digest.store.rows import PIECE, TABLES, counts_of
from digest.store.tables import REVISION, engines, items, letters, metadata, rate_limits, settings
from digest.store.whole_store import copy_store
from tests.children import started
from tests.full_store import ROWS, fill, rows_of
from tests.postgresql import PostgreSQL
from tests.unit.store.test_migrations import store_of

T = TypeVar("T")
KINDS = ("file", "server")
NO_PROGRESS = NoProgress()
# Returns the address of a database of a kind that holds nothing yet.
Empty = Callable[[str], str]
ENGLISH = "ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'"
COPY = """
import sys, time
from digest.store.whole_store import copy_store

class Halting:
    def track(self, steps, label, total=None):
        for number, step in enumerate(steps):
            if f"{label} {number}" == sys.argv[3]:
                print("halfway", flush=True)
                time.sleep(600)
            yield step

copy_store(sys.argv[1], sys.argv[2], Halting())
"""


@dataclass(frozen=True)
class Halfway:
    """A progress that does something before a step, once."""

    do: Callable[[], object]
    step: int = 15

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
        for number, step in enumerate(steps):
            if number == self.step and label == "copying":
                self.do()
            yield step


@pytest.fixture
def empty(tmp_path: Path, postgresql: PostgreSQL) -> Iterator[Empty]:
    made: list[str] = []
    numbers = count(1)

    def address(kind: str) -> str:
        if kind == "file":
            return str(tmp_path / f"store{next(numbers)}.db")
        made.append(postgresql.create(options=ENGLISH))
        return postgresql.address(made[-1])

    yield address
    for name in made:
        postgresql.drop(name)


@contextmanager
def opened(address: str) -> Iterator[Database]:
    database = Database.open(address, patience=0.2)
    try:
        yield database
    finally:
        database.close()


def change(address: str, statement: str, *values: object) -> None:
    """Write to a file whatever digest would not."""
    with closing(sqlite3.connect(address)) as raw, raw:
        raw.execute(statement, values)


def held(address: str) -> int:
    with opened(address) as database:
        return sum(counts_of(database).values())


@pytest.fixture(params=KINDS)
def source(request: pytest.FixtureRequest, empty: Empty) -> str:
    """A store with rows in all tables."""
    address = empty(request.param)
    with opened(address) as database:
        fill(database)
    return address


@pytest.fixture
def file(empty: Empty) -> str:
    """A file with rows in all tables."""
    address = empty("file")
    with opened(address) as database:
        fill(database)
    return address


@pytest.fixture(params=KINDS)
def target(request: pytest.FixtureRequest, empty: Empty) -> str:
    """A database that holds nothing."""
    return empty(request.param)


def test_every_value_of_every_table_is_the_same(source: str, target: str) -> None:
    copied = copy_store(source, target, NO_PROGRESS)

    assert copied.rows == {table.name: ROWS for table in TABLES}
    assert copied.altered == {}
    with opened(source) as one, opened(target) as other:
        assert rows_of(one) == rows_of(other)


def test_an_article_that_an_earlier_version_kept_under_a_long_url_goes_to_a_server(file: str, empty: Empty) -> None:
    url, server, moment = "https://news.example.org/" + token_urlsafe(20_000), empty("server"), "2025-05-05T00:00:00Z"
    change(file, "DELETE FROM articles")
    change(file, "INSERT INTO articles VALUES (?, ?, ?, 1, '', '', '', '', NULL, 'en', '[]')", "Harbor", url, moment)
    copied = copy_store(file, server, NO_PROGRESS)

    assert (copied.rows["articles"], copied.altered) == (1, {})
    with opened(server) as database:
        assert list(SqlArticles(database).kept("Harbor", [url])) == [url]


def test_numbers_that_are_given_to_rows_go_on(source: str, target: str) -> None:
    copy_store(source, target, NO_PROGRESS)
    with opened(target) as database, database.transaction() as connection:
        engine = {"source": "en", "target": "es", "fingerprint": "new"}
        subscriber = connection.scalar(select(letters.c.subscriber))
        letter = dict.fromkeys(("kind", "locale", "list", "token", "created"), "") | {"subscriber": subscriber}

        assert connection.execute(engines.insert(), engine).inserted_primary_key == (ROWS + 1,)
        assert connection.execute(letters.insert(), letter).inserted_primary_key == (ROWS + 1,)


def test_tables_of_many_pieces_are_copied_whole(empty: Empty, target: str) -> None:
    source = empty("file")
    rows = [{"domain": str(number), "until": ""} for number in range(3 * PIECE + 1)]
    with opened(source) as database, database.transaction() as connection:
        connection.execute(rate_limits.insert(), rows)

    assert copy_store(source, target, NO_PROGRESS).rows["rate_limits"] == 3 * PIECE + 1
    with opened(source) as one, opened(target) as other:
        assert rows_of(one) == rows_of(other)


def test_a_dry_run_counts_and_writes_nothing(source: str, empty: Empty) -> None:
    target = empty("file")

    assert copy_store(source, target, NO_PROGRESS, dry=True).rows["items"] == ROWS
    assert not Path(target).exists()


def test_a_dry_run_leaves_an_empty_server_empty(file: str, empty: Empty, postgresql: PostgreSQL) -> None:
    target = empty("server")
    copy_store(file, target, NO_PROGRESS, dry=True)
    name = target.partition("@/")[2].partition("?")[0]

    assert postgresql.run("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", name) == [(0,)]


# What is there already


def test_a_store_with_rows_is_no_target(file: str, target: str) -> None:
    with opened(target) as database, database.transaction() as connection:
        connection.execute(rate_limits.insert().values(domain="example.org", until=""))
        connection.execute(settings.insert().values(name="id", value="harbor"))
    with pytest.raises(StoreError, match=r"holds 2 rows already, which must not be lost; nothing was copied"):
        copy_store(file, target, NO_PROGRESS)

    with opened(target) as database:
        assert counts_of(database) == {table.name: int(table in (rate_limits, settings)) for table in TABLES}


def test_what_a_new_store_knows_of_itself_gives_way_to_what_the_other_knows(file: str, target: str) -> None:
    with opened(target) as database:
        database.keep_setting("delivery_key", "of the new one")
    with opened(file) as database:
        database.keep_setting("delivery_key", "the secret")
    copy_store(file, target, NO_PROGRESS)

    with opened(target) as database:
        assert database.setting("delivery_key") == "the secret"


def test_a_database_of_another_program_is_no_target(file: str, empty: Empty, postgresql: PostgreSQL) -> None:
    target = empty("server")
    postgresql.run("CREATE TABLE bookmarks (url text)", target.partition("@/")[2].partition("?")[0])
    with pytest.raises(StoreError, match="not a digest store"):
        copy_store(file, target, NO_PROGRESS)


def test_only_its_owner_reads_a_new_file(source: str, empty: Empty) -> None:
    target = Path(empty("file"))
    copy_store(source, str(target), NO_PROGRESS)

    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in target.parent.glob(f"{target.name}-*")] == []


# All or nothing


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_after_an_interruption_the_target_is_empty(source: str, target: str, error: type[BaseException]) -> None:
    def fail() -> None:
        raise error

    with pytest.raises(error):
        copy_store(source, target, Halfway(fail))

    assert held(target) == 0
    copy_store(source, target, NO_PROGRESS)
    assert held(target) == held(source)


def test_a_new_file_that_cannot_be_written_is_not_left_behind(file: str, tmp_path: Path) -> None:
    def fail() -> None:
        raise KeyError

    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(KeyError):
        copy_store(file, str(tmp_path / "other.db"), Halfway(fail))

    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize("step", ["copying 1", "copying 15", "comparing 15"])
def test_after_a_kill_the_target_is_empty(file: str, target: str, step: str) -> None:
    command = [sys.executable, "-c", COPY, file, target, step]
    with started(command, longest=300) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "halfway\n"
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=60)

    assert held(target) == 0
    copy_store(file, target, NO_PROGRESS)
    assert held(target) == held(file)


def test_nobody_writes_to_either_store_meanwhile(source: str, target: str) -> None:
    refused = []

    def write() -> None:
        for address in (source, target):
            with pytest.raises(StoreError, match="another program is using the store"), opened(address) as database:
                database.keep_setting("written", "meanwhile")
            refused.append(address)

    copy_store(source, target, Halfway(write))

    assert refused == [source, target]


def test_no_other_machine_begins_to_run_or_send_meanwhile(file: str, empty: Empty) -> None:
    target = empty("server")
    refused = []

    def begin() -> None:
        for purpose in ("run", "send", "mail"):
            with pytest.raises(LockError, match=f"another digest {purpose} is in progress"):
                Database.open(target, purpose=purpose)  # type: ignore[arg-type]
            refused.append(purpose)

    copy_store(file, target, Halfway(begin))

    assert refused == ["run", "send", "mail"]


# The comparison


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE items SET title = title || '.' WHERE key = 'Київ15'", r"row 'Київ15' of items has another `title`"),
        ("UPDATE items SET published = NULL", "of items has another `published`"),
        ("UPDATE items SET url = id WHERE url = '' OR url = ' '", "of items has another `url`"),
        ("UPDATE edition_items SET dropped = NOT dropped", "of edition_items has another `dropped`"),
        ("UPDATE remembered SET score = score * 2 WHERE score = 0.1", "of remembered has another `score`"),
        ("DELETE FROM remembered WHERE score IS NULL", "of remembered is missing, and is in"),
        ("INSERT INTO settings VALUES ('more', '')", "settings has [0-9]+ rows, and [0-9]+ in"),
    ],
)
def test_each_difference_is_found(file: str, target: str, statement: str, message: str) -> None:
    copy_store(file, target, NO_PROGRESS)
    with opened(file) as source, opened(target) as other:
        StoreCopier(source, other, NO_PROGRESS).compare()
        with other.transaction() as connection:
            connection.exec_driver_sql(statement)
        with pytest.raises(StoreError, match=message):
            StoreCopier(source, other, NO_PROGRESS).compare()


# What only a file can hold


def test_a_nul_is_replaced_on_a_server_and_told(file: str, empty: Empty) -> None:
    change(file, "UPDATE items SET text = ? WHERE key = 'plain0'", "a\0b\0")
    target = empty("server")
    copied = copy_store(file, target, NO_PROGRESS)

    assert copied.altered == {"items": 1}
    with opened(target) as database:
        text = select(items.c.text).where(items.c.key == "plain0")
        assert database.connection.scalar(text) == "a\ufffdb\ufffd"


def test_a_nul_stays_in_a_file(file: str, empty: Empty) -> None:
    change(file, "UPDATE items SET text = ? WHERE key = 'plain0'", "a\0b\0")
    target = empty("file")

    assert copy_store(file, target, NO_PROGRESS).altered == {}
    with opened(file) as one, opened(target) as other:
        assert rows_of(one) == rows_of(other)


@pytest.mark.parametrize(
    ("statement", "value", "message"),
    [
        ("UPDATE items SET position = ? WHERE key = 'plain0'", "x", "'plain0' of items .*`position` holds a text"),
        ("UPDATE items SET position = ? WHERE key = 'plain0'", 1.5, "`position` holds a fraction"),
        ("UPDATE items SET text = ? WHERE key = 'plain0'", b"x", "`text` holds bytes"),
        ("UPDATE edition_items SET dropped = ? WHERE week = 'plain0'", 7, "`dropped` holds a number"),
        ("UPDATE items SET text = CAST(? AS TEXT) WHERE key = 'plain0'", b"\xed\xa0\x80", "the store is damaged"),
        (
            "UPDATE letters SET subscriber = ?",
            "nobody",
            "letters that refer to missing rows of subscribers: 1;",
        ),
    ],
    ids=["text", "fraction", "bytes", "truth", "surrogate", "reference"],
)
def test_what_is_no_value_of_digest_is_refused(
    file: str, target: str, statement: str, value: object, message: str
) -> None:
    change(file, statement, value)
    with pytest.raises(StoreError, match=message):
        copy_store(file, target, NO_PROGRESS)

    assert held(target) == 0


def test_a_damaged_file_is_refused(file: str, target: str) -> None:
    with Path(file).open("r+b") as raw:
        raw.seek(8192)
        raw.write(b"\xff" * 8192)
    with pytest.raises(StoreError, match="damaged"):
        copy_store(file, target, NO_PROGRESS)


def test_a_missing_file_is_not_created(empty: Empty, target: str) -> None:
    missing = empty("file")
    with pytest.raises(StoreError, match="no such file"):
        copy_store(missing, target, NO_PROGRESS)

    assert not Path(missing).exists()


def test_an_empty_server_is_no_source(empty: Empty, postgresql: PostgreSQL) -> None:
    source = empty("server")
    with pytest.raises(StoreError, match="holds nothing; nothing was copied; is it the right database"):
        copy_store(source, empty("file"), NO_PROGRESS)

    name = source.partition("@/")[2].partition("?")[0]
    assert postgresql.run("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", name) == [(0,)]


@pytest.mark.parametrize("revision", ["0001", "0004", "0007"])
def test_a_file_of_an_older_version_is_upgraded_on_the_way(tmp_path: Path, target: str, revision: str) -> None:
    (tmp_path / "old").mkdir()
    source = store_of(revision, str(tmp_path / "old" / "digest.db"), "INSERT INTO settings VALUES ('name', 'value')")
    before = Path(source).read_bytes()
    copied = copy_store(source, target, NO_PROGRESS)

    assert copied.rows == {table.name: int(table is settings) for table in TABLES}
    assert Path(source).read_bytes() == before
    assert [path.name for path in Path(source).parent.iterdir()] == ["digest.db"]
    with opened(target) as database:
        assert database.connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == REVISION


def test_all_tables_are_copied() -> None:
    assert set(TABLES) == set(metadata.tables.values())
