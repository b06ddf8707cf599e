"""Measure reading news and building editions: whole commands, as a user runs them."""

from __future__ import annotations

import json
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bench.generate import FEEDS, ITEMS, write_year
from bench.measure import Cost, median, run
from bench.parsing import PARSERS

ROOT = Path(__file__).parents[1]
YEAR = 2024
EARLIER_YEARS = range(YEAR - 9, YEAR)
NOW = f"{YEAR + 1}-01-06T06:00:00Z"
WEEK = f"{YEAR}-W20"
SITE = """\
[digest]
name = "bench"
id = "tag:news.example.org,2024:bench"
title = "Bench Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es", "ar"]
"""
SOURCE = """
[[sources]]
name = "Feed {number}"
kind = "feed"
path = "feeds/feed-{number:02}-*.xml"
"""


def measure(folder: Path, runs: int) -> None:
    """Print a table, each step as soon as it is known; then one of the parsing alone."""
    print(f"| step (median of {runs}) | seconds | core seconds | peak MB |\n|---|--:|--:|--:|")
    for step, cost in steps(folder, runs):
        print(f"| {step} | {cost.seconds:.2f} | {cost.core_seconds:.2f} | {cost.megabytes:.3g} |", flush=True)
    print(f"\n| parsing alone (median of {runs}) | feeds a second | items a second | peak MB |\n|---|--:|--:|--:|")
    for parser, feeds, megabytes in parsers(folder / "year" / "feeds", runs):
        print(f"| {parser} | {feeds:.3g} | {feeds * ITEMS:.3g} | {megabytes:.3g} |", flush=True)


def steps(folder: Path, runs: int) -> Iterator[tuple[str, Cost]]:
    """Every step with its cost; the later ones go on with what the earlier ones left."""
    year = make_site(folder / "year", [YEAR])
    yield "read and clean 10,000 items of 100 feeds", median(digest(year, "check") for _ in range(runs))
    yield from against_reader(year, runs)
    keep_store(year, FEEDS * ITEMS)
    yield "build 52 editions in 3 locales", median(build_afresh(year, "--all") for _ in range(runs))
    yield "build again, nothing new", median(build(year, "--all") for _ in range(runs))
    yield "build one week, 10,000 items stored", median(build_afresh(year, "--week", WEEK) for _ in range(runs))

    decade = make_site(folder / "decade", [*EARLIER_YEARS, YEAR])
    yield "read, clean and store 100,000 items (once)", digest(decade, "ingest", "--now", NOW)
    keep_store(decade, 10 * FEEDS * ITEMS)
    yield "build one week, 100,000 items stored", median(build_afresh(decade, "--week", WEEK) for _ in range(runs))


def make_site(folder: Path, years: list[int]) -> Path:
    """A folder with a configuration and the feeds of some years."""
    for year in years:
        write_year(folder / "feeds", year)
    sources = "".join(SOURCE.format(number=number) for number in range(FEEDS))
    (folder / "digest.toml").write_text(SITE + sources, encoding="utf-8")
    return folder


def digest(site: Path, *arguments: str) -> Cost:
    """Run one command of digest in a site."""
    return run(["digest", *arguments], site)


def build(site: Path, *arguments: str) -> Cost:
    """Build what is due."""
    return digest(site, "build", *arguments, "--now", NOW)


def against_reader(site: Path, runs: int) -> Iterator[tuple[str, Cost]]:
    """Both read and store the same files, in turn, so that what else the machine does hits both."""
    pairs = [(ingest_afresh(site), read_with_reader(site)) for _ in range(runs)]
    yield "read, clean and store 10,000 items", median(ours for ours, _ in pairs)
    yield "the same with lemon24/reader", median(theirs for _, theirs in pairs)
    yield "digest divided by reader, of paired runs", median(ours.divided_by(theirs) for ours, theirs in pairs)
    yield "read again, nothing new", median(digest(site, "ingest", "--now", NOW) for _ in range(runs))
    yield "read again, 1 % new", median(ingest_what_is_new(site) for _ in range(runs))


def ingest_afresh(site: Path) -> Cost:
    """Read and store everything into a new store."""
    for path in site.glob("digest.db*"):
        path.unlink()
    return digest(site, "ingest", "--now", NOW)


def ingest_what_is_new(site: Path) -> Cost:
    """Read everything again into a store that lacks one item of each feed."""
    command = "DELETE FROM items WHERE key IN (SELECT min(key) FROM items GROUP BY source)"
    with closing(sqlite3.connect(site / "digest.db")) as store, store:
        store.execute(command)
    return digest(site, "ingest", "--now", NOW)


def parsers(feeds: Path, runs: int) -> Iterator[tuple[str, float, float]]:
    """Parse all feeds by each parser in turn; yield its feeds a second of processor time, and its peak memory."""
    taken = [{name: parse(name, feeds) for name in PARSERS} for _ in range(runs)]
    for name in PARSERS:
        yield name, statistics.median(FEEDS / one[name][0] for one in taken), max(one[name][1] for one in taken)
    shares = (one["digest"][0] / one["feedparser"][0] for one in taken)
    print(f"\ndigest parses and cleans in {statistics.median(shares):.2f} of the time in which feedparser only parses.")


def parse(name: str, feeds: Path) -> tuple[float, float]:
    """Return the processor time in which a parser reads all feeds, and the peak memory in MB."""
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as result:
        cost = run(["bench.parsing", name, str(feeds), result.name], ROOT)
        seconds, items = result.read().split()
    if int(items) != FEEDS * ITEMS:
        sys.exit(f"{name} found {items} items, not {FEEDS * ITEMS}")
    return float(seconds), cost.megabytes


def read_with_reader(site: Path) -> Cost:
    """Let lemon24/reader do the same."""
    with tempfile.TemporaryDirectory() as folder:
        return run(["bench.peer", str(site / "feeds"), str(Path(folder, "reader.db"))], ROOT)


def keep_store(site: Path, expected: int) -> None:
    """Set the store aside as it is before anything was built, and see that it holds what it should."""
    command = [sys.executable, "-m", "digest", "status", "--json"]
    status = json.loads(subprocess.run(command, cwd=site, capture_output=True, check=True).stdout)
    stored = sum(source["items"] for source in status["sources"])
    if stored != expected:
        sys.exit(f"{stored} items are stored, not {expected}")
    kept = site / "kept"
    kept.mkdir()
    for path in site.glob("digest.db*"):
        shutil.copy(path, kept)


def build_afresh(site: Path, *arguments: str) -> Cost:
    """Build as if nothing had been built before."""
    for path in site.glob("digest.db*"):
        path.unlink()
    for path in (site / "kept").iterdir():
        shutil.copy(path, site)
    shutil.rmtree(site / "output", ignore_errors=True)
    return build(site, *arguments)
