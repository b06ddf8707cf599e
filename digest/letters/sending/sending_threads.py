"""The threads that hand messages over, one for each connection, and their queues."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Literal

from digest.letters.sending.connection import SendingConnection
from digest.letters.sending.prepared_message import Outcome, PreparedMessage

# In seconds. An outcome is entered into the ledger with the beginning of the next message if that comes so soon: a
# thread that is woken, and a transaction, take as long as the rest of the work.
_REPORT_AFTER = 0.005
_Word = Literal["batch done", "thread ended"]


@dataclass(frozen=True, slots=True)
class HandoverRequest:
    """A thread is about to hand the message to ``subscriber`` over, and waits for the answer whether it may."""

    subscriber: str
    _answers: SimpleQueue[bool] = field(default_factory=SimpleQueue)

    def answer(self, *, may_begin: bool) -> None:
        """Let the thread go on."""
        self._answers.put(may_begin)

    def wait(self) -> bool:
        """Wait for the answer."""
        return self._answers.get()


class SendingThreads:
    """Hands batches over in one thread for each connection. Only one other thread may call its methods."""

    def __init__(self, connections: Sequence[SendingConnection]) -> None:
        """Start the threads."""
        self._batches: SimpleQueue[Sequence[PreparedMessage] | None] = SimpleQueue()
        self._events: SimpleQueue[HandoverRequest | _Word] = SimpleQueue()
        self._outcomes: deque[Outcome] = deque()
        self._busy = 0
        self._threads = [Thread(target=self._work, args=(one,), daemon=True) for one in connections]
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

    def give(self, batch: Sequence[PreparedMessage]) -> None:
        """Let the next free thread hand a batch over."""
        self._busy += 1
        self._batches.put(batch)

    def take(self) -> tuple[Sequence[Outcome], Sequence[HandoverRequest]]:
        """Return the outcomes since the last call, and what is to begin after them, which must be answered.

        Wait for either, but not for long. Call it only while busy.
        """
        events: list[HandoverRequest | _Word] = []
        with suppress(Empty):
            events.append(self._events.get(timeout=_REPORT_AFTER))
            while True:
                events.append(self._events.get_nowait())
        self._busy -= events.count("batch done")
        outcomes = [self._outcomes.popleft() for _ in range(len(self._outcomes))]
        return outcomes, [one for one in events if isinstance(one, HandoverRequest)]

    def end(self) -> None:
        """Let the threads close their connections, and wait for them. What they would begin now, they may not."""
        for _ in self._threads:
            self._batches.put(None)
        for _ in self._threads:
            while (event := self._events.get()) != "thread ended":
                if isinstance(event, HandoverRequest):
                    event.answer(may_begin=False)
        for thread in self._threads:
            thread.join()

    def _work(self, connection: SendingConnection) -> None:
        try:
            while (batch := self._batches.get()) is not None:
                for prepared in batch:
                    self._outcomes.append(connection.hand_over(prepared, partial(self._ask, prepared.subscriber.id)))
                self._events.put("batch done")
        finally:
            connection.transport.close()
            self._events.put("thread ended")

    def _ask(self, subscriber: str) -> bool:
        request = HandoverRequest(subscriber)
        self._events.put(request)
        return request.wait()
