"""The clock is read once, in the command line, and passed on as a value."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.imports import MODULES, ROOT, name

READS_THE_CLOCK = [
    "from datetime import UTC, datetime\n\nnow = datetime.now(UTC)\n",
    "import datetime\n\nnow = datetime.datetime.now(datetime.UTC)\n",
    "from datetime import date\n\ntoday = date.today()\n",
    "import time\n\nnow = time.time()\n",
]


@pytest.mark.parametrize("code", READS_THE_CLOCK)
def test_reading_the_clock_is_caught(code: str) -> None:
    assert "TID251" in complaints(code)


def test_handing_down_the_clock_is_not() -> None:
    assert complaints("from datetime import datetime\n\n\ndef age(now: datetime) -> int:\n    return now.year\n") == ""


def test_only_the_command_line_is_excused() -> None:
    excused = {Path(name(path)).parts[0] for path in MODULES if "noqa: TID251" in path.read_text(encoding="utf-8")}

    assert excused == {"cli"}


def complaints(code: str) -> str:
    """What ruff, as it is set up here, finds banned in a module of this code."""
    ruff = str(Path(sys.executable).with_name("ruff"))
    command = [ruff, "check", "--quiet", "--select", "TID251", "--stdin-filename", "digest/planted.py", "-"]
    done = subprocess.run(command, input=code, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    return done.stdout
