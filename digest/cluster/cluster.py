"""A cluster: Dask's scheduler hands batches to workers; only this process reads and writes the store.

Dask sends pickles, so the scheduler, and whoever reaches it, can run programs as you (``Scheduler``).
"""

from __future__ import annotations

import atexit
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Any

from digest.cluster.asking import NoAnswerError, within
from digest.cluster.connecting import GOODBYE, cause_of, connected, seconds
from digest.cluster.fingerprints import Identity, identity_of, name_of
from digest.cluster.loaded import Make
from digest.cluster.scheduler import Scheduler
from digest.cluster.sent_work import BatchWork, PlacedTranslator
from digest.errors import ClusterError
from digest.language.text.numbers.plural import count
from digest.model.translation import Report
from digest.ports import Batch, Result, Translator

# Batches for each thread of the workers: one in progress, one waiting.
_AHEAD = 2
# Seconds between two looks at the workers.
_LOOK = 1.0


@dataclass(frozen=True, slots=True)
class WorkerState:
    """A worker: its name, its address, how many batches it does at once, and why it takes no work ("" if it does)."""

    name: str
    address: str
    threads: int
    refusal: str = ""

    def __str__(self) -> str:
        return f"worker {self.name} at {self.address}" if self.name != self.address else f"worker {self.address}"


@dataclass(slots=True)
class _PendingBatch:
    """A batch in progress: its work as it was sent, and Dask's future for the result."""

    pickled: bytes
    future: Any


