"""The processes that tests start end themselves, however tests are run."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.children import started

SLEEPS = [sys.executable, "-c", "import time; print('ready', flush=True); time.sleep(60)"]
STARTS_ANOTHER = [
    sys.executable,
    "-c",
    "import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']).pid)",
]


@pytest.fixture
def ignored() -> Iterator[None]:
    """SIGINT is ignored, as in a job that a script began with ``&``."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ignored")
def test_ctrl_c_ends_a_process_where_it_is_ignored_here() -> None:
    with started(SLEEPS) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == -signal.SIGINT

    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_one_that_hangs_is_not_waited_for_without_end() -> None:
    start = time.monotonic()
    with started(SLEEPS, longest=0.5) as process:
        process.wait(timeout=20)

    assert process.returncode == -signal.SIGKILL
    assert time.monotonic() - start < 20


def test_none_outlives_its_test() -> None:
    with started(SLEEPS) as process:
        pass

    assert process.returncode == -signal.SIGKILL


def test_what_it_started_does_not_outlive_it_either() -> None:
    with started(STARTS_ANOTHER) as process:
        assert process.stdout
        other = Path("/proc", process.stdout.readline().strip())
        assert other.exists()

    for _ in range(100):
        if not other.exists() or " Z " in (other / "stat").read_text():
            break
        time.sleep(0.05)
    else:
        pytest.fail("the other process lives on")
