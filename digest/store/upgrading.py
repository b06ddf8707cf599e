"""Create the tables of a store, or bring them up to date, after copying an SQLite file.

A transaction protects from a crash, but not from a migration that does the wrong thing, nor an editor who wants the
earlier version back. The copy is made within the transaction, so it holds exactly what is upgraded, and the copy of the
last upgrade is removed only after the commit.
"""

from __future__ import annotations

import glob
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from digest.errors import StoreError
from digest.files.whole import sync, temporary
from digest.store import postgresql
from digest.store.address import POSTGRESQL, SQLITE
from digest.store.explained import DAMAGED, reason
from digest.store.server_errors import DAMAGED_ROWS
from digest.store.sqlite_file import STORE_TABLES, copy, make_private
from digest.store.tables import REVISION

# Names the copy of a store before an upgrade, followed by the new revision.
_BEFORE = ".before-"


def bring_up_to_date(connection: Connection, name: str, *, dry: bool) -> None:
    """Create or upgrade the tables of a store; if ``dry``, do not commit that.

    Raises StoreError if it is not a store, is newer than this program, or cannot be upgraded.
    """
    revision = _revision(connection, name)
    path = _file_of(connection)
    if path and not dry:
        # Only now that the file is known to be ours, since this changes it.
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    if path:
        make_private(path)
    if revision == REVISION:
        return
    kept = _upgrade(connection, name, revision, path if revision and not dry else None)
    if not dry:
        connection.commit()
    if path and kept:
        _keep_only(kept, path)


def _upgrade(connection: Connection, name: str, revision: str, path: Path | None) -> Path | None:
    """Run the migrations in a transaction, after copying the file at ``path``, if there is one; return the copy."""
    # Imported at use, since that takes longer than opening an up-to-date store.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    if revision and revision not in {
        script.revision for script in ScriptDirectory.from_config(config).walk_revisions()
    }:
        raise StoreError(f"{name}: written by a newer version of digest (revision {revision}); update digest")
    config.attributes["connection"] = connection
    if connection.dialect.name == SQLITE:
        # The driver begins no transaction before CREATE TABLE, but a migration must be atomic.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        postgresql.begin(connection)
        # Another program may be upgrading: afterward, there is nothing left to do.
        postgresql.await_turn(connection, "upgrade")
    kept = _copy_before(path) if path else None
    try:
        command.upgrade(config, "head")
    except (SQLAlchemyError, ValueError, TypeError) as error:
        if not kept:
            raise
        raise StoreError(
            f"{name}: cannot be upgraded to revision {REVISION} ({reason(error, name)}); it is unchanged, and "
            f"{kept.name} is a copy of it. Use the earlier version of digest until this is solved"
        ) from error
    return kept


def _copy_before(path: Path) -> Path:
    """Copy a store to a file beside it, named after the new revision. Raises StoreError."""
    kept = path.with_name(f"{path.name}{_BEFORE}{REVISION}")
    made = temporary(kept)
    try:
        copy(path, made)
        made.replace(kept)
        sync(path.parent)
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be copied before its upgrade ({error.strerror}); nothing was changed; check the folder"
        ) from error
    return kept


def _keep_only(kept: Path, path: Path) -> None:
    """Remove the copies of earlier upgrades."""
    for older in path.parent.glob(f"{glob.escape(path.name + _BEFORE)}[0-9]*"):
        if older != kept:
            with suppress(OSError):
                older.unlink()


def _file_of(connection: Connection) -> Path | None:
    """Return the path of the file of a store, None if it is in memory or on a server."""
    database = connection.engine.url.database
    is_file = connection.dialect.name == SQLITE and database and database != ":memory:"
    return Path(database) if database and is_file else None


def _revision(connection: Connection, name: str) -> str:
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return ""
    is_on_server = connection.dialect.name == POSTGRESQL
    if not tables >= STORE_TABLES:
        other = "database" if is_on_server else "file"
        raise StoreError(f"{name}: a database, but not a digest store; name another {other} with `store`")
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if not revision:
        raise StoreError(f"{name}: {DAMAGED_ROWS if is_on_server else DAMAGED}")
    return revision
