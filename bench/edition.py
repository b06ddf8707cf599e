"""Measure what translation adds to the build of an edition: the first time, and when nothing in it is new."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.measure import Cost, median, run
from bench.translation import harbor_items
from tests.packages import install_fixtures

ITEMS = 60
NOW = "2025-05-05T06:00:00Z"
WEEK = "2025-W17"
SITE = """\
[digest]
name = "bench"
id = "tag:news.example.org,2025:bench"
title = "Bench Weekly"
base_url = "https://news.example.org/"
timezone = "UTC"
locales = ["en", "es"]

[[sources]]
name = "Harbor"
path = "news.json"
locale = "en"
"""
TRANSLATION = """
[translation]
engines = ["argos"]
packages = "packages"
"""


def measure(folder: Path, runs: int) -> None:
    """Print a table. Two sites take turns: one translates, the other shows everything in its original."""
    turns = [(_build_twice(folder / "plain", ""), _build_twice(folder / "es", TRANSLATION)) for _ in range(runs)]
    print(f"\n| an edition of {ITEMS} items, in 2 locales (median of {runs}) | seconds | peak MB |\n|---|--:|--:|")
    _print("build it, all in the original", [plain for (plain, _), _ in turns])
    _print(f"build it, {_translated(folder / 'es')}", [translated for _, (translated, _) in turns])
    _print("build all of its files again, all in the original", [plain for (_, plain), _ in turns])
    _print("build all of its files again, translated before", [translated for _, (_, translated) in turns])
    _print("what that adds", [_difference(translated, plain) for (_, plain), (_, translated) in turns])


def _build_twice(site: Path, translation: str) -> tuple[Cost, Cost]:
    """Build an edition in a new site, and its files once more after they were lost."""
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir()
    install_fixtures(site / "packages")
    (site / "digest.toml").write_text(SITE + translation, encoding="utf-8")
    (site / "news.json").write_text(json.dumps(_feed()), encoding="utf-8")
    run(["digest", "ingest", "--now", NOW], site)
    first = _build(site)
    shutil.rmtree(site / "output")
    return first, _build(site)


def _build(site: Path) -> Cost:
    return run(["digest", "build", "--week", WEEK, "--now", NOW], site)


def _feed() -> dict[str, object]:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbor",
        "items": [
            {
                "id": str(number),
                "url": f"https://news.example.com/{number}",
                "title": title.removesuffix("."),
                "content_text": " ".join(sentences),
                "date_published": f"2025-04-{21 + number % 7}T08:{number % 60:02}:00Z",
            }
            for number, (title, *sentences) in enumerate(harbor_items(ITEMS))
        ],
    }


def _translated(site: Path) -> str:
    """How many of the segments of a site are translated; the rest was refused."""
    command = [sys.executable, "-m", "digest", "status", "--json"]
    status = json.loads(subprocess.run(command, cwd=site, capture_output=True, check=True).stdout)
    return "{translated} of {segments} segments translated".format_map(status["translation"])


def _difference(cost: Cost, other: Cost) -> Cost:
    return Cost(cost.seconds - other.seconds, cost.megabytes - other.megabytes)


def _print(step: str, costs: Sequence[Cost]) -> None:
    cost = median(costs)
    print(f"| {step} | {cost.seconds:.2f} | {cost.megabytes:.0f} |", flush=True)