@dataclass(slots=True)
class Cluster:
    """The port BatchMap on the workers of a scheduler. It connects when there is work for the first time.

    ``make`` makes the translators of a site on any machine; ``translators`` are those of this machine. ``report`` gets
    the reports of the workers.
    """

    scheduler: Scheduler
    make: Make
    translators: Sequence[Translator]
    by_floats: bool
    report: Report
    _identity: Identity = field(default_factory=dict, init=False)
    _client: Any = field(default=None, init=False)
    _told: set[str] = field(default_factory=set, init=False)
    # Whether no worker could take work at the last look.
    _was_alone: bool = field(default=False, init=False)

    def placed(self) -> tuple[Translator, ...]:
        """Return translators that translate on the workers, if they are used with this map."""
        return tuple(PlacedTranslator(one, number, self.name) for number, one in enumerate(self.translators))

    def name(self) -> str:
        """Return the name of the identity that workers must have."""
        self._identity = self._identity or identity_of(self.translators, by_floats=self.by_floats)
        return name_of(self._identity)

    def __call__(self, work: Callable[[Batch], Result], batches: Sequence[Batch], /) -> Iterator[Result]:
        """Yield the result of each batch, in order. If the caller stops, so do the workers.

        If a worker dies, another one does its batch. Raises ClusterError, and ConfigError for wrong certificates.
        """
        if not batches:
            return
        left, pending = deque(batches), deque[_PendingBatch]()
        self._connected()
        try:
            room = self._room()
            while left or pending:
                while left and len(pending) < room:
                    pickled = pickle.dumps(BatchWork(self.name(), work, left.popleft()))
                    pending.append(_PendingBatch(pickled, self._sent(pickled)))
                yield self._result(pending)
                pending.popleft()
                room = self._room() if left else room
        finally:
            self._recall(pending)

    def workers(self) -> tuple[WorkerState, ...]:
        """Return all workers, with the reason for each that takes no work. Raises ClusterError."""
        from digest.cluster.worker import refusals  # noqa: PLC0415 - an extra

        known = self._known()
        asked: Mapping[str, object] = {}
        with suppress(NoAnswerError):  # A worker hangs; the others have answered.
            asked = within(
                self.scheduler.timeout, partial(self._connected().run, refusals, self.name(), on_error="return")
            )
        return tuple(
            WorkerState(
                str(one.get("name", address)),
                address,
                int(one.get("nthreads", 1)),
                "" if self.name() in one.get("resources", {}) else _refusal(asked.get(address)),
            )
            for address, one in sorted(known.items())
        )

    def close(self) -> None:
        """Leave the scheduler. The workers keep their models for the next time."""
        client, self._client = self._client, None
        if client:
            atexit.unregister(self.close)
            with suppress(Exception):
                within(GOODBYE + 1, partial(client.close, timeout=GOODBYE))

    def _connected(self) -> Any:
        """Return the client of the scheduler, and have the workers load what they need."""
        if self._client and self._client.status == "running":
            return self._client
        self.close()
        self._client = connected(self.scheduler)
        atexit.register(self.close)
        self._load()
        return self._client

    def _load(self) -> None:
        from digest.cluster.worker import Loader  # noqa: PLC0415 - an extra

        self.name()
        loader = Loader(self._identity, self.make, self.by_floats)
        # A worker without digest answers with an error, one that hangs not at all: neither offers the resource.
        with suppress(Exception):
            within(self.scheduler.timeout, partial(self._client.register_plugin, loader, name=loader.name))
        for worker in self.workers():
            if worker.refusal and str(worker) not in self._told:
                self._told.add(str(worker))
                self.report(f"{self.scheduler}: {worker} takes no work: {worker.refusal}")

    def _sent(self, pickled: bytes) -> Any:
        # Never pure: Dask would look for an equal batch, and there is none.
        return self._client.submit(pickle.loads, pickled, resources={self.name(): 1}, pure=False)

    def _recall(self, pending: Iterable[_PendingBatch]) -> None:
        with suppress(Exception):  # A scheduler that is gone does nothing.
            if futures := [one.future for one in pending if not one.future.done()]:
                self._client.cancel(futures, force=True)

    def _result(self, pending: Sequence[_PendingBatch]) -> Any:
        """Wait for the first batch, and pass on the reports of its worker. Raises ClusterError if it fails."""
        begun = working = monotonic()
        done = None
        while not done:
            try:
                done = pending[0].future.result(timeout=_LOOK)
            except Exception as error:  # of the scheduler, or of the work itself
                # The batch may have been finished just now.
                if not isinstance(error, TimeoutError) or pending[0].future.status not in {"pending", "finished"}:
                    raise self._failure(error) from error
                working = self._still_working(pending, begun, working)
        for line in done.reports:
            if line not in self._told:
                self._told.add(line)
                self.report(f"{self.scheduler}: {line}")
        return done.result

    def _still_working(self, pending: Sequence[_PendingBatch], begun: float, working: float) -> float:
        """Return the last moment at which there was a worker. Raises ClusterError if that is too long ago."""
        now = monotonic()
        is_alone = not self._room_of(self._known())
        if is_alone and now - working > self.scheduler.timeout:
            raise ClusterError(self._nobody())
        if now - begun > self.scheduler.patience:
            raise ClusterError(
                f"{self.scheduler}: no batch was finished in {seconds(self.scheduler.patience)}; look at the workers, "
                "raise `patience` under [cluster], and run again"
            )
        if is_alone:
            self._was_alone = True
            return working
        if self._was_alone:
            # Dask does not reconsider a batch that lacked a worker when one begins to offer its resource.
            self._was_alone = False
            self._recall(pending)
            for one in pending:
                if one.future.status != "finished":
                    one.future = self._sent(one.pickled)
        return now

    def _failure(self, error: Exception) -> ClusterError:
        kind = type(error).__name__
        if kind == "KilledWorker":
            return ClusterError(_killed(self.scheduler, error))
        if "Cancel" in kind or isinstance(error, OSError):
            return ClusterError(
                f"{self.scheduler}: the scheduler is gone; what was translated is kept, so start it and run again"
            )
        return ClusterError(f"{self.scheduler}: a worker failed ({cause_of(error)}); look at its log, and run again")

    def _known(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the scheduler's description of each worker, by address."""
        client = self._connected() if self._client is None else self._client
        if client.status != "running":  # Dask would silently look for it for a while.
            raise self._failure(OSError())
        try:
            told = within(self.scheduler.timeout, partial(client.scheduler_info, n_workers=-1))
        except NoAnswerError as error:
            if client.status != "running":
                raise self._failure(OSError()) from error
            waited = seconds(self.scheduler.timeout)
            raise ClusterError(f"{self.scheduler}: the scheduler did not answer in {waited}; run again") from error
        except Exception as error:
            raise self._failure(OSError(cause_of(error))) from error
        workers: Mapping[str, Mapping[str, Any]] = told["workers"]
        return workers

    def _room(self) -> int:
        """Return how many batches may be in progress: few, so that a death costs little, but enough for all workers."""
        threads = self._room_of(self._known())
        self._was_alone = self._was_alone or not threads
        return max(1, threads) * _AHEAD

    def _room_of(self, known: Mapping[str, Mapping[str, Any]]) -> int:
        return sum(int(one.get("nthreads", 1)) for one in known.values() if self.name() in one.get("resources", {}))

    def _nobody(self) -> str:
        """Say why there is no worker: none at all, or none that may work."""
        workers = self.workers()
        if not workers:
            waited = seconds(self.scheduler.timeout)
            return f"{self.scheduler}: no worker for {waited}; start one with `dask worker`, and run again"
        first = next((worker for worker in workers if worker.refusal), workers[0])
        reason = f"{first}: {first.refusal or 'it hangs'}"
        who = count(len(workers), "worker, which takes no work", "workers, none of which takes work")
        return f"{self.scheduler}: {who}; {reason}"


def _killed(scheduler: Scheduler, error: Any) -> str:
    """Say that a batch was given up: Dask does so after the deaths of more workers than it allows."""
    died = count(error.allowed_failures + 1, "worker", "workers")
    return (
        f"{scheduler}: {died} died of the same batch, the last one at {error.last_worker.address}, usually from lack "
        "of memory; the batches before it are kept, so look at the logs of the workers, and run again"
    )


def _refusal(answer: object) -> str:
    """Return why a worker takes no work, from its answer."""
    if answer is None:
        return "it does not answer"
    if isinstance(answer, ImportError):
        return f"digest is not installed there ({cause_of(answer)}); install it with the extra `cluster`"
    if isinstance(answer, Exception):
        return cause_of(answer)
    reasons = tuple(map(str, answer)) if isinstance(answer, Sequence) else ()
    more = f" (and {len(reasons) - 1} more)" if reasons[1:] else ""
    return f"{reasons[0]}{more}" if reasons else "it is starting"
