import os
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

import digest.store
from digest.errors import ConfigError, DigestError, StoreError
from digest.model.item import Item, StoredItem
from digest.model.week import Week
from digest.store import tables
from digest.store.database import Database
from digest.store.explained import DAMAGED
from digest.store.items import SqlItemStore
from digest.store.server_errors import DAMAGED_ROWS
from digest.store.sqlite_file import PAGE_SIZE

_DAY = date(2025, 4, 21)
_STORED = StoredItem(
    "key",
    Item(source="Herald", title="Title", text="", published=_DAY),
    _DAY,
    datetime(2025, 4, 22, tzinfo=UTC),
    Week.of(_DAY, UTC),
)
MIGRATIONS = Path(digest.store.__file__).parent / "migrations"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "digest.db"


def keep(path: Path, value: str, *, dry: bool = False) -> None:
    database = Database.open(str(path), dry=dry)
    database.keep_setting("id", value)
    database.close()


def kept(path: Path) -> str:
    database = Database.open(str(path))
    value = database.setting("id")
    database.close()
    return value


def _forget_and_fail(connection: Connection) -> None:
    connection.execute(tables.settings.delete())
    raise StoreError("the power is gone")


def refusal(path: Path | str, *, dry: bool = False) -> str:
    with pytest.raises(StoreError) as refused:
        Database.open(str(path), dry=dry)
    message = str(refused.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message.removeprefix(f"{path}: ")


# What it keeps


def test_a_setting_is_kept(path: Path) -> None:
    keep(path, "one")
    keep(path, "other")

    assert kept(path) == "other"


def test_a_setting_that_was_never_kept_is_nothing(path: Path) -> None:
    assert kept(path) == ""


@pytest.mark.parametrize("name", ["what?.db", "100%.db", "a#b.db", "a b.db", "журнал.db", "'\".db"])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    keep(tmp_path / name, "value")

    assert [found.name for found in tmp_path.iterdir()] == [name]


def test_a_store_can_be_given_by_a_database_address(path: Path) -> None:
    keep(path, "value")
    database = Database.open(f"sqlite:///{path}")

    assert database.setting("id") == "value"
    database.close()


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.touch()
    keep(path, "value")

    assert kept(path) == "value"


def test_a_change_that_fails_is_undone_as_a_whole(path: Path) -> None:
    keep(path, "before")
    database = Database.open(str(path))
    with pytest.raises(StoreError), database.transaction() as connection:
        _forget_and_fail(connection)

    assert database.setting("id") == "before"
    database.close()


def test_another_process_reads_while_one_writes(path: Path) -> None:
    keep(path, "before")
    writer = Database.open(str(path))
    with writer.transaction() as connection:
        connection.execute(tables.settings.delete())
        assert kept(path) == "before"
    writer.close()


# Dry


def test_a_dry_run_sees_what_it_wrote_and_forgets_it(path: Path) -> None:
    keep(path, "before")
    database = Database.open(str(path), dry=True)
    database.keep_setting("id", "after")

    assert database.setting("id") == "after"
    database.close()
    assert kept(path) == "before"


def test_a_dry_run_on_a_new_site_leaves_no_file(path: Path) -> None:
    keep(path, "value", dry=True)

    assert list(path.parent.iterdir()) == []


def test_a_dry_run_does_not_even_bring_a_store_up_to_date(path: Path) -> None:
    path.touch()
    keep(path, "value", dry=True)

    assert path.read_bytes() == b""


def test_a_dry_run_leaves_the_bytes_of_a_store_as_they_are(path: Path) -> None:
    keep(path, "before")
    before = path.read_bytes()
    keep(path, "after", dry=True)

    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


# Migrations


@pytest.mark.usefixtures("migrations")
def test_migrations_make_the_tables_that_the_code_knows(path: Path) -> None:
    database = Database.open(str(path))

    assert compare_metadata(MigrationContext.configure(database.connection), tables.metadata) == []
    database.close()


def test_the_newest_migration_is_the_one_that_the_code_knows() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")

    assert ScriptDirectory.from_config(config).get_heads() == [tables.REVISION]


@pytest.mark.usefixtures("migrations")
def test_a_migration_that_fails_leaves_nothing_half_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def upgrade(config: Config, revision: str) -> None:
        real(config, revision)
        raise KeyboardInterrupt

    real = command.upgrade
    monkeypatch.setattr(command, "upgrade", upgrade)
    with pytest.raises(KeyboardInterrupt):
        Database.open(str(path))
    monkeypatch.undo()

    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    assert kept(path) == ""


# Only its owner reads it


def modes(path: Path) -> dict[str, int]:
    return {found.name: found.stat().st_mode & 0o777 for found in path.parent.glob(f"{path.name}*")}


@pytest.mark.usefixtures("migrations")
@pytest.mark.parametrize("umask", [0, 0o022, 0o277])
def test_only_its_owner_reads_a_new_store(path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        database = Database.open(str(path))
        with database.transaction() as connection:
            connection.execute(tables.settings.insert().values(name="id", value="one"))
        assert modes(path) == {"digest.db": 0o600, "digest.db-wal": 0o600, "digest.db-shm": 0o600}
        database.close()
    finally:
        os.umask(before)


@pytest.mark.parametrize("dry", [True, False])
@pytest.mark.parametrize("address", ["{}", "sqlite:///{}"])
def test_only_its_owner_reads_a_store_once_it_was_opened(path: Path, address: str, dry: bool) -> None:
    keep(path, "value")
    for name in ("digest.db", "digest.db-wal", "digest.db-shm"):
        path.with_name(name).touch()
        path.with_name(name).chmod(0o664)
    database = Database.open(address.format(path), dry=dry)

    assert set(modes(path).values()) == {0o600}
    database.close()


# What it refuses


def test_a_store_of_a_newer_version(path: Path) -> None:
    keep(path, "value")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")

    assert refusal(path) == "written by a newer version of digest (revision 9999); update digest"


@pytest.mark.parametrize("content", [b"hello", bytes(range(256)) * 64, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_file_that_is_no_database_stays_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    assert refusal(path).startswith("not a digest store, or damaged from its first byte; `digest restore")
    assert path.read_bytes() == content


@pytest.mark.parametrize("dry", [True, False])
def test_a_database_of_another_program_stays_as_it_is(path: Path, dry: bool) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()

    assert "a database, but not a digest store" in refusal(path, dry=dry)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "not a file, so it cannot be the store; name another one with `store`"


def test_a_pipe(path: Path) -> None:
    os.mkfifo(path)

    assert refusal(path) == "not a file, so it cannot be the store; name another one with `store`"


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    assert "does not exist" in refusal(tmp_path / "missing" / "digest.db")


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert "cannot be the store" in refusal(tmp_path / ("x" * 300))


def test_a_folder_where_nothing_can_be_made() -> None:
    # Not even root can: it is made by the kernel.
    assert "cannot be opened" in refusal("/proc/self/digest.db")


def test_a_store_that_cannot_be_written(path: Path) -> None:
    keep(path, "value")
    database = Database.open(str(path))
    # As SQLite answers for a file without the right to write, which root always has.
    database.connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="cannot be written; check the permissions"):
        database.keep_setting("id", "another")
    database.close()


def test_a_store_that_another_program_writes_to(path: Path) -> None:
    keep(path, "value")
    database = Database.open(str(path), patience=0)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is using the store"):
            database.keep_setting("id", "another")
        assert database.setting("id") == "value"
    database.keep_setting("id", "at last")

    assert database.setting("id") == "at last"
    database.close()


@pytest.mark.usefixtures("migrations")
def test_a_new_store_that_another_program_just_makes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(StoreError, match="another program is using the store"):
            Database.open(str(path), patience=0)


def test_a_full_disk_is_told_and_nothing_is_changed(path: Path) -> None:
    keep(path, "before")
    database = Database.open(str(path))
    pages = database.connection.exec_driver_sql("PRAGMA page_count").scalar()
    database.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(
        StoreError, match="no space is left on the disk; the last change was not stored, all before it were"
    ):
        database.keep_setting("id", "x" * 100_000)

    assert database.setting("id") == "before"
    database.close()


def test_a_damaged_store(path: Path) -> None:
    keep(path, "value")
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(PAGE_SIZE)
        file.write(b"\xff" * (size - PAGE_SIZE))

    assert refusal(path) == DAMAGED


def test_a_store_that_lost_its_revision(path: Path) -> None:
    keep(path, "value")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DELETE FROM alembic_version")

    assert refusal(path) == DAMAGED


def test_a_store_whose_table_of_tables_is_damaged(path: Path) -> None:
    keep(path, "value")
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE settings", b"CREATE TAB\xff\xa5 settings"))

    assert refusal(path) == DAMAGED


@pytest.mark.parametrize("value", [b"\xff", b"{", b"2025-99-99"])
@pytest.mark.parametrize("column", ["week", "first_seen", "published", "claimed", "authors", "tags"])
def test_a_damaged_value(path: Path, column: str, value: bytes) -> None:
    database = Database.open(str(path))
    SqlItemStore(database).save([_STORED])
    with database.transaction() as connection:
        connection.exec_driver_sql(f"UPDATE items SET {column} = CAST(x'{value.hex()}' AS TEXT)")

    with pytest.raises(StoreError) as refused:
        list(SqlItemStore(database).select())

    # Of bytes that are no text, SQLite does not say where they are.
    told = DAMAGED if value == b"\xff" else DAMAGED_ROWS
    assert str(refused.value) == f"{path}: {told}"
    database.close()


@pytest.mark.parametrize("address", ["://", "nonsense://host/name", "postgresql+nonsense://host/name"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(ConfigError, match=r"^store: "):
        Database.open(address)


def test_a_password_is_never_told() -> None:
    with pytest.raises(DigestError) as refused:
        Database.open("postgresql+nonsense://editor:secret@db.example.org/digest")

    assert "secret" not in str(refused.value)


def test_every_table_has_a_primary_key(path: Path) -> None:
    database = Database.open(str(path))
    found = inspect(database.connection)

    assert all(found.get_pk_constraint(name)["constrained_columns"] for name in found.get_table_names())
    database.close()


def keep_and_fail(database: Database) -> None:
    database.keep_setting("first", "1")
    raise StoreError("the power is gone")


def test_joined_changes_are_kept_together_or_not_at_all(tmp_path: Path) -> None:
    database = Database.open(str(tmp_path / "digest.db"))
    with pytest.raises(StoreError), database.joined():
        keep_and_fail(database)
    with database.joined():
        database.keep_setting("second", "2")
        database.keep_setting("third", "3")
    database.close()

    again = Database.open(str(tmp_path / "digest.db"))
    assert [again.setting(name) for name in ("first", "second", "third")] == ["", "2", "3"]
    again.close()


def test_nobody_else_writes_between_what_is_joined(tmp_path: Path) -> None:
    first = Database.open(str(tmp_path / "digest.db"))
    second = Database.open(str(tmp_path / "digest.db"), patience=0)

    with first.joined(), pytest.raises(StoreError, match="another program is using the store"):
        second.keep_setting("name", "value")

    second.keep_setting("name", "value")
    assert first.setting("name") == "value"
    first.close()
    second.close()


def test_changes_joined_in_a_dry_run_are_discarded(tmp_path: Path) -> None:
    path = str(tmp_path / "digest.db")
    Database.open(path).close()
    dry = Database.open(path, dry=True)
    with dry.joined():
        dry.keep_setting("name", "value")
    assert dry.setting("name") == "value"
    dry.close()

    after = Database.open(path)
    assert after.setting("name") == ""
    after.close()
