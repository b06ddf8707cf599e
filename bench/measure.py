"""Run a command in a process of its own and report its time and memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

# Whoever has installed digest has its modules compiled; with this, each start would compile them all again.
_NOT_AS_INSTALLED = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall time in seconds, peak memory in MB, and what all cores together worked, for its own processes too."""

    seconds: float
    megabytes: float
    core_seconds: float = 0

    def divided_by(self, other: Cost) -> Cost:
        """Return the ratios of both."""
        return Cost(
            self.seconds / other.seconds,
            self.megabytes / other.megabytes,
            self.core_seconds / other.core_seconds,
        )


def run(arguments: Sequence[str], folder: Path, expected: int = 0) -> Cost:
    """Run ``python -m ...`` in a folder, and stop everything if its exit status is not the expected one.

    Linux counts the memory of the process that starts another as that one's too, at its start: so this one must
    stay small, and import no more than it needs.
    """
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name != _NOT_AS_INSTALLED},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != expected:
            output.seek(0)
            sys.exit(f"{' '.join(arguments)} failed:\n{output.read().decode(errors='replace')}")
    return Cost(seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)


def median(costs: Iterable[Cost]) -> Cost:
    """The middle of several runs, of time and memory each."""
    runs = list(costs)
    return Cost(
        statistics.median(run.seconds for run in runs),
        statistics.median(run.megabytes for run in runs),
        statistics.median(run.core_seconds for run in runs),
    )
