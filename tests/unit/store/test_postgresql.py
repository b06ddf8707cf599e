"""A PostgreSQL database as the store: how it is opened, locked and lost."""

from __future__ import annotations

import builtins
import threading
from pathlib import Path
from urllib.parse import quote

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from digest.errors import ConfigError, DigestError, LockError, StoreError
from digest.store import postgresql as connection_to
from digest.store.database import Database
from digest.store.server_errors import BUSY, CONNECTION_LOST
from digest.store.tables import REVISION, metadata
from tests.postgresql import ADMIN, PASSWORD, USER, PostgreSQL


def refusal(address: str) -> str:
    """What is said of a store that cannot be opened, without its name."""
    with pytest.raises(DigestError) as refused:
        Database.open(address, patience=2)
    message = str(refused.value)
    assert "\n" not in message
    assert PASSWORD not in message
    assert "secret" not in message
    return message


def name_of(address: str) -> str:
    return address.partition("@/")[2].partition("?")[0]


def cut(server: PostgreSQL, address: str) -> None:
    """End all connections to a database, as an administrator does."""
    server.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name_of(address)}'")


# Opened


def test_an_empty_database_becomes_a_store(empty_postgresql: str) -> None:
    database = Database.open(empty_postgresql)
    database.keep_setting("name", "value")
    database.close()

    database = Database.open(empty_postgresql)
    assert database.setting("name") == "value"
    database.close()


def test_migrations_make_the_tables_that_the_code_knows(postgresql_store: str) -> None:
    database = Database.open(postgresql_store)

    assert compare_metadata(MigrationContext.configure(database.connection), metadata) == []
    database.close()


def test_every_text_is_compared_by_code_points(postgresql_store: str) -> None:
    database = Database.open(postgresql_store)
    query = """
    SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'
    AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
    """

    assert database.connection.execute(text(query)).all() == []
    database.close()


def test_several_that_open_an_empty_database_at_once_make_one_store(empty_postgresql: str) -> None:
    faults: list[BaseException] = []

    def make() -> None:
        try:
            Database.open(empty_postgresql).close()
        except BaseException as error:  # noqa: BLE001 - told by the test
            faults.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert faults == []
    database = Database.open(empty_postgresql)
    assert database.connection.scalar(text("SELECT version_num FROM alembic_version")) == REVISION
    database.close()


@pytest.mark.parametrize("scheme", [" postgresql+psycopg", "postgresql", "postgres", "POSTGRESQL"])
def test_any_usual_scheme_means_this_driver(postgresql_store: str, scheme: str) -> None:
    Database.open(postgresql_store.replace("postgresql+psycopg", scheme, 1)).close()


def test_a_password_is_part_of_the_url(postgresql: PostgreSQL, empty_postgresql: str) -> None:
    name = name_of(empty_postgresql)
    postgresql.run("ALTER DATABASE {name} OWNER TO {user}", name=name, user=USER)

    Database.open(postgresql.address(name, USER, quote(PASSWORD, safe=""))).close()


