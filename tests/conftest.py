"""Shared parts of all tests: options, the settings of hypothesis, and programs that some tests need."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from digest.publishing.cards.fonts import installed_fonts
from digest.store import upgrading
from digest.store.database import Database
from tests import new_stores
from tests.checksums import need_checksums
from tests.programs import end_without, need_program
from tests.twelve import publish

if TYPE_CHECKING:
    from tests.postgresql import PostgreSQL

# CI draws the same examples every time, so that a change is judged by what it changes.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("dev", deadline=None)
# A test that fails for a mutant has said enough: looking for the simplest example takes longer than all else.
hypothesis.settings.register_profile(
    "mutants",
    hypothesis.settings.get_profile("ci"),
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "dev")


_THRESHOLD = gc.get_threshold()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="accept what is written now as what is expected")


def pytest_configure() -> None:
    """Make new stores at once, before any fixture makes one, and let programs that tests start load this checkout."""
    upgrading._upgrade = new_stores.make_or_upgrade
    root = str(Path(__file__).parents[1])
    # Else another checkout's code would be judged, where an environment that has that one installed is shared.
    os.environ["PYTHONPATH"] = os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])])


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the tests of the library argostranslate unless they are named: it brings 1.5 GB of its own."""
    name = "argostranslate"
    return True if collection_path.name == name and not any(name in named for named in config.args) else None


# What one does not wait for after each change: `make test-slow` runs it, and CI runs both.
_SLOW_FOLDERS = ("browser", "cli", "cluster", "hostile_web", "npm", "offline", "politeness", "readers")
_QUICK = frozenset({"test_each_verb.py"})
# The architecture is quick, but for what imports or renders the whole product again and again.
_SLOW_FILES = frozenset(
    {"test_layers.py", "test_lazy.py", "test_walkthroughs.py", "test_container.py", "test_behind_nginx.py"}
)


# Kinds of a fixture that has others, which one waits for.
_SERVERS = frozenset({"postgresql", "imap"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow: other programs, whole commands, and everything on a server of databases or mail."""
    for item in items:
        folder = item.path.relative_to(Path(__file__).parent).parts[0]
        is_slow = folder in _SLOW_FOLDERS or item.path.name in _SLOW_FILES or _needs_server(item)
        if is_slow and item.path.name not in _QUICK:
            item.add_marker("slow")


def _needs_server(item: pytest.Item) -> bool:
    if "postgresql" in getattr(item, "fixturenames", ()):
        return True
    drawn = getattr(item, "callspec", None)
    return drawn is not None and not _SERVERS.isdisjoint(drawn.id.split("-"))


def pytest_runtest_setup() -> None:
    """Empty the caches of the gate before each test of mutmut, which asks only tests that once reached a function."""
    if "MUTANT_UNDER_TEST" in os.environ:
        gate = [module for name, module in sys.modules.items() if name.startswith("digest.translating.checking.gate.")]
        for cached in {value for module in gate for value in vars(module).values() if callable(value)}:
            getattr(cached, "cache_clear", lambda: None)()


def pytest_runtest_teardown() -> None:
    """Put the collector of garbage back after a command, which spares it: what thousands of tests leave is much."""
    if gc.get_threshold() != _THRESHOLD:
        gc.set_threshold(*_THRESHOLD)


@pytest.fixture
def migrations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make each new store by the migrations, as the product does."""
    monkeypatch.setattr(upgrading, "_upgrade", new_stores.migrate)


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether the golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser that shows our pages."""
    return need_program("chromium")


@pytest.fixture(scope="session")
def newsboat() -> str:
    """The path of the feed reader that reads our feeds."""
    return need_program("newsboat")


@pytest.fixture(scope="session")
def fonts() -> None:
    """The fonts that cards are painted with, and what joins the letters of Arabic."""
    from PIL import features  # noqa: PLC0415 - not there where the library argostranslate is tried

    if not {font.family for font in installed_fonts()} >= {"Noto Sans", "Noto Serif"}:
        end_without("fonts", "fontconfig", "fonts-noto-core")
    if not features.check("raqm") or not features.check("fribidi"):
        end_without("fribidi", "libfribidi0")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages and emails of a site in twelve languages, on the disk."""
    folder = tmp_path_factory.mktemp("published")
    publish(folder)
    return folder


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """A PostgreSQL server, which begins when the first test of a process asks for it."""
    from tests.postgresql import running  # noqa: PLC0415 - no driver where the library argostranslate is tried

    with running() as server:
        yield server


@pytest.fixture
def postgresql_store(postgresql: PostgreSQL, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a new store on a PostgreSQL server, with all tables and no rows."""
    with postgresql.store() as address:
        yield address
        need_checksums(address, request)


@pytest.fixture
def empty_postgresql(postgresql: PostgreSQL) -> Iterator[str]:
    """The address of an empty database on a PostgreSQL server."""
    with postgresql.empty() as address:
        yield address


@pytest.fixture
def new_store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], str]]:
    """Returns the address of a new store: on a server if that is called "postgresql", else in a file."""

    def address(kind: str) -> str:
        if kind == "postgresql":
            return str(request.getfixturevalue("postgresql_store"))
        made.append(str(tmp_path_factory.mktemp("store") / "digest.db"))
        return made[-1]

    made: list[str] = []
    yield address
    for one in made:
        need_checksums(one, request)


@pytest.fixture(params=["sqlite", "postgresql"])
def store_address(request: pytest.FixtureRequest, new_store: Callable[[str], str]) -> str:
    """The address of a new store: once in a file, once on a server."""
    return new_store(request.param)


@pytest.fixture
def database(store_address: str) -> Iterator[Database]:
    """A new store that is open: once in a file, once on a server."""
    made = Database.open(store_address)
    yield made
    made.close()
