"""Measure how a site grows: five years in three locales, 60 items a week. ``python -m bench.years`` alone.

Weeks are read and published ten at a time, and the last two of each year alone, as from cron. In years 1, 3 and 5, the
run of the last week is measured, and after it commands that have nothing new to do.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.measure import Cost, median, run
from bench.nonsense import nonsense_items

YEARS, WEEKS = 5, 52
MEASURED = (1, 3, 5)
SOURCES, ITEMS = 12, 5
FIRST_DAY = datetime(2019, 12, 30, 8, tzinfo=UTC)
SITE = """\
[digest]
name = "bench"
id = "tag:news.example.org,2020:bench"
title = "Bench Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es", "ru"]

[translation]
engines = ["cipher"]
"""
SOURCE = """
[[sources]]
name = "Harbor {number}"
path = "news-{number:02}.json"
locale = "en"
"""
NOTHING_NEW = {
    "the same run again": ["run", "--quiet"],
    "`digest check --output`": ["check", "--output"],
    "`digest status`": ["status"],
}

# A file's size and time of change.
_Files = dict[Path, tuple[int, int]]


def measure(folder: Path, runs: int) -> None:
    """Print a table, each row as soon as it is known."""
    print(f"| year | {SOURCES * ITEMS} items a week | seconds | core seconds | peak MB | files | MB | files written |")
    print("|--:|---|--:|--:|--:|--:|--:|--:|")
    for year, step, cost, before, after in steps(folder, runs):
        spent = f"{cost.seconds:.2f} | {cost.core_seconds:.2f} | {cost.megabytes:.0f}"
        size = sum(size for size, _ in after.values()) / 1e6
        written = len(after.items() - before.items())
        print(f"| {year} | {step} | {spent} | {len(after):,} | {size:.0f} | {written} |", flush=True)


def steps(folder: Path, runs: int) -> Iterator[tuple[int, str, Cost, _Files, _Files]]:
    """Each measured command with its year and its cost, and the files of the site before and after it."""
    make_site(folder)
    for year in range(1, YEARS + 1):
        end = year * WEEKS
        for weeks in (
            *(range(first, first + 10) for first in range(end - WEEKS, end - 2, 10)),
            range(end - 2, end - 1),
        ):
            write_news(folder, weeks)
            digest(folder, "run", "--all", "--quiet", "--now", _after(weeks[-1]))
        write_news(folder, range(end - 2, end))
        now, before = ["--now", _after(end - 1)], files(folder)
        cost = digest(folder, "run", "--quiet", *now)
        if year not in MEASURED:
            continue
        after = files(folder)
        yield year, "`digest run`, a new week", cost, before, after
        for step, command in NOTHING_NEW.items():
            cost = median(digest(folder, *command, *now) for _ in range(runs))
            yield year, step, cost, after, files(folder)


def make_site(folder: Path, site: str = SITE, count: int = SOURCES) -> None:
    """A configuration, and an engine as another package brings it."""
    sources = "".join(SOURCE.format(number=number) for number in range(count))
    (folder / "digest.toml").write_text(site + sources, encoding="utf-8")
    package = folder / "cipher-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: cipher\nVersion: 1.0\n", encoding="utf-8")
    (package / "entry_points.txt").write_text("[digest.translators]\ncipher = bench.cipher:engines\n", encoding="utf-8")


def write_news(folder: Path, weeks: range, count: int = SOURCES) -> None:
    """The files of all sources, with the items of some weeks."""
    items = [item for week in weeks for item in _items(week)]
    for source in range(count):
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Harbor", "items": items[source::SOURCES]}
        (folder / f"news-{source:02}.json").write_text(json.dumps(feed), encoding="utf-8")


def digest(folder: Path, *arguments: str) -> Cost:
    """Run one command of digest in a site."""
    return run(["digest", *arguments], folder)


def files(folder: Path) -> _Files:
    """All files of the output."""
    looks = {path: path.stat() for path in (folder / "output").rglob("*") if path.is_file()}
    return {path: (look.st_size, look.st_mtime_ns) for path, look in looks.items()}


def _after(week: int) -> str:
    return (FIRST_DAY + timedelta(weeks=week + 1)).isoformat()


def _items(week: int) -> Iterator[dict[str, object]]:
    """Items with a title and seven sentences: more than a summary takes."""
    number_of = SOURCES * ITEMS
    told = nonsense_items(2 * number_of, seed=week)
    for place in range(number_of):
        (title, *sentences), (more, *last_sentences) = told[2 * place : 2 * place + 2]
        yield {
            "id": f"{week}-{place}",
            "url": f"https://news.example.com/{week}/{place}",
            "title": title,
            "content_text": " ".join([*sentences, f"{more}.", *last_sentences]),
            "tags": [("City", "Sea", "Sky")[place % 3]],
            "date_published": (FIRST_DAY + timedelta(weeks=week, hours=place)).isoformat(),
        }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), int(sys.argv[1]) if sys.argv[1:] else 1)
