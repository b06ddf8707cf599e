"""Measure moving a store between databases: `python -m bench.moving`. Each copy is a process of its own."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from digest.store.chunks import chunked
from digest.store.database import Database
from digest.store.tables import items
from tests.postgresql import running

_COPY = "import sys; from digest.cli.progress import NoProgress; from digest.store.whole_store import copy_store; "
_RUN = "copy_store(sys.argv[1], sys.argv[2], NoProgress())"
_SOURCES, _WEEKS, _WORDS = 20, 52, 200


def main() -> None:
    """Print a table: to a server, back, and from file to file."""
    parser = argparse.ArgumentParser(prog="python -m bench.moving", description="Measure moving a store.")
    parser.add_argument("--items", type=int, nargs="+", default=[20_000, 200_000], help="items in the store")
    print("| items | MB | copy | core s | rows a core s | s | peak MB |\n|--:|--:|---|--:|--:|--:|--:|")
    for number in parser.parse_args().items:
        with tempfile.TemporaryDirectory() as name, running() as server:
            folder = Path(name)
            source = str(folder / "digest.db")
            _fill(source, number)
            size = Path(source).stat().st_size >> 20
            there = server.address(server.create())
            for what, one, other in (
                ("file to server", source, there),
                ("server to file", there, str(folder / "back.db")),
                ("file to file", source, str(folder / "other.db")),
            ):
                print(f"| {number} | {size} | {what} | {_measured(one, other, number)} |", flush=True)


def _measured(source: str, target: str, number: int) -> str:
    begin = time.monotonic()
    process = subprocess.Popen([sys.executable, "-c", _COPY + _RUN, source, target])
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0
    core = used.ru_utime + used.ru_stime
    return f"{core:.1f} | {number / core:.0f} | {time.monotonic() - begin:.0f} | {used.ru_maxrss / 1024:.0f}"


def _fill(path: str, number: int) -> None:
    database = Database.open(path)
    for rows in chunked(_rows(number)):
        with database.transaction(is_durable=False) as connection:
            connection.execute(items.insert(), rows)
    database.close()


def _rows(number: int) -> Iterator[dict[str, object]]:
    draw = random.Random(1)
    words = ["".join(draw.choices("abcdefghijklmnopqrstuvwxyz", k=draw.randint(2, 9))) for _ in range(5000)]
    empty = dict.fromkeys((column.name for column in items.columns), "") | {"published": None, "claimed": None}
    for place in range(number):
        text = " ".join(draw.choices(words, k=_WORDS))
        yield empty | {
            "key": f"{draw.getrandbits(128):032x}",
            "source": f"Source {place % _SOURCES}",
            "week": f"2025-W{place * _WEEKS // number + 1:02}",
            "first_seen": "2025-03-03T00:00:00+00:00",
            "title": text[:60],
            "text": text,
            "html": f"<p>{text}</p>",
            "position": place,
        }


if __name__ == "__main__":
    main()
