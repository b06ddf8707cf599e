"""Measure reading many sources on the web, some of them faulty: whole commands, as a user runs them.

``python -m bench.web`` alone.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import urllib3

from bench.faulty_web import names
from bench.measure import run
from bench.news import ROOT, SITE

GOOD, FAULTY = 270, 30
TIMEOUT = 10
DAYS = ("2025-01-06T06:00:00Z", "2025-01-07T06:00:00Z")
SOURCE = """
[[sources]]
name = "{name}"
kind = "feed"
url = "http://127.0.{network}.{host}:{port}/{path}"
allow_private = true
"""


@dataclass(frozen=True, slots=True)
class Sources:
    """The numbers of those to read."""

    good: range = range(0)
    faulty: tuple[int, ...] = ()


def measure(folder: Path, runs: int) -> None:  # noqa: ARG001 - each step is run once: it waits more than it works
    """Print a table, each row as soon as it is known."""
    print(f"| sources, time-out {TIMEOUT} s | status | seconds | peak MB | MB of good feeds | MB in all |")
    print("|---|--:|--:|--:|--:|--:|")
    everything = Sources(range(GOOD), tuple(range(FAULTY)))
    bombs = tuple(number for number, name in enumerate(names(FAULTY)) if name == "bomb")
    steps = {
        f"{GOOD} good": Sources(range(GOOD)),
        f"{GOOD} good and {FAULTY} faulty": everything,
        "one good": Sources(range(1)),
        f"one good and {len(bombs)} bombs of 1.5 GB": Sources(range(1), bombs),
    }
    with serving(folder / "feeds") as port:
        for number, (step, sources) in enumerate(steps.items()):
            site = make_site(folder / f"site-{number}", sources, port)
            for day, now in zip(("first day", "next day"), DAYS, strict=True):
                before = sent(port)
                status = 3 if sources.faulty else 0
                cost = run(["digest", "ingest", "--now", now], site, status)
                after = sent(port)
                good, all_sent = (sum(after[k] - before[k] for k in kinds) / 1e6 for kinds in (("good",), after))
                figures = f"{cost.seconds:.1f} | {cost.megabytes:.0f} | {good:.3f} | {all_sent:.3f}"
                print(f"| {step}, {day} | {status} | {figures} |", flush=True)
                check(site, sources)


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    """Run the server in a process of its own, whose memory does not count; give its port."""
    command = [sys.executable, "-m", "bench.faulty_web", str(folder), str(GOOD), str(FAULTY)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        yield int(server.stdout.readline())
        server.terminate()  # it may still wait for requests that nobody ends


def sent(port: int) -> dict[str, int]:
    """Return the bytes that were sent so far, by kind of feed."""
    return {"good": 0, "faulty": 0, **urllib3.request("GET", f"http://127.0.0.1:{port}/sent").json()}


def make_site(folder: Path, sources: Sources, port: int) -> Path:
    """A folder with a configuration, each source at an address of its own."""
    folder.mkdir()
    paths = [*(f"good/{number}" for number in sources.good), *(f"faulty/{number}" for number in sources.faulty)]
    tables = [
        SOURCE.format(name=path, network=1 + number // 250, host=1 + number % 250, port=port, path=path)
        for number, path in enumerate(paths)
    ]
    # Faulty ones first, so that they are in the way of the others if anything is.
    toml = f"{SITE}\n[web]\ntimeout = {TIMEOUT}\n{''.join(reversed(tables))}"
    (folder / "digest.toml").write_text(toml, encoding="utf-8")
    return folder


def check(site: Path, sources: Sources) -> None:
    """See that all good feeds are stored, and that each fault has its message."""
    command = [sys.executable, "-m", "digest", "status", "--json"]
    status = json.loads(subprocess.run(command, cwd=site, capture_output=True, check=True).stdout)
    stored = sum(source["items"] > 0 for source in status["sources"])
    failed = sum(bool(source["last_error"]) for source in status["sources"])
    if (stored, failed) != (len(sources.good), len(sources.faulty)):
        sys.exit(f"{stored} feeds are stored and {failed} failed, not {len(sources.good)} and {len(sources.faulty)}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), 1)
