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
from time import monotonic, sleep
from typing import Any

from digest.cluster.connecting import cause_of, connected, leave, seconds
from digest.cluster.fingerprints import identity_of, name_of
from digest.cluster.scheduler import Scheduler
from digest.cluster.worker import BatchResult, Make, PlacedTranslator, SharedSite, pickled_call, refusals, work_on
from digest.errors import ClusterError
from digest.language.text.numbers.plural import count
from digest.model.translation import Report
from digest.ports import Batch, Result, Translator
from digest.waiting import NoAnswerError, within

# Batches for each thread of the workers: one in progress, one waiting.
_AHEAD = 2
# Seconds between two looks at the workers, while one works and while none does.
_LOOK = 1.0
_PAUSE = 0.1
_NO_ANSWER = "it does not answer"


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
    """A batch in progress: the call that was sent, the workers that may make it, and Dask's future for the result."""

    call: bytes
    workers: frozenset[str]
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
    _site: SharedSite | None = field(default=None, init=False)
    _client: Any = field(default=None, init=False)
    # By the address of each worker that was asked: Dask's future for its refusals, and its answer.
    _asked: dict[str, Any] = field(default_factory=dict, init=False)
    _answers: dict[str, str] = field(default_factory=dict, init=False)
    _told: set[str] = field(default_factory=set, init=False)

    def placed(self) -> tuple[Translator, ...]:
        """Return translators that translate on the workers, if they are used with this map."""
        return tuple(PlacedTranslator(one, number, self.site) for number, one in enumerate(self.translators))

    def site(self) -> SharedSite:
        """Return the site as workers know it."""
        if not self._site:
            identity = identity_of(self.translators, by_floats=self.by_floats)
            self._site = SharedSite(name_of(identity), identity, self.make, self.by_floats)
        return self._site

    def __call__(self, work: Callable[[Batch], Result], batches: Sequence[Batch], /) -> Iterator[Result]:
        """Yield the result of each batch, in order. If the caller stops, so do the workers.

        If a worker dies, another one does its batch. Raises ClusterError, and ConfigError for wrong certificates.
        """
        if not batches:
            return
        left, pending = deque(batches), deque[_PendingBatch]()
        finished = alone_since = monotonic()
        try:
            while left or pending:
                able = {worker.address: worker.threads for worker in self._states() if not worker.refusal}
                alone_since = monotonic() if able else alone_since
                self._send_again(pending, frozenset(able))
                while left and len(pending) < sum(able.values()) * _AHEAD:
                    call = pickled_call(work_on, self.site(), work, left.popleft())
                    pending.append(_PendingBatch(call, frozenset(able), self._sent(call, able)))
                if pending and (done := self._finished(pending[0])):
                    yield done.result
                    pending.popleft()
                    finished = alone_since = monotonic()
                else:
                    self._need_progress(finished, alone_since)
        finally:
            self._recall(pending)

    def workers(self) -> tuple[WorkerState, ...]:
        """Return all workers, with the reason for each that takes no work. Raises ClusterError."""
        end = monotonic() + self.scheduler.timeout
        while any(worker.refusal == _NO_ANSWER for worker in self._states()) and monotonic() < end:
            sleep(_PAUSE)
        return self._states()

    def close(self) -> None:
        """Leave the scheduler. The workers keep their models for the next time."""
        client, self._client = self._client, None
        self._asked.clear()
        self._answers.clear()
        if client:
            atexit.unregister(self.close)
            leave(client)

    def _states(self) -> tuple[WorkerState, ...]:
        """Return all workers as far as they have answered, and report each that refuses. New ones are asked."""
        known = self._known()
        for address in self._asked.keys() - known.keys():  # One that comes back may have changed.
            del self._asked[address]
            self._answers.pop(address, None)
        for address in known.keys() - self._asked.keys():
            # Before the batches of others that wait there.
            self._asked[address] = self._sent(pickled_call(refusals, self.site()), [address], priority=1)
        for address, asked in self._asked.items():
            if address not in self._answers and asked.done():
                self._answers[address] = self._answer(asked)
        states = tuple(
            WorkerState(
                str(one.get("name", address)),
                address,
                int(one.get("nthreads", 1)),
                self._answers.get(address, _NO_ANSWER),
            )
            for address, one in sorted(known.items())
        )
        for worker in states:
            if worker.refusal not in {"", _NO_ANSWER} and str(worker) not in self._told:
                self._told.add(str(worker))
                self.report(f"{self.scheduler}: {worker} takes no work: {worker.refusal}")
        return states

    def _answer(self, asked: Any) -> str:
        """Return why a worker takes no work; "" if it does."""
        try:
            reasons: Sequence[str] = asked.result(timeout=self.scheduler.timeout)
        except ImportError as error:
            return f"digest is not installed there ({cause_of(error)}); install it with the extra `cluster`"
        except Exception as error:  # noqa: BLE001 - an engine that is not installed there, or a plugin that fails
            return cause_of(error)
        more = f" (and {len(reasons) - 1} more)" if reasons[1:] else ""
        return f"{reasons[0]}{more}" if reasons else ""

    def _sent(self, call: bytes, workers: Iterable[str], priority: int = 0) -> Any:
        # Never pure: Dask would look for an equal batch, and there is none.
        return self._client.submit(pickle.loads, call, workers=list(workers), priority=priority, pure=False)

    def _send_again(self, pending: Iterable[_PendingBatch], able: frozenset[str]) -> None:
        """Send the batches again of which no worker is left, if there are others."""
        lost = [one for one in pending if able and not one.workers & able and one.future.status == "pending"]
        self._recall(lost)
        for one in lost:
            one.workers, one.future = able, self._sent(one.call, able)

    def _recall(self, pending: Iterable[_PendingBatch]) -> None:
        with suppress(Exception):  # A scheduler that is gone does nothing.
            if futures := [one.future for one in pending if not one.future.done()]:
                self._client.cancel(futures, force=True)

    def _finished(self, batch: _PendingBatch) -> BatchResult | None:
        """Wait a moment for a batch; None if it is still in progress. Raises ClusterError if it fails."""
        before = batch.future.status
        try:
            done: BatchResult = batch.future.result(timeout=_LOOK)
        except Exception as error:  # of the scheduler, or of the work itself
            # Only a batch that has failed raises the TimeoutError of its work: one that ends just now is asked again.
            if isinstance(error, TimeoutError) and before != "error":
                return None
            raise self._failure(error, of_work=batch.future.status == "error") from error
        for line in done.reports:
            if line not in self._told:
                self._told.add(line)
                self.report(f"{self.scheduler}: {line}")
        return done

    def _need_progress(self, finished: float, alone_since: float) -> None:
        """Pause. Raises ClusterError if no batch was finished, or no worker able, for too long."""
        now = monotonic()
        if now - alone_since > self.scheduler.timeout:
            raise ClusterError(self._nobody())
        if now - finished > self.scheduler.patience:
            raise ClusterError(
                f"{self.scheduler}: no batch was finished in {seconds(self.scheduler.patience)}; look at the workers, "
                "raise `patience` under [cluster], and run again"
            )
        sleep(_PAUSE)

    def _failure(self, error: Exception, *, of_work: bool = False) -> ClusterError:
        kind = type(error).__name__
        if kind == "KilledWorker":
            return ClusterError(_killed(self.scheduler, error))
        if "Cancel" in kind or (isinstance(error, OSError) and not of_work):
            return ClusterError(
                f"{self.scheduler}: the scheduler is gone; what was translated is kept, so start it and run again"
            )
        return ClusterError(f"{self.scheduler}: a worker failed ({cause_of(error)}); look at its log, and run again")

    def _known(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the scheduler's description of each worker, by address."""
        if not self._client:
            self._client = connected(self.scheduler)
            atexit.register(self.close)
        client = self._client
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

    def _nobody(self) -> str:
        """Say why there is no worker: none at all, or none that may work."""
        workers = self._states()
        if not workers:
            waited = seconds(self.scheduler.timeout)
            return f"{self.scheduler}: no worker for {waited}; start one with `dask worker`, and run again"
        reason = f"{workers[0]}: {workers[0].refusal}"
        who = count(len(workers), "worker, which takes no work", "workers, none of which takes work")
        return f"{self.scheduler}: {who}; {reason}"


def _killed(scheduler: Scheduler, error: Any) -> str:
    """Say that a batch was given up: Dask does so after the deaths of more workers than it allows."""
    died = count(error.allowed_failures + 1, "worker", "workers")
    return (
        f"{scheduler}: {died} died of the same batch, the last one at {error.last_worker.address}, usually from lack "
        "of memory; the batches before it are kept, so look at the logs of the workers, and run again"
    )
