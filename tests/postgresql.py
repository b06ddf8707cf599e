"""A PostgreSQL server on this machine: on a socket in a folder of its own, with a fresh database for each test."""

from __future__ import annotations

import getpass
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg import sql

from digest.store.database import Database
from tests.children import started
from tests.programs import end_without

# Who may do everything, and asks for no password; and who may use a database, with one.
ADMIN, USER, PASSWORD = "admin", "digest", "a secret: word/@%"
# Seconds that it may take to begin, on a busy machine.
_PATIENCE = 120
# PostgreSQL refuses to be run by root.
_USER_FOR_ROOT = "nobody"
_MIGRATED = "migrated"
_HOSTS = f"local all {ADMIN} trust\nlocal all all scram-sha-256\n"
_SETTINGS = {
    "listen_addresses": "",
    # A test loses nothing if the machine does.
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "60",
    "shared_buffers": "32MB",
    "autovacuum": "off",
    "logging_collector": "on",
    "log_filename": "log",
}


@dataclass
class PostgreSQL:
    """A running server in a folder."""

    folder: Path
    pid: int
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def address(self, database: str, user: str = ADMIN, password: str = "") -> str:
        """Return the address of a database, as a configuration has it."""
        login = f"{user}:{password}" if password else user
        return f"postgresql+psycopg://{login}@/{database}?host={self.folder}"

    def run(self, statement: str, database: str = "postgres", /, **names: str) -> list[tuple[object, ...]]:
        """Run a statement as the administrator; ``{names}`` in it are quoted. Return its rows."""
        with psycopg.connect(host=str(self.folder), user=ADMIN, dbname=database, autocommit=True) as connection:
            # Written here, in tests.
            quoted = sql.SQL(statement).format(  # type: ignore[arg-type]
                **{name: sql.Identifier(value) for name, value in names.items()}
            )
            cursor = connection.execute(quoted)
            return cursor.fetchall() if cursor.description else []

    def create(self, template: str = "template0", options: str = "") -> str:
        """Create a database, and return its name."""
        name = f"test{next(self._numbers)}"
        self.run(f"CREATE DATABASE {{name}} TEMPLATE {{template}} {options}", name=name, template=template)
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is connected to it."""
        self.run("DROP DATABASE IF EXISTS {name} WITH (FORCE)", name=name)

    @contextmanager
    def empty(self) -> Iterator[str]:
        """Yield the address of an empty database. It sorts text as English does, which digest must not follow."""
        name = self.create(options="ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'")
        try:
            yield self.address(name)
        finally:
            self.drop(name)

    @contextmanager
    def store(self) -> Iterator[str]:
        """Yield the address of a new store, with all tables."""
        name = self.create(_MIGRATED)
        try:
            yield self.address(name)
        finally:
            self.drop(name)

    def migrate(self) -> None:
        """Make what ``store`` copies, once."""
        with self.empty() as address:
            Database.open(address).close()
            made = address.partition("@/")[2].partition("?")[0]
            self.run("CREATE DATABASE {name} TEMPLATE {made}", name=_MIGRATED, made=made)


@contextmanager
def running(settings: Mapping[str, str] = _SETTINGS) -> Iterator[PostgreSQL]:
    """Run a server as long as tests need it."""
    programs = _programs()
    # Paths of sockets are short.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        shutil.chown(folder, _owner())
        _prepare(programs, folder)
        all_settings = {**_SETTINGS, **settings, "unix_socket_directories": str(folder)}
        options = [f"--{name}={value}" for name, value in all_settings.items()]
        command = [*_as_owner(), str(programs / "postgres"), "-D", str(folder / "data"), *options]
        with started(command, longest=4 * 3600, cwd=folder) as process:
            try:
                _await(folder, process)
                server = PostgreSQL(folder, process.pid)
                server.run("CREATE ROLE {user} LOGIN PASSWORD " + f"'{PASSWORD}'", user=USER)
                server.migrate()
                yield server
            finally:
                process.send_signal(signal.SIGINT)  # Ends all connections.
                process.communicate(timeout=_PATIENCE)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """Return the folder of the newest server that is installed; Debian keeps them out of the path."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    found += [Path(there).resolve().parent] if (there := shutil.which("initdb")) else []
    return max(found, key=lambda path: path.parent.name.zfill(9), default=None) or end_without(
        "a PostgreSQL server", "postgresql"
    )


def _prepare(programs: Path, folder: Path) -> None:
    data = folder / "data"
    options = ["-U", ADMIN, "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-sync", "--no-instructions"]
    made = subprocess.run(
        [*_as_owner(), str(programs / "initdb"), "-D", str(data), *options],
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        cwd=folder,
        check=False,
    )
    assert made.returncode == 0, f"initdb: {made.stdout}{made.stderr}"
    (data / "pg_hba.conf").write_text(_HOSTS, encoding="utf-8")


def _owner() -> str:
    return _USER_FOR_ROOT if os.geteuid() == 0 else getpass.getuser()


def _as_owner() -> list[str]:
    if os.geteuid() != 0:
        return []
    user = pwd.getpwnam(_USER_FOR_ROOT)
    # If whoever runs the tests is killed, the server ends, too.
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", "--pdeathsig=INT"]


def _await(folder: Path, process: subprocess.Popen[str]) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with suppress(psycopg.OperationalError):
            psycopg.connect(host=str(folder), user=ADMIN, dbname="postgres").close()
            return
        time.sleep(0.05)
    log = folder / "data/log/log"
    raise AssertionError(f"PostgreSQL did not begin: {log.read_text(errors='replace') if log.exists() else ''}")
