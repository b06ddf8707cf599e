"""Nothing happens on import: a command loads only the libraries that it uses."""

from __future__ import annotations

import subprocess
import sys

HEAVY = set(
    "alembic asyncio babel css_inline feedgen feedparser jinja2 lxml nh3 pydantic rich sqlalchemy sqlite3 typer".split()
)


def test_version_is_told_without_any_library() -> None:
    assert HEAVY & imported_by("--version") == set()


def test_the_suites_for_plugins_load_no_library_but_pytest() -> None:
    code = "import pytest, sys; before = set(sys.modules); import digest.testing; print(*set(sys.modules) - before)"
    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    ).stdout

    assert "digest.testing" in printed.split()
    assert HEAVY & {module.partition(".")[0] for module in printed.split()} == set()


def imported_by(*arguments: str) -> set[str]:
    """The top-level names of all that a command imports, as Python itself reports it."""
    command = [sys.executable, "-X", "importtime", "-m", "digest", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    lines = [line for line in result.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
