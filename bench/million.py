"""Measure a store of many items: ``make bench-million``, or ``python -m bench.million --items 100000``.

Twenty sources have weekly files of invented words. All are read into one store, then the newest week is built from it,
and again from a store that has nothing but ten thousand items of the same kind. lemon24/reader reads the same files.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from bench.large_week import NOW, SITE, SOURCES, WEEK
from bench.measure import Cost, run
from bench.nonsense import nonsense_words, word_frequencies

ROOT = Path(__file__).parents[1]
# In a week, so many items of all sources come; the last week is the same in a small store and in a large one.
WEEKLY = 2_000
SMALL = 10_000
# Files hold so many items of a source.
IN_A_FILE = 1_000
END = datetime(2025, 4, 28, tzinfo=UTC)
SOURCE = """
[[sources]]
name = "Source {number:02}"
kind = "feed"
path = "feeds/source-{number:02}-*.xml"
"""


def measure(folder: Path, size: int) -> None:
    """Print a table, each step as soon as it is known, and where the store stands beside reader and a small one."""
    print(f"| {size:,} items of {SOURCES} sources | core seconds | seconds | items a second | peak MB | MB of store |")
    print("|---|--:|--:|--:|--:|--:|")
    small, large = make_site(folder / "small", min(SMALL, size)), make_site(folder / "large", size)
    read = _digest(large, "ingest")
    _show("read and store", read, size, large / "digest.db")
    peer = run(["bench.peer", str(large / "feeds"), str(folder / "reader.db"), str(size)], ROOT)
    _show("the same with lemon24/reader", peer, size, folder / "reader.db")
    _show("read again, nothing new", _digest(large, "ingest"), size)
    _digest(small, "ingest")
    of_small = _digest(small, "build", "--week", WEEK)
    of_large = _digest(large, "build", "--week", WEEK)
    _show(f"build a week of {WEEKLY:,}, {min(SMALL, size):,} items stored", of_small)
    _show(f"build the same week, {size:,} items stored", of_large)
    _show("run again, nothing new", _digest(large, "build"))
    _show("status", _digest(large, "status"))
    print(
        f"\ndigest read in {read.divided_by(peer).core_seconds:.2f} of the time of reader, and built a week of the "
        f"large store in {of_large.divided_by(of_small).core_seconds:.2f} of that of the small one (core seconds)."
    )


def make_site(folder: Path, size: int) -> Path:
    """Return a folder with a configuration and the files of all sources, the newest items last."""
    (folder / "feeds").mkdir(parents=True)
    sources = "".join(SOURCE.format(number=number) for number in range(SOURCES))
    (folder / "digest.toml").write_text(SITE + sources, encoding="utf-8")
    for number in range(SOURCES):
        # Counted from the newest, so that a small store has the same newest items as a large one.
        for place, first in enumerate(range(number, size, SOURCES * IN_A_FILE)):
            path = folder / "feeds" / f"source-{number:02}-{place:04}.xml"
            numbers = range(first, min(size, first + SOURCES * IN_A_FILE), SOURCES)
            path.write_text("".join(_feed(number, numbers)), encoding="utf-8")
    return folder


def _feed(source: int, numbers: range) -> Iterator[str]:
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n'
        f"<title>Source {source:02}</title><link>https://source-{source:02}.example.org/</link>"
        "<description>News</description><language>en</language>\n"
    )
    for number in numbers:
        yield _item(source, number)
    yield "</channel></rss>\n"


def _item(source: int, number: int) -> str:
    """An item of some 120 words, the same whatever the size of the store."""
    random = Random(number)
    words = nonsense_words()
    title = " ".join(random.choices(words, cum_weights=word_frequencies(), k=8)).capitalize()
    sentences = (" ".join(random.choices(words, cum_weights=word_frequencies(), k=15)).capitalize() for _ in range(8))
    day = END - timedelta(weeks=1) * ((number + 1) / WEEKLY)
    return (
        f"<item><title>{escape(title)}</title><link>https://source-{source:02}.example.org/news/{number}</link>"
        f'<guid isPermaLink="false">{number}</guid><pubDate>{format_datetime(day)}</pubDate>'
        f"<description>{'. '.join(sentences)}.</description></item>\n"
    )


def _digest(site: Path, *arguments: str) -> Cost:
    return run(["digest", *arguments, "--now", NOW], site)


def _show(step: str, cost: Cost, items: int = 0, store: Path | None = None) -> None:
    rate = f"{items / cost.core_seconds:,.0f}" if items else ""
    size = f"{store.stat().st_size / 1_000_000:,.0f}" if store else ""
    print(
        f"| {step} | {cost.core_seconds:.1f} | {cost.seconds:.1f} | {rate} | {cost.megabytes:.0f} | {size} |",
        flush=True,
    )


def main() -> None:
    """Measure a store of as many items as wanted."""
    parser = argparse.ArgumentParser(prog="python -m bench.million", description="Measure a large store.")
    parser.add_argument("--items", type=int, default=1_000_000, help="how many items are stored")
    parser.add_argument("--folder", type=Path, help="where to keep the site, instead of a temporary folder")
    arguments = parser.parse_args()
    if arguments.folder:
        shutil.rmtree(arguments.folder, ignore_errors=True)
        measure(arguments.folder, arguments.items)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), arguments.items)


if __name__ == "__main__":
    main()
