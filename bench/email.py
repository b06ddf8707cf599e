"""Measure an email of twelve stories: milliseconds and kilobytes. ``python -m bench.email`` runs this alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def measure(folder: Path, runs: int) -> None:  # noqa: ARG001 - as all parts; nothing is written
    """Print a table. It is made in a process of its own, which may grow: this one must not (see ``measure.run``)."""
    subprocess.run([sys.executable, "-m", "bench.mailing", str(runs)], cwd=ROOT, check=True)


if __name__ == "__main__":
    measure(ROOT, 3)
