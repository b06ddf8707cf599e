import subprocess
import sys
from pathlib import Path

import pytest

SITE = """\
[digest]
name = "weekly"
id = "tag:news.example.org,2025:weekly"
title = "Weekly"
base_url = "https://news.example.org/"
timezone = "UTC"
locales = ["en"]

[[sources]]
name = "File"
path = "news.txt"
"""


@pytest.mark.parametrize(
    "command", ["status", *(pytest.param(other, marks=pytest.mark.slow) for other in ("--help", "build"))]
)
def test_a_short_command_never_looks_for_garbage(command: str, tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text(SITE, encoding="utf-8")

    # The first one makes the store.
    _collections(tmp_path, command, "main()")

    before, _ = _collections(tmp_path, command, "")
    after, at_exit = _collections(tmp_path, command, "main()")

    assert after == before
    assert at_exit > 10_000


def _collections(folder: Path, command: str, then: str) -> tuple[int, int]:
    """Return the number of collections until the end of a command, and of the values exempt from those at exit."""
    code = f"""
import atexit, gc, sys
atexit.register(lambda: print(gc.get_freeze_count(), file=sys.stderr))
from digest.cli import main
sys.argv = ["digest", "{command}"]
{then}
print(sum(one["collections"] for one in gc.get_stats()), file=sys.stderr)"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True, timeout=60
    )
    count, exempt = map(int, done.stderr.split()[-2:])
    return count, exempt
