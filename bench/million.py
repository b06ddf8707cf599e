"""Measure a store of many items: ``make bench-million``, or ``python -m bench.million --items 100000``.

Twenty sources have weekly files of invented words. All are read into one store, then the newest week is built from it,
and again from a store that has nothing but ten thousand items of the same kind; in SQLite, and in PostgreSQL.
lemon24/reader reads the same files.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

import psutil

from bench.large_week import NOW, SITE, SOURCES, WEEK
from bench.measure import Cost, run
from bench.nonsense import nonsense_words, word_frequencies
from tests.postgresql import PostgreSQL, running

ROOT = Path(__file__).parents[1]
# In a week, so many items of all sources come; the last week is the same in a small store and in a large one.
WEEKLY = 2_000
SMALL = 10_000
# Files hold so many items of a source.
IN_A_FILE = 1_000
# As a server has them that nobody has tuned; it must lose nothing, as SQLite does not.
SETTINGS = {
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "autovacuum": "on",
    "shared_buffers": "128MB",
}
END = datetime(2025, 4, 28, tzinfo=UTC)
SOURCE = """
[[sources]]
name = "Source {number:02}"
kind = "feed"
path = "feeds/source-{number:02}-*.xml"
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of store. ``create`` returns what a configuration calls a new one in a folder.

    ``megabytes`` returns the size of a store, and ``spent`` the core seconds of its server until now.
    """

    name: str
    create: Callable[[Path], str]
    megabytes: Callable[[str], float]
    spent: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Site:
    """The folder of a site, and its store."""

    folder: Path
    kind: Kind
    store: str

    def run(self, *arguments: str) -> Cost:
        """Run a command of digest; the work of the server of its store counts as the command's."""
        before = self.kind.spent()
        cost = run(["digest", *arguments, "--now", NOW], self.folder)
        return replace(cost, core_seconds=cost.core_seconds + self.kind.spent() - before)


def measure(folder: Path, size: int) -> None:
    """Print a table, each step as soon as it is known, and where each store stands beside reader and a small one."""
    print(f"| {size:,} items of {SOURCES} sources | core seconds | seconds | items a second | peak MB | MB of store |")
    print("|---|--:|--:|--:|--:|--:|")
    peer = run(
        ["bench.peer", str(write_feeds(folder / "large", size)), str(folder / "reader.db"), str(size)],
        ROOT,
    )
    _show("lemon24/reader: read and store", peer, size, _file_size(str(folder / "reader.db")))
    write_feeds(folder / "small", min(SMALL, size))
    told = [_measure_store(SQLITE, folder, size, peer)]
    with running(SETTINGS) as server:
        told.append(_measure_store(_postgresql(server), folder, size, peer))
    print("\n".join(("", *told)))


def _measure_store(kind: Kind, folder: Path, size: int, peer: Cost) -> str:
    """Print the rows of a kind of store, and return what they mean."""
    small, large = make_site(folder / "small", kind), make_site(folder / "large", kind)
    read = large.run("ingest")
    _show(f"{kind.name}: read and store", read, size, kind.megabytes(large.store))
    _show(f"{kind.name}: read again, nothing new", large.run("ingest"), size)
    small.run("ingest")
    of_small, of_large = small.run("build", "--week", WEEK), large.run("build", "--week", WEEK)
    _show(f"{kind.name}: build a week of {WEEKLY:,}, {min(SMALL, size):,} items stored", of_small)
    _show(f"{kind.name}: build the same week, {size:,} items stored", of_large)
    _show(f"{kind.name}: build again, nothing new", large.run("build"))
    _show(f"{kind.name}: status", large.run("status"))
    return (
        f"{kind.name}: read in {read.divided_by(peer).core_seconds:.2f} of the time of reader, and built a week of the "
        f"large store in {of_large.divided_by(of_small).core_seconds:.2f} of that of the small one (core seconds)."
    )


def make_site(folder: Path, kind: Kind) -> Site:
    """Return a site with a new store; it reads the feeds in its folder."""
    shutil.rmtree(folder / "output", ignore_errors=True)
    store = kind.create(folder)
    sources = "".join(SOURCE.format(number=number) for number in range(SOURCES))
    (folder / "digest.toml").write_text(f'{SITE}store = "{store}"\n{sources}', encoding="utf-8")
    return Site(folder, kind, store)


def write_feeds(folder: Path, size: int) -> Path:
    """Write the feeds of all sources, the newest items last, and return their folder."""
    feeds = folder / "feeds"
    feeds.mkdir(parents=True)
    for number in range(SOURCES):
        # Counted from the newest, so that a small store has the same newest items as a large one.
        for place, first in enumerate(range(number, size, SOURCES * IN_A_FILE)):
            path = feeds / f"source-{number:02}-{place:04}.xml"
            numbers = range(first, min(size, first + SOURCES * IN_A_FILE), SOURCES)
            path.write_text("".join(_feed(number, numbers)), encoding="utf-8")
    return feeds


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


def _file_size(path: str) -> float:
    return Path(path).stat().st_size / 1_000_000


SQLITE = Kind("SQLite", lambda folder: str(folder / "digest.db"), _file_size, lambda: 0)


def _postgresql(server: PostgreSQL) -> Kind:
    """Return the kind of the stores of a server."""

    def megabytes(address: str) -> float:
        name = address.partition("@/")[2].partition("?")[0]
        return int(str(server.run(f"SELECT pg_database_size('{name}')")[0][0])) / 1_000_000

    return Kind("PostgreSQL", lambda _: server.address(server.create()), megabytes, lambda: _spent(server.pid))


def _spent(pid: int) -> float:
    """Return the processor time of a server and of all of its processes, those that ended included, in seconds."""
    server = psutil.Process(pid)
    own, living = server.cpu_times(), [child.cpu_times() for child in server.children()]
    ended = own.children_user + own.children_system
    return own.user + own.system + ended + sum(times.user + times.system for times in living)


def _show(step: str, cost: Cost, items: int = 0, megabytes: float = 0) -> None:
    rate = f"{items / cost.core_seconds:,.0f}" if items else ""
    size = f"{megabytes:,.0f}" if megabytes else ""
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
