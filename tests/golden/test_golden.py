"""The whole output of a site, byte for byte, on any machine and however often it is built.

Every folder beside this file that holds a ``digest.toml`` is such a site, with the output that is expected of it in
``expected/``; of a book for e-readers, all that is in it, one after the other. ``make update-golden`` accepts what is
written now; look at the difference before you commit it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

SITES = sorted(path.parent for path in Path(__file__).parent.glob("*/digest.toml"))
NOW = "2025-05-05T06:00:00Z"

# POSIX with both switches off leaves Python with ASCII for every file that is opened without naming an encoding.
ENVIRONMENTS = {
    "UTC": {"TZ": "UTC", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0"},
    "half a day ahead": {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"},
    "no UTF-8": {
        "TZ": "America/St_Johns",
        "LC_ALL": "POSIX",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONHASHSEED": "2",
    },
}


@pytest.fixture(params=SITES, ids=lambda site: site.name)
def expected(request: pytest.FixtureRequest) -> Path:
    site: Path = request.param
    return site / "expected"


@pytest.fixture
def site(expected: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(expected.parent, tmp_path / "site", ignore=shutil.ignore_patterns("expected")))


# One is enough to wait for: the one that is most unlike that of who writes digest.
@pytest.mark.parametrize(
    "environment",
    [
        pytest.param(environment, id=name, marks=() if name == "no UTF-8" else pytest.mark.slow)
        for name, environment in ENVIRONMENTS.items()
    ],
)
def test_output_is_as_expected(site: Path, expected: Path, environment: dict[str, str], *, update_golden: bool) -> None:
    run_digest(site, environment)

    if update_golden:
        shutil.rmtree(expected, ignore_errors=True)
        for name, lines in contents(site / "output").items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_bytes(b"".join(lines))
    assert contents(site / "output") == contents(expected)


@pytest.mark.slow
def test_second_run_touches_no_file(site: Path) -> None:
    run_digest(site, ENVIRONMENTS["UTC"])
    before = states(site / "output")

    run_digest(site, ENVIRONMENTS["half a day ahead"])

    assert states(site / "output") == before


def run_digest(site: Path, environment: dict[str, str]) -> None:
    """Read and build everything, as a user would."""
    set_here = ("LC_", "LANG", "PYTHONUTF8", "PYTHONCOERCECLOCALE", "PYTHONHASHSEED", "PYTHONIOENCODING")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(set_here)}
    command = [sys.executable, "-m", "digest", "run", "--all", "--now", NOW]
    result = subprocess.run(
        command, cwd=site, env=inherited | environment, capture_output=True, check=False, timeout=60
    )
    assert result.returncode == 0, result.stderr.decode(errors="replace")


def contents(folder: Path) -> dict[str, list[bytes]]:
    """Every file with its lines, so that a difference shows where it is."""
    shown = dict(readable(name, path.read_bytes()) for name, path in files(folder).items())
    return {name: content.splitlines(keepends=True) for name, content in shown.items()}


def readable(name: str, content: bytes) -> tuple[str, bytes]:
    """A file as it is; of a book its files as one text, which any version of zlib unpacks to the same."""
    if not name.endswith(".epub"):
        return name, content
    with ZipFile(BytesIO(content)) as book:
        return f"{name}.txt", b"".join(f"=== {one}\n".encode() + book.read(one) + b"\n" for one in book.namelist())


def states(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file with its inode and its time, which both change when it is written."""
    return {name: (path.stat().st_ino, path.stat().st_mtime_ns) for name, path in files(folder).items()}


def files(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
