"""Measure an installation: the core, and with the extra ``translate``, each in a fresh environment without pip."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LIMITS = {"": 175, "[translate]": 415}  # MB, with compiled modules


def measure(folder: Path, _runs: int) -> None:
    """Print a table. The packages come from where pip is set to get them."""
    print("| installation, without pip | MB | at most |\n|---|--:|--:|")
    for extra, limit in LIMITS.items():
        environment = folder / f"environment{extra}"
        _install(environment, f"{ROOT}{extra}")
        size = _megabytes(environment)
        print(f"| weekly-digest{extra} | {size:.0f} | {limit} |", flush=True)
        if size > limit:
            sys.exit(f"weekly-digest{extra} takes {size:.0f} MB; docs/guides/install.md promises {limit}")


def _install(environment: Path, requirement: str) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(environment), "install", "--quiet"]
    subprocess.run([*pip, "--constraint", str(ROOT / "constraints.txt"), requirement], check=True)


def _megabytes(folder: Path) -> float:
    return sum(path.lstat().st_blocks * 512 for path in _files(folder)) / 2**20


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        yield from (Path(parent, name) for name in (*folders, *files))
