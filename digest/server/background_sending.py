"""Send letters and welcome editions in the background, so that no request waits for a mail server."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Event, Thread

from digest.errors import DigestError
from digest.letters.sending.stop import Stop

# In seconds: the interval for letters of other programs, and for failed letters.
_PAUSE = 60


@dataclass(slots=True)
class BackgroundSender:
    """Runs ``send`` in a thread whenever it is called, and now and then: it sends letters, or welcome editions.

    Each of the two has a thread of its own: a server that lets nobody in at first (greylisting) makes that of the
    editions wait for minutes, while others want their letter.

    ``send`` gets the ids of the subscribers for whom it was called. It may raise DigestError, and ends soon when told
    to stop. Its errors are written to the log.
    """

    send: Callable[[Sequence[str], Stop], None]
    log: Callable[[str], None]
    pause: float = _PAUSE
    _called: Event = field(default_factory=Event)
    _new: SimpleQueue[str] = field(default_factory=SimpleQueue)
    _stop: Stop = field(default_factory=Stop)
    _thread: Thread | None = None

    def start(self) -> None:
        """Start with the letters that wait already."""
        self._called.set()
        self._thread = Thread(target=self._run, name="letters", daemon=True)
        self._thread.start()

    def call(self, *new: str) -> None:
        """Send now, for the subscribers with these ids."""
        for one in new:
            self._new.put(one)
        self._called.set()

    def stop(self, patience: float) -> bool:
        """Finish the present letter, and end; return False if that takes longer than so many seconds."""
        self._stop.set("the server stops")
        self._called.set()
        if self._thread:
            self._thread.join(patience)
        return self._thread is None or not self._thread.is_alive()

    def _run(self) -> None:
        while not self._stop.is_set:
            self._called.wait(self.pause)
            self._called.clear()
            if self._stop.wait(0):
                return
            try:
                self.send(self._newcomers(), self._stop)
            except DigestError as error:
                self.log(f"letters wait: {error}")
            except Exception as error:  # noqa: BLE001 - the server goes on; the next try may do better
                # Its message may contain an address.
                self.log(f"letters wait: unexpected {type(error).__name__} (a bug in digest)")

    def _newcomers(self) -> list[str]:
        new: list[str] = []
        try:
            while True:
                new.append(self._new.get_nowait())
        except Empty:
            return new
