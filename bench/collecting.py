"""Measure months and years: what they cost beyond the weeks they are made of. ``python -m bench.collecting`` alone.

The same year of items in two locales is published in one run, without and with ``[collections]``: each time in a folder
of its own, and with them in two time zones of the process, whose files must be the same.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from bench.measure import Cost, median
from bench.years import SITE, digest, files, make_site, write_news

# 2021, which has 52 weeks.
WEEKS, SOURCES = range(53, 105), 3
NOW = "2022-01-03T08:00:00Z"
COLLECTIONS = "\n[collections]\nmonth = true\nyear = true\n"
ZONES = ("Pacific/Kiritimati", "America/Los_Angeles")
_TWO = SITE.replace('["en", "es", "ru"]', '["en", "es"]')


def measure(folder: Path, runs: int) -> None:
    """Print a table, each row as soon as it is known; stop if the files depend on the time zone of the process."""
    print(f"| {len(WEEKS)} weeks in two locales (median of {runs}) | seconds | core seconds | peak MB | files |")
    print("|---|--:|--:|--:|--:|")
    for name, more in (("weeks", ""), ("weeks, months and the year", COLLECTIONS)):
        sites = [folder / f"{len(more)}-{number}" for number in range(max(runs, len(ZONES)))]
        cost = median(_publish(site, more, ZONES[number % 2]) for number, site in enumerate(sites))
        told = f"{cost.seconds:.2f} | {cost.core_seconds:.2f} | {cost.megabytes:.0f} | {len(files(sites[0]))}"
        print(f"| {name} | {told} |", flush=True)
        if _contents(sites[0]) != _contents(sites[1]):
            sys.exit(f"{name}: the files of {' and '.join(ZONES)} differ")


def _publish(site: Path, more: str, zone: str) -> Cost:
    site.mkdir()
    make_site(site, _TWO + more, SOURCES)
    write_news(site, WEEKS, SOURCES)
    os.environ["TZ"] = zone
    return digest(site, "run", "--all", "--quiet", "--now", NOW)


def _contents(site: Path) -> dict[Path, bytes]:
    return {path.relative_to(site): path.read_bytes() for path in files(site)}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), int(sys.argv[1]) if sys.argv[1:] else 1)
