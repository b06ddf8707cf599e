"""Measure what a second worker gains: the same segments by one worker and by two, and what more would give on paper.

``python -m bench.cluster --segments 2000`` is quicker. On a machine that does something else, only processor time means
anything: that of the coordinator is what no worker can take over.
"""

from __future__ import annotations

import argparse
import os
import time
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import count
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

from digest.cluster.cluster import Cluster
from digest.cluster.scheduler import Scheduler
from digest.model.translation import EngineSettings, TextContext, Translation
from digest.store.database import Database
from digest.store.translation_memory import SqlTranslationMemory
from digest.tasks.parts.make_cluster import _on_worker
from digest.tasks.parts.make_translator import checked_engines
from digest.translating.memory import BATCH, BatchTranslator, RememberingTranslator, TextBatch
from tests.clusters import scheduler, worker
from tests.fixtures.train.corpus import pairs
from tests.packages import install_fixtures

NOW = datetime(2025, 5, 5, 6, tzinfo=UTC)
# In seconds: longer than 50,000 segments take on a slow machine.
LONGEST = 7200
# One core for each worker: on one machine, two workers with all cores would only take them from each other.
ENGINE = "argos"
_WARMING = "The ferry will stay in the harbor until 5 May."


@dataclass(frozen=True)
class Cost:
    """Seconds: of wall time, of the coordinator's processor and of all workers'."""

    wall: float
    coordinator: float
    workers: float


def segments(many: int) -> list[str]:
    """So many different sentences of the invented harbor city."""
    found: dict[str, None] = {}
    for seed in count(1):
        found.update(dict.fromkeys(text for text, _ in pairs(20_000, seed=seed)))
        if len(found) >= many:
            return list(found)[:many]
    raise AssertionError


def measured(workers: int, texts: list[str], packages: Path, folder: Path) -> tuple[Cost, list[Translation]]:
    """Translate texts by so many workers of one core each, into a new store on the disk."""
    folder.mkdir()
    one_core = {"OMP_NUM_THREADS": "1"}
    with ExitStack() as stack:
        address, _ = stack.enter_context(scheduler(folder, longest=LONGEST))
        processes = [
            stack.enter_context(worker(address, folder, None, str(number), one_core, longest=LONGEST))
            for number in range(workers)
        ]
        for number, process in enumerate(processes):
            os.sched_setaffinity(process.pid, {sorted(os.sched_getaffinity(0))[number % os.cpu_count()]})
        own = checked_engines((ENGINE,), EngineSettings(packages), {}, print)
        cluster = Cluster(Scheduler(address), partial(_on_worker, (ENGINE,), packages, {}), own, True, print)
        stack.callback(cluster.close)
        while len(cluster.workers()) < workers:
            time.sleep(0.2)
        # Models and patterns are loaded once; it is not what is measured.
        warming = TextBatch(TextContext("en", "es"), (_WARMING,))
        list(cluster(BatchTranslator(cluster.placed()[0]), [warming] * (8 * workers)))
        database = Database.open(str(folder / "digest.db"))
        stack.callback(database.close)
        translator = RememberingTranslator(
            cluster.placed()[0], SqlTranslationMemory(database, NOW, len(texts)), cluster
        )
        before = sum(map(_processor_seconds, processes)), time.process_time(), time.perf_counter()
        made = list(translator.translate(texts, "en", "es"))
        wall, coordinator = time.perf_counter() - before[2], time.process_time() - before[1]
        return Cost(wall, coordinator, sum(map(_processor_seconds, processes)) - before[0]), made


def _processor_seconds(process: object) -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()  # type: ignore[attr-defined]
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def on_paper(cost: Cost, batches: int, workers: int) -> float:
    """Seconds with so many workers, each on a core of its own: Amdahl's law, with batches that cannot be parted."""
    return cost.coordinator + cost.workers * ceil(batches / workers) / batches


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--segments", type=int, default=50_000)
    texts = segments(parser.parse_args().segments)
    batches = ceil(len(texts) / BATCH)
    with TemporaryDirectory() as folder:
        packages = Path(folder, "packages")
        packages.mkdir()
        install_fixtures(packages)
        (one, by_one), (two, by_two) = (measured(many, texts, packages, Path(folder, str(many))) for many in (1, 2))
        start = time.process_time()
        (own,) = checked_engines((ENGINE,), EngineSettings(packages, threads=1), {}, print)[:1]
        database = Database.open(str(Path(folder, "alone.db")))
        memory = SqlTranslationMemory(database, NOW, len(texts))
        alone = list(RememberingTranslator(own, memory).translate(texts, "en", "es"))
        database.close()
        local = time.process_time() - start
    print(f"\n| {len(texts):,} segments in {batches} batches | wall s | coordinator, core s | workers, core s |")
    print("|---|--:|--:|--:|")
    for name, cost in (("1 worker", one), ("2 workers", two)):
        print(f"| {name} | {cost.wall:.1f} | {cost.coordinator:.2f} | {cost.workers:.1f} |")
    print(f"| without a cluster, 1 thread | | {local:.1f} | |")
    print(f"\nthe same bytes: {repr(by_one) == repr(by_two) == repr(alone)}")
    print(f"ratio of wall time: {one.wall / two.wall:.2f} (only on an idle machine)")
    print(f"serial share: {one.coordinator / (one.coordinator + one.workers):.1%} of the processor time")
    for workers in (2, 10, 100):
        gain = on_paper(one, batches, 1) / on_paper(one, batches, workers)
        print(f"{workers} workers on paper: {gain:.1f} times as fast")


if __name__ == "__main__":
    main()
