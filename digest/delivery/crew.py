"""The threads that hand messages over, one for each connection, and their queues."""

from __future__ import annotations

from collections.abc import Sequence
from queue import SimpleQueue
from threading import Thread
from time import monotonic

from digest.delivery.carrier import Carrier
from digest.delivery.parcel import Outcome, Parcel

# In seconds. Until a message is in the ledger, a crash leaves it in doubt; entering several at once costs less.
_REPORT_AFTER = 0.025


class Crew:
    """Hands batches over in one thread for each carrier. Only one other thread may call its methods."""

    def __init__(self, carriers: Sequence[Carrier]) -> None:
        """Start the threads."""
        self._batches: SimpleQueue[Sequence[Parcel] | None] = SimpleQueue()
        # None says that a batch is done.
        self._outcomes: SimpleQueue[Sequence[Outcome | None]] = SimpleQueue()
        self._busy = 0
        self._threads = [Thread(target=self._work, args=(one,), daemon=True) for one in carriers]
        for thread in self._threads:
            thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether any outcomes of a batch are still to be taken."""
        return self._busy > 0

    @property
    def has_room(self) -> bool:
        """Whether there are fewer than two batches for each thread: one in progress, one waiting."""
        return self._busy < 2 * len(self._threads)

    def give(self, batch: Sequence[Parcel]) -> None:
        """Let the next free thread hand a batch over."""
        self._busy += 1
        self._batches.put(batch)

    def take(self) -> Sequence[Outcome]:
        """Return the outcomes since the last call; wait until there is one. Call it only while busy."""
        taken = self._outcomes.get()
        self._busy -= taken.count(None)
        return [one for one in taken if one is not None]

    def end(self) -> None:
        """Let the threads close their connections, and wait for them."""
        for _ in self._threads:
            self._batches.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self, carrier: Carrier) -> None:
        try:
            while (batch := self._batches.get()) is not None:
                done, since = [], monotonic()
                for parcel in batch:
                    done.append(carrier.carry(parcel))
                    if monotonic() - since > _REPORT_AFTER:
                        self._outcomes.put(done)
                        done, since = [], monotonic()
                self._outcomes.put((*done, None))
        finally:
            carrier.transport.close()
