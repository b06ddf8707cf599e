"""Make the cluster of a site: what its workers load, and which workers take work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from digest.config import Config
from digest.model.glossary import Glossaries
from digest.model.translation import EngineSettings, Report
from digest.ports import Batch, BatchMap, Progress, Result, Translator
from digest.tasks.parts.make_engines import Engines, Machines, site_engines, worker_packages

if TYPE_CHECKING:
    from digest.cluster.cluster import Cluster, WorkerState

# All other engines may compute with floating-point numbers.
_WITHOUT_FLOATS = frozenset({"apertium", "identity"})


def machines(config: Config, engines: Engines, progress: Progress, report: Report) -> Machines:
    """Return the machines that do the heavy work of a site: this one, or its cluster."""
    scheduler = config.tables.cluster.scheduler
    if not scheduler:
        return Machines(partial(_tracked, map, progress))
    found = _cluster(scheduler, config, engines, report)
    return Machines(partial(_tracked, found, progress), found.placed(), found.close)


def check_cluster(config: Config, report: Report) -> tuple[WorkerState, ...]:
    """Return the workers of a site's cluster, none if it has none.

    Raises ClusterError and ConfigError, as a build with something to translate would.
    """
    scheduler = config.tables.cluster.scheduler
    if not scheduler:
        return ()
    found = _cluster(scheduler, config, site_engines(config, report), report)
    try:
        return found.workers()
    finally:
        found.close()


def _cluster(scheduler: str, config: Config, engines: Engines, report: Report) -> Cluster:
    """Return the cluster of a scheduler, which connects only when there is work and reports problems of workers."""
    from digest.cluster.cluster import Cluster  # noqa: PLC0415 - few sites have one
    from digest.cluster.scheduler import Scheduler  # noqa: PLC0415 - likewise
    from digest.tasks.parts.make_translator import checked  # noqa: PLC0415 - slow to import

    table, names, known = config.tables.cluster, config.tables.translation.engines, engines.glossaries
    ca, certificate, key = (config.root / path if path else None for path in (table.ca, table.certificate, table.key))
    return Cluster(
        Scheduler(scheduler, ca, certificate, key, table.timeout, table.patience),
        partial(_on_worker, names, config.packages, known),
        checked(engines.named, known, report),
        not _WITHOUT_FLOATS.issuperset(names),
        report,
    )


def _tracked(
    at_work: BatchMap, progress: Progress, work: Callable[[Batch], Result], batches: Sequence[Batch]
) -> Iterator[Result]:
    """Show how many of several batches are done."""
    done = at_work(work, batches)
    return progress.track(done, "Batches", len(batches)) if len(batches) > 1 else done


def _on_worker(
    engines: tuple[str, ...], packages: Path | None, known: Glossaries, report: Report
) -> tuple[Translator, ...]:
    """Make the engines on a worker; its packages are where its environment says, or else where the site has them."""
    from digest.tasks.parts.make_translator import checked_engines  # noqa: PLC0415 - slow to import

    return checked_engines(engines, EngineSettings(worker_packages(packages)), known, report)
