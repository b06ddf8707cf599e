"""A connection to a PostgreSQL server: its settings, its requirements and its locks.

The connection that writes also holds the locks: with another one for them, either could be lost while the other goes
on. The lock files of a site are used as well, because drafts, pictures and the output are not in the database. Reads
are outside of transactions, and each transaction sets its own isolation, whatever the defaults of the server.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Self

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from digest import extras
from digest.errors import ConfigError, StoreError
from digest.store.server_errors import CONNECTION_LOST

# The oldest version that the PostgreSQL project still supports, or did until this year.
OLDEST = 14
# After 30 seconds of silence, digest asks the server for a sign of life; a reply may take 60 (in milliseconds).
_OPTIONS = {
    "fallback_application_name": "digest",
    "client_encoding": "utf8",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "60000",
}
_SHORTEST_TIMEOUT = 2
# So does the server: otherwise, a machine that lost its power would hold its locks for two hours.
_LIFE = {"tcp_keepalives_idle": "30", "tcp_keepalives_interval": "10", "tcp_keepalives_count": "3"}
# The server needs a moment to notice that a process was killed.
_SOON = "SET LOCAL lock_timeout = '1s'"
_LOCK_NOT_AVAILABLE = "55P03"
# Locks are those of the database, which may have several sites, each in a schema of its own.
_KEY = "hashtextextended('digest ' || coalesce(current_schema(), '') || ' ' || CAST(:purpose AS text), 0)"
_LOCK = text(f"SELECT pg_advisory_lock({_KEY})")
_RELEASE = text(f"SELECT pg_advisory_unlock({_KEY})")
_IS_LOCKED = text(f"""
SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database
WHERE datname = current_database() AND locktype = 'advisory' AND objsubid = 1 AND granted
AND (CAST(classid AS bigint) << 32 | CAST(objid AS bigint)) = {_KEY})
""")  # noqa: S608 - our own words
_WAIT = text(f"SELECT pg_advisory_xact_lock({_KEY})")


def engine_of(url: URL, patience: float, name: str) -> Engine:
    """Return an engine that connects only once: a lost connection has lost its locks, so it is not replaced.

    ``patience`` is the number of seconds to wait for the server, and for other writers; ``name`` is for messages.

    Raises ConfigError if the driver is not installed.
    """
    # Its words about a connection that was lost would come before ours.
    logging.getLogger("psycopg").setLevel(logging.CRITICAL)
    options = {"connect_timeout": str(max(int(patience), _SHORTEST_TIMEOUT))} | _OPTIONS
    try:
        engine = create_engine(
            url,
            # Reads leave no transaction open, which would keep the server from cleaning up; `begin` begins all others.
            isolation_level="AUTOCOMMIT",
            poolclass=StaticPool,
            connect_args={
                name: value for name, value in options.items() if name not in url.query or name == "client_encoding"
            },
        )
    except ImportError as error:
        command = extras.install("postgresql")
        raise ConfigError(f"store: PostgreSQL needs the extra `postgresql`; install it: {command}") from error
    event.listen(engine, "do_connect", _once(name))
    event.listen(engine, "connect", lambda connection, _record: _tune(connection, patience))
    return engine


def _once(name: str) -> Callable[..., None]:
    calls: list[None] = []

    def refuse_again(*_: object) -> None:
        if calls:
            raise StoreError(f"{name}: {CONNECTION_LOST}")
        calls.append(None)

    return refuse_again


def _tune(connection: Any, patience: float) -> None:
    from psycopg import OperationalError, ServerCursor  # noqa: PLC0415 - the extra
    from psycopg.types.string import StrDumper  # noqa: PLC0415

    class WithoutNul(StrDumper):
        """Writes text without U+0000, which the server refuses and a hostile header may have."""

        def dump(self, obj: str) -> Any:
            return super().dump(obj.replace("\0", "\ufffd") if "\0" in obj else obj)

    class LastingCursor(ServerCursor[Any]):
        """A cursor that outlives the transaction in which it was opened, and needs none."""

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options | {"withhold": True})

        def execute(self, *args: Any, **options: Any) -> Self:
            """Open it. SQLAlchemy forgets the cursor of a connection that is lost, and does not close it."""
            try:
                return super().execute(*args, **options)
            except OperationalError:
                self.close()
                raise

    connection.adapters.register_dumper(str, WithoutNul)
    connection.server_cursor_factory = LastingCursor
    told = {"lock_timeout": f"{int(patience * 1000) or 1}ms", **_LIFE}
    connection.execute(
        f"SELECT {', '.join(['set_config(%s, %s, false)'] * len(told))}",
        [part for setting in told.items() for part in setting],
    )


def need_fit(connection: Connection, name: str) -> None:
    """Raise StoreError if a server is too old, or its database cannot hold every text."""
    server = connection.connection.driver_connection.info  # type: ignore[union-attr]
    version, encoding = server.server_version // 10_000, server.parameter_status("server_encoding")
    if version < OLDEST:
        raise StoreError(f"{name}: the server is PostgreSQL {version}; digest needs {OLDEST} or newer")
    if encoding != "UTF8":
        raise StoreError(
            f"{name}: the encoding of the database is {encoding}; create one that holds every text: "
            "CREATE DATABASE NAME ENCODING 'UTF8' TEMPLATE template0"
        )


def begin(connection: Connection, *, is_durable: bool = True) -> None:
    """Begin a transaction with our settings, whatever the server's defaults are, unless one is open."""
    server = connection.connection.driver_connection.info  # type: ignore[union-attr]
    if server.transaction_status.name != "IDLE":
        return
    connection.exec_driver_sql("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
    if not is_durable:
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")


def await_turn(connection: Connection, purpose: str) -> None:
    """Wait until no other transaction has this purpose; others then wait for this one.

    Raises SQLAlchemyError if that takes longer than the patience of the engine.
    """
    connection.execute(_WAIT, {"purpose": purpose})


def lock(connection: Connection, purpose: str) -> bool:
    """Lock a purpose for as long as the connection lasts; return False if somebody else has locked it.

    The server releases the lock when the connection ends, even if the process is killed.
    """
    begin(connection)
    connection.exec_driver_sql(_SOON)
    try:
        connection.execute(_LOCK, {"purpose": purpose})
    except DBAPIError as error:
        connection.rollback()
        if getattr(error.orig, "sqlstate", "") != _LOCK_NOT_AVAILABLE:
            raise
        return False
    connection.commit()
    return True


def is_locked(connection: Connection, purpose: str) -> bool:
    """Return whether anybody has locked a purpose."""
    return bool(connection.scalar(_IS_LOCKED, {"purpose": purpose}))


def unlock(connection: Connection, purpose: str) -> None:
    """Release a lock."""
    connection.execute(_RELEASE, {"purpose": purpose})


def unlock_all(connection: Connection) -> None:
    """Release all locks before the connection ends; the server would do so only a moment later."""
    with suppress(SQLAlchemyError):  # Then the connection is lost, and its locks too.
        connection.exec_driver_sql("SELECT pg_advisory_unlock_all()")
