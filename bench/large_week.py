"""Measure weeks with very many items: invented stories of one to five items, in three locales.

``python -m bench.large_week 13 10000`` measures so many editions of so many items each.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bench.measure import Cost, median, run
from bench.nonsense import nonsense_words, word_frequencies

SIZES = (5_000, 15_000)
SOURCES = 20
# Of the last of the weeks.
MONDAY = datetime(2025, 4, 21, tzinfo=UTC)
WEEK, NOW = "2025-W17", "2025-05-05T06:00:00Z"
SITE = """\
[digest]
name = "bench"
id = "tag:news.example.org,2025:bench"
title = "Bench Weekly"
base_url = "https://news.example.org/"
timezone = "UTC"
locales = ["en", "es", "ar"]
"""
SOURCE = """
[[sources]]
name = "Source {number}"
path = "news-{number}.json"
locale = "en"
"""


def measure(folder: Path, runs: int) -> None:
    """Print a table, each size as soon as it is known."""
    print(f"| a week of so many items (median of {runs}) | core seconds | peak MB | MB of output |")
    print("|---|--:|--:|--:|")
    for size in SIZES:
        site = make_site(folder / str(size), size)
        read = [_afresh(site) for _ in range(runs)]
        print(
            f"| read and store {size:,} | {median(read).core_seconds:.1f} | {median(read).megabytes:.0f} | |",
            flush=True,
        )
        built = [_build(site) for _ in range(runs)]
        cost, output = median(built), _megabytes(site / "output")
        print(f"| build {size:,} | {cost.core_seconds:.1f} | {cost.megabytes:.0f} | {output:.0f} |", flush=True)


def measure_editions(folder: Path, editions: int, size: int) -> None:
    """Print what reading the items of many editions takes, and building all of these."""
    site = make_site(folder / "editions", editions * size, editions)
    read = _afresh(site)
    built = run(["digest", "build", "--all", "--now", NOW], site)
    print(f"| {editions} editions of {size:,} items | core seconds | peak MB |\n|---|--:|--:|")
    print(f"| read and store | {read.core_seconds:.1f} | {read.megabytes:.0f} |")
    print(f"| build | {built.core_seconds:.1f} | {built.megabytes:.0f} |")
    print(f"| build / read | {built.core_seconds / read.core_seconds:.2f} | |")


def make_site(folder: Path, size: int, weeks: int = 1) -> Path:
    """Return a folder with a configuration, and the items of some weeks in files of several sources."""
    folder.mkdir()
    written: list[list[dict[str, object]]] = [[] for _ in range(SOURCES)]
    for number, item in enumerate(_items(size, weeks)):
        written[number % SOURCES].append(item)
    for number, items in enumerate(written):
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": f"Source {number}", "items": items}
        (folder / f"news-{number}.json").write_text(json.dumps(feed), encoding="utf-8")
    sources = "".join(SOURCE.format(number=number) for number in range(SOURCES))
    (folder / "digest.toml").write_text(SITE + sources, encoding="utf-8")
    return folder


def _items(size: int, weeks: int) -> Iterator[dict[str, object]]:
    """Yield items of some 150 words as often as words are in a language, in stories with words of their own."""
    random = Random(9)
    words = nonsense_words()
    frequencies = word_frequencies()
    first_monday = MONDAY - timedelta(weeks=weeks - 1)
    number = 0
    while number < size:
        own = random.choices(words, cum_weights=frequencies, k=25)
        for _ in range(min(size - number, random.choice((1, 1, 1, 1, 2, 2, 3, 5)))):
            text = [random.choices(own, k=12) + random.choices(words, cum_weights=frequencies, k=6) for _ in range(8)]
            yield {
                "id": str(number),
                "url": f"https://news.example.com/{number}",
                "title": " ".join(random.choices(own, k=7)).capitalize(),
                "content_text": " ".join(f"{' '.join(sentence).capitalize()}." for sentence in text),
                "tags": [f"tag {number % 500}"],
                "date_published": (first_monday + timedelta(weeks=weeks) * (number / size)).isoformat(),
            }
            number += 1


def _afresh(site: Path) -> Cost:
    for path in site.glob("digest.db*"):
        path.unlink()
    return run(["digest", "ingest", "--now", NOW], site)


def _build(site: Path) -> Cost:
    """Build as if nothing had been built before: the last of the stores is kept beside."""
    kept = site / "kept.db"
    if kept.exists():
        shutil.rmtree(site / "output")
        for path in site.glob("digest.db*"):
            path.unlink()
        shutil.copy(kept, site / "digest.db")
    else:
        shutil.copy(site / "digest.db", kept)
    return run(["digest", "build", "--week", WEEK, "--now", NOW], site)


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1_000_000


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        measure_editions(Path(name), *map(int, sys.argv[1:]))
