"""Show that nothing is new or moves when a store of an older version reads its feeds again with this one.

``python -m bench.same_store FOLDER [COMMIT]``: the version at COMMIT, by default that of the first release, fills a
store with every feed in FOLDER, in a process of its own; then this one reads them again, at once and once more.
"""

from __future__ import annotations

import argparse
import io
import os
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Version 0.1.0.
FIRST_RELEASE = "d5ddc0f294a5020e6960744363c015aafdff94f0"
THEN, LATER = "2026-11-20T09:00:00Z", "2026-12-04T09:00:00Z"
SITE = """\
[digest]
name = "bench"
id = "tag:news.example.org,2025:bench"
title = "Bench Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en"]
"""
NO_FEEDS = {".md", ".py", ".txt"}

# By key: the source, the week, and what a change shows in.
_Items = dict[str, tuple[str, str, str]]


def main() -> None:
    """Print what is new, has moved or has changed, by source; exit with 1 if anything is new or has moved."""
    parser = argparse.ArgumentParser(prog="python -m bench.same_store", description="Read the feeds of an older store.")
    parser.add_argument("folder", type=Path, help="feeds, one a file")
    parser.add_argument("commit", nargs="?", default=FIRST_RELEASE, help="the older version")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site, older = Path(name) / "site", Path(name) / "older"
        feeds = write_site(site, arguments.folder)
        _extract(arguments.commit, older)
        ingest(older, site, THEN)
        before = _items(site)
        ingest(ROOT, site, LATER)
        after = _items(site)
        ingest(ROOT, site, LATER)
        print(f"{feeds} files, {len(before):,} items stored by {arguments.commit[:7]}")
        is_same = _tell(before, after)
        again = _items(site)
    print(f"read once more: {len(again) - len(after)} new, {len(_differing(after, again, 2))} changed")
    sys.exit(0 if is_same and again == after else 1)


def write_site(site: Path, folder: Path) -> int:
    """Write a site with each feed in a folder as a source; return how many there are."""
    site.mkdir()
    paths = sorted(path for path in folder.resolve().iterdir() if path.is_file() and path.suffix not in NO_FEEDS)
    tables = (f'\n[[sources]]\nname = "{path.name}"\npath = "{path}"\n' for path in paths)
    (site / "digest.toml").write_text(SITE + "".join(tables), encoding="utf-8")
    return len(paths)


def _extract(commit: str, folder: Path) -> None:
    archive = subprocess.run(["git", "archive", commit, "digest"], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")


def ingest(version: Path, site: Path, now: str) -> None:
    """Read all feeds with a version of digest. Some files are no feeds, so its exit status may be 3."""
    done = subprocess.run(
        [sys.executable, "-m", "digest", "ingest", "--quiet", "--now", now],
        cwd=site,
        env={**os.environ, "PYTHONPATH": str(version)},
        capture_output=True,
        check=False,
    )
    if done.returncode not in {0, 3}:
        sys.exit(f"digest ingest failed:\n{done.stderr.decode(errors='replace')}")


def _items(site: Path) -> _Items:
    with closing(sqlite3.connect(site / "digest.db")) as store:
        rows = store.execute("SELECT key, source, week, content FROM items")
        return {key: (source, week, content) for key, source, week, content in rows}


def _tell(before: _Items, after: _Items) -> bool:
    new = [key for key in after if key not in before]
    moved = _differing(before, after, 1)
    changed = _differing(before, after, 2)
    lost = [key for key in before if key not in after]
    for title, keys in (("new", new), ("lost", lost), ("moved", moved), ("changed, with key and week kept", changed)):
        sources = Counter((after if key in after else before)[key][0] for key in keys)
        named = ", ".join(f"{source} {number}" for source, number in sources.most_common())
        print(f"{len(keys):6,} {title}{': ' if named else ''}{named}")
    return not (new or lost or moved)


def _differing(before: Mapping[str, tuple[str, str, str]], after: _Items, place: int) -> list[str]:
    return [key for key, item in before.items() if key in after and after[key][place] != item[place]]


if __name__ == "__main__":
    main()