def test_a_password_is_read_from_a_file_of_passwords(
    postgresql: PostgreSQL, empty_postgresql: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, file = name_of(empty_postgresql), tmp_path / "pgpass"
    postgresql.run("ALTER DATABASE {name} OWNER TO {user}", name=name, user=USER)
    file.write_text(f"*:*:{name}:{USER}:{PASSWORD.replace(':', chr(92) + ':')}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))

    Database.open(postgresql.address(name, USER)).close()


def test_a_service_names_the_rest(
    postgresql: PostgreSQL, postgresql_store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "services"
    file.write_text(f"[news]\nhost={postgresql.folder}\nuser=admin\ndbname={name_of(postgresql_store)}\n")
    monkeypatch.setenv("PGSERVICEFILE", str(file))

    Database.open("postgresql:///?service=news").close()


def test_a_dry_run_makes_no_tables(empty_postgresql: str, postgresql: PostgreSQL) -> None:
    database = Database.open(empty_postgresql, dry=True)
    database.keep_setting("name", "value")
    assert database.setting("name") == "value"
    database.close()

    assert (
        postgresql.run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", name_of(empty_postgresql)) == []
    )


def test_reading_leaves_no_transaction_open(postgresql: PostgreSQL, postgresql_store: str) -> None:
    database = Database.open(postgresql_store)
    database.setting("name")

    query = f"SELECT state FROM pg_stat_activity WHERE datname = '{name_of(postgresql_store)}'"
    assert postgresql.run(query) == [("idle",)]
    database.close()


def test_what_a_server_does_by_default_does_not_matter(postgresql: PostgreSQL, postgresql_store: str) -> None:
    for setting in ("default_transaction_read_only = on", "default_transaction_isolation = 'serializable'"):
        postgresql.run(f"ALTER DATABASE {{name}} SET {setting}", name=name_of(postgresql_store))
    database = Database.open(postgresql_store)
    database.keep_setting("name", "value")

    assert database.setting("name") == "value"
    database.close()


def test_every_text_is_kept_whatever_encoding_the_url_asks_for(postgresql_store: str) -> None:
    database = Database.open(f"{postgresql_store}&client_encoding=latin1")
    database.keep_setting("name", "\N{CYRILLIC CAPITAL LETTER ZHE}")

    assert database.setting("name") == "\N{CYRILLIC CAPITAL LETTER ZHE}"
    database.close()


# Not opened


def test_a_wrong_password(postgresql: PostgreSQL, postgresql_store: str) -> None:
    said = (
        ": wrong password, or no such user; check both in `store`, ~/.pgpass, or the file that DIGEST_STORE_FILE names"
    )
    assert refusal(postgresql.address(name_of(postgresql_store), USER, "secret")).endswith(said)
    assert refusal(postgresql.address(name_of(postgresql_store), "stranger", "secret")).endswith(said)


def test_no_password(postgresql: PostgreSQL, postgresql_store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSFILE", "/nothing")

    assert "DIGEST_STORE_FILE" in refusal(postgresql.address(name_of(postgresql_store), USER))


def test_no_such_database(postgresql: PostgreSQL) -> None:
    said = ": there is no such database; create it: CREATE DATABASE {} OWNER {} ENCODING 'UTF8' TEMPLATE template0"

    assert refusal(postgresql.address("nothing", USER, quote(PASSWORD, safe=""))).endswith(
        said.format('"nothing"', '"digest"')
    )
    # The driver then takes the name of the user.
    assert refusal(f"postgresql://{ADMIN}@?host={postgresql.folder}").endswith(said.format("NAME", '"admin"'))


@pytest.mark.enable_socket
@pytest.mark.parametrize("place", ["127.0.0.1:1/news", "no.such.host.invalid/news", "/news?host=/nowhere"])
def test_no_server(place: str) -> None:
    assert "no PostgreSQL server answers there" in refusal(f"postgresql://editor:secret@{place}")


def test_no_right_to_make_tables(postgresql: PostgreSQL, empty_postgresql: str) -> None:
    address = postgresql.address(name_of(empty_postgresql), USER, quote(PASSWORD, safe=""))

    assert "may not create or change tables" in refusal(address)
    assert f'ALTER DATABASE "{name_of(empty_postgresql)}" OWNER TO "{USER}"' in refusal(address)


@pytest.mark.parametrize(
    ("barred", "advice"),
    [
        ("ALTER DATABASE {name} CONNECTION LIMIT 0", 'ALTER DATABASE "{name}" CONNECTION LIMIT -1'),
        ("ALTER DATABASE {name} ALLOW_CONNECTIONS false", 'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true'),
        ("REVOKE CONNECT ON DATABASE {name} FROM PUBLIC", 'GRANT CONNECT ON DATABASE "{name}" TO "{user}"'),
        ("ALTER ROLE {user} CONNECTION LIMIT 0", 'ALTER ROLE "{user}" CONNECTION LIMIT -1'),
        ("ALTER ROLE {user} NOLOGIN", 'ALTER ROLE "{user}" LOGIN'),
    ],
)
def test_who_may_not_connect_is_told_the_statement_that_lets_them(
    postgresql: PostgreSQL, empty_postgresql: str, barred: str, advice: str
) -> None:
    name, user = name_of(empty_postgresql), "barred"
    postgresql.run(f"CREATE ROLE {{user}} LOGIN PASSWORD '{PASSWORD}'", user=user)
    try:
        postgresql.run(barred, name=name, user=user)
        said = refusal(postgresql.address(name, user, quote(PASSWORD, safe="")))
    finally:
        postgresql.run("DROP ROLE {user}", user=user)

    assert said.endswith(advice.format(name=name, user=user))
    assert "FATAL" not in said


def test_a_replica_is_no_store(postgresql_store: str) -> None:
    database = Database.open(postgresql_store)
    # As a replica refuses our transactions.
    refused = "cannot set transaction read-write mode during recovery"
    with (
        pytest.raises(StoreError, match="is read-only, as a replica is; name the server that it replicates"),
        database.transaction() as connection,
    ):
        connection.execute(text(f"DO $$ BEGIN RAISE '{refused}' USING ERRCODE = '0A000'; END $$"))
    database.close()


def test_an_encoding_that_cannot_hold_every_text(postgresql: PostgreSQL) -> None:
    name = postgresql.create(options="ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'")

    assert "the encoding of the database is SQL_ASCII" in refusal(postgresql.address(name))
    postgresql.drop(name)


def test_a_server_that_is_too_old(postgresql_store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_to, "OLDEST", 99)

    assert "digest needs 99 or newer" in refusal(postgresql_store)


def test_a_database_of_another_program(postgresql: PostgreSQL, empty_postgresql: str) -> None:
    postgresql.run("CREATE TABLE other (a int)", name_of(empty_postgresql))

    assert "not a digest store; name another database" in refusal(empty_postgresql)


@pytest.mark.damages
def test_a_store_of_a_newer_version(postgresql: PostgreSQL, postgresql_store: str) -> None:
    postgresql.run("UPDATE alembic_version SET version_num = '9999'", name_of(postgresql_store))

    assert "written by a newer version of digest" in refusal(postgresql_store)


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    "address",
    [
        "mysql://editor:secret@host/news",
        "postgresql+asyncpg://editor:secret@host/news",
        "postgresql://editor:secret@host:port/news",
        "postgresql://editor:se@secret@host/news",
        "postgresql://editor@host/news?password=secret&port=x",
        "postgresql://editor@/news?host=/nowhere&passwd=secret",
        "postgresql://editor:secret@host..name/news",
        f"postgresql://editor:secret@{'h' * 64}/news",
        "postgresql://editor:secret@/\udce9?host=/nowhere",
        "postgresql://editor:secret@host/news?prepare_threshold=0",
        "postgresql://editor:secret@host:99999/news",
        "postgresql://editor:secret@host:0/news",
        "postgresql://editor:secret%00word@host/news",
        "postgresql://edi%00tor:secret@host/news",
        "postgresql://editor:secret@ho%00st/news",
        "postgresql://editor:secret@host/ne%00ws",
        "postgresql://editor:secret@host/news?application_name=a%00b",
        "sqlite:///ne%00ws.db",
        "sqlite://editor:secret@host/news.db",
        "sqlite+aiosqlite:///news.db",
        "sqlite:///news.db?mode=ro",
    ],
)
def test_an_address_that_is_wrong_is_told_without_its_password(address: str) -> None:
    assert "secret" not in refusal(address)


def test_the_driver_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    known = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.partition(".")[0] == "psycopg":
            raise ModuleNotFoundError(name)
        return known(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)

    with pytest.raises(ConfigError, match=r"needs the extra `postgresql`; install it: .*\[postgresql\]"):
        Database.open("postgresql://host/news")


def test_a_schema_that_is_not_there(empty_postgresql: str) -> None:
    assert "the schema does not exist" in refusal(f"{empty_postgresql}&options=-csearch_path%3Dnothing")


def test_a_name_that_another_program_has_taken(postgresql: PostgreSQL, empty_postgresql: str) -> None:
    postgresql.run("CREATE VIEW items AS SELECT 1", name_of(empty_postgresql))

    assert "of another program" in refusal(empty_postgresql)


def test_a_table_that_is_missing(postgresql: PostgreSQL, postgresql_store: str) -> None:
    postgresql.run("DROP TABLE visits; ALTER TABLE settings DROP COLUMN value", name_of(postgresql_store))
    database = Database.open(postgresql_store)

    for statement in ("SELECT * FROM visits", "SELECT value FROM settings"):
        with pytest.raises(StoreError, match="the store is damaged"), database.reading() as connection:
            connection.execute(text(statement))
    database.close()


def test_a_name_that_is_too_long_for_an_index(postgresql_store: str) -> None:
    database = Database.open(postgresql_store)
    name = "".join(map(chr, range(0x4E00, 0x6000)))

    with pytest.raises(StoreError, match="a text is too long for an index"), database.transaction() as connection:
        connection.execute(text("INSERT INTO item_counts VALUES (:name, 1)"), {"name": name})
    database.close()


# Locked


def test_a_purpose_is_locked_until_the_store_is_closed(postgresql_store: str) -> None:
    first, looking = Database.open(postgresql_store, purpose="run"), Database.open(postgresql_store)
    with pytest.raises(LockError, match="another digest run is in progress, maybe on another machine"):
        Database.open(postgresql_store, purpose="run")
    assert (looking.is_locked("run"), looking.is_locked("send")) == (True, False)
    Database.open(postgresql_store, purpose="send").close()
    first.close()

    assert not looking.is_locked("run")
    Database.open(postgresql_store, purpose="run").close()
    looking.close()


def test_a_lost_connection_takes_its_lock_with_it(postgresql: PostgreSQL, postgresql_store: str) -> None:
    first = Database.open(postgresql_store, purpose="run")
    cut(postgresql, postgresql_store)

    Database.open(postgresql_store, purpose="run").close()
    first.close()


def test_sites_in_schemas_of_one_database_lock_only_themselves(postgresql: PostgreSQL, empty_postgresql: str) -> None:
    for name in ("harbor", "city"):
        postgresql.run("CREATE SCHEMA {name}", name_of(empty_postgresql), name=name)
    harbor, city = (f"{empty_postgresql}&options=-csearch_path%3D{name}" for name in ("harbor", "city"))
    one, other = Database.open(harbor, purpose="run"), Database.open(city, purpose="run")
    one.keep_setting("name", "harbor")

    assert other.setting("name") == ""
    one.close()
    other.close()


def test_who_waits_too_long_for_others_that_join_is_told(postgresql_store: str) -> None:
    one, other = Database.open(postgresql_store), Database.open(postgresql_store, patience=0.1)
    with one.joined(), pytest.raises(StoreError, match=BUSY), other.joined():
        pass
    one.close()
    other.close()


def test_both_may_store_the_same_setting_at_once(postgresql_store: str) -> None:
    def keep() -> None:
        database = Database.open(postgresql_store)
        for number in range(100):
            database.keep_setting("name", str(number))
        database.close()

    threads = [threading.Thread(target=keep) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    database = Database.open(postgresql_store)
    assert database.setting("name") == "99"
    database.close()


# Lost


def test_a_lost_connection_is_told_and_never_made_again(postgresql: PostgreSQL, postgresql_store: str) -> None:
    database = Database.open(postgresql_store)
    cut(postgresql, postgresql_store)

    for _ in range(3):
        with pytest.raises(StoreError, match=CONNECTION_LOST):
            database.keep_setting("name", "value")
        with pytest.raises(StoreError, match=CONNECTION_LOST):
            database.setting("name")
    database.close()


def test_a_connection_that_is_lost_in_a_transaction_leaves_nothing_of_it(
    postgresql: PostgreSQL, postgresql_store: str
) -> None:
    database = Database.open(postgresql_store)

    def lose() -> None:
        with database.joined():
            database.keep_setting("name", "value")
            cut(postgresql, postgresql_store)
            database.keep_setting("name", "other")

    with pytest.raises(StoreError, match=CONNECTION_LOST):
        lose()
    database.close()

    database = Database.open(postgresql_store)
    assert database.setting("name") == ""
    database.close()


def test_after_an_error_of_the_server_the_store_goes_on(postgresql_store: str) -> None:
    database = Database.open(postgresql_store)
    with pytest.raises(StoreError), database.transaction() as connection:
        connection.execute(text("SELECT 1 / 0"))
    with pytest.raises(StoreError), database.reading() as connection:
        connection.execute(text("SELECT 1 / 0"))
    database.keep_setting("name", "value")

    assert database.setting("name") == "value"
    database.close()
