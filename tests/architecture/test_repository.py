"""Version control holds no large file, and nothing about the machine on which a file was made."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LARGEST = 2_000_000

# The brackets keep this file clean itself.
MACHINE = re.compile(r"/[w]ork/|/[r]oot/|/[h]ome/\w+/|/[t]mp/|\.[p]yenv|\.\./[s]hared")
REGISTRY = re.compile(r"[p]ypi\.org|[p]ythonhosted|[d]eb\.debian|[r]egistry\.npm|--[i]ndex-url|--[f]ind-links")


def tracked_files() -> list[Path]:
    command = ["git", "ls-files", "-z"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True, timeout=60).stdout
    return [path for name in listing.split("\0") if name and (path := ROOT / name).is_file()]


def test_files_are_small() -> None:
    assert [str(path) for path in tracked_files() if path.stat().st_size > LARGEST] == []


@pytest.mark.parametrize("foreign", [MACHINE, REGISTRY], ids=["machine", "registry"])
def test_files_name_no_machine_and_no_registry(foreign: re.Pattern[str]) -> None:
    found = {
        path.relative_to(ROOT).as_posix(): match[0]
        for path in tracked_files()
        if (match := foreign.search(path.read_bytes().decode("utf-8", "replace")))
    }

    assert found == {}


def test_constraints_are_names_and_versions_only() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    wrong = [line for line in lines if not line.startswith("#") and not re.fullmatch(r"[\w.-]+==[\w.]+", line)]

    assert wrong == []
    assert len(lines) > 20
