"""Measure a site of ten years: 520 weeks in 12 locales, twelve stories a week. ``python -m bench.decade`` alone.

It is decided and translated once, in a process of its own (``publishing.py``); what is measured is its files.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.measure import Cost, median, run
from bench.nonsense import nonsense_items

ROOT = Path(__file__).parents[1]
WEEKS, STORIES = 520, 12
FIRST_DAY = datetime(2014, 12, 29, 8, tzinfo=UTC)
NOW = "2024-12-16T06:00:00Z"
A_WEEK_LATER = "2024-12-23T06:00:00Z"
PAGES_AND_FEEDS = ("site", "feeds")
OTHERS = {"email": "emails, of each its three files", "search": "the files of the search", "cards": "cards"}
CARDS = "\n[look]\ncards = true\n"
SITE = """\
[digest]
name = "bench"
id = "tag:news.example.org,2015:bench"
title = "Bench Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es", "fr", "de", "pt", "it", "pl", "ru", "uk", "ar", "zh-Hans", "ja"]

[[sources]]
name = "Harbor"
path = "news.json"
locale = "en"
"""


def measure(folder: Path, runs: int) -> None:
    """Print a table, each step as soon as it is known."""
    head = f"{WEEKS} weeks in 12 locales, {STORIES} stories a week (median of {runs})"
    print(f"| {head} | seconds | core seconds | peak MB |")
    print("|---|--:|--:|--:|")
    for step, cost in steps(folder, runs):
        print(f"| {step} | {cost.seconds:.2f} | {cost.core_seconds:.2f} | {cost.megabytes:.0f} |", flush=True)


def steps(folder: Path, runs: int) -> Iterator[tuple[str, Cost]]:
    """Every step with its cost; each begins with the same store, and the files that it knows."""
    make_site(folder)
    publish(folder, NOW, "decide")
    keep(folder)
    yield "pages and feeds", median(publish(start_afresh(folder), NOW, *PAGES_AND_FEEDS) for _ in range(runs))
    keep(folder)
    new = "pages and feeds, one new week"
    yield "pages and feeds, nothing new", median(publish(folder, NOW, *PAGES_AND_FEEDS) for _ in range(runs))
    yield new, median(publish(go_back(folder), A_WEEK_LATER, *PAGES_AND_FEEDS) for _ in range(runs))
    for part, name in OTHERS.items():
        make_site(folder, CARDS if part == "cards" else "")
        yield name, median(publish(start_afresh(folder), NOW, part) for _ in range(runs))


def make_site(folder: Path, more: str = "") -> None:
    """A configuration, and a file of news for one week more than is published at first."""
    (folder / "digest.toml").write_text(SITE + more, encoding="utf-8")
    (folder / "news.json").write_text(json.dumps(_feed()), encoding="utf-8")


def publish(site: Path, now: str, *parts: str) -> Cost:
    """Bring the files of some publishers up to date."""
    return run(["bench.publishing", str(site), now, *parts], ROOT)


def keep(site: Path) -> None:
    """Set the store and the files aside as they are."""
    kept = site / "kept"
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir()
    shutil.copy(site / "digest.db", kept)
    _link(site / "output", kept / "output")


def start_afresh(site: Path) -> Path:
    """The site as it is before anything of it was published."""
    go_back(site)
    shutil.rmtree(site / "output", ignore_errors=True)
    return site


def go_back(site: Path) -> Path:
    """The site with the store and the files that were set aside."""
    for path in site.glob("digest.db*"):
        path.unlink()
    shutil.copy(site / "kept/digest.db", site)
    shutil.rmtree(site / "output", ignore_errors=True)
    _link(site / "kept/output", site / "output")
    return site


def _link(folder: Path, copy: Path) -> None:
    """Copy a folder by links: a build changes no file, it puts another in its place."""
    if folder.is_dir():
        shutil.copytree(folder, copy, copy_function=os.link)


def _feed() -> dict[str, object]:
    told = nonsense_items((WEEKS + 1) * STORIES * 2)
    items = [_item(number, told[2 * number], told[2 * number + 1]) for number in range((WEEKS + 1) * STORIES)]
    return {"version": "https://jsonfeed.org/version/1.1", "title": "Harbor", "items": items}


def _item(number: int, beginning: list[str], end: list[str]) -> dict[str, object]:
    """A title and seven sentences: more than a summary takes."""
    title, *sentences = beginning
    title_of_end, *last_sentences = end
    return {
        "id": str(number),
        "url": f"https://news.example.com/{number}",
        "title": title,
        "content_text": " ".join([*sentences, f"{title_of_end}.", *last_sentences]),
        "tags": [("City", "Sea", "Sky")[number % 3]],
        "date_published": (FIRST_DAY + timedelta(weeks=number // STORIES, hours=number % STORIES)).isoformat(),
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), int(sys.argv[1]) if sys.argv[1:] else 1)
