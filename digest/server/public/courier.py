"""Send waiting letters and welcome editions in the background, so that no request waits for a mail server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from digest.errors import DigestError

# In seconds: letters of other programs are looked for, and failed ones tried again, so often.
_PAUSE = 60


@dataclass(slots=True)
class Courier:
    """Runs ``errand``, which sends what waits until there is no more or its argument says to stop, in a thread.

    Its errors are written to the log.
    """

    errand: Callable[[Callable[[], bool]], None]
    log: Callable[[str], None]
    pause: float = _PAUSE
    _called: Event = field(default_factory=Event)
    _stopped: Event = field(default_factory=Event)
    _thread: Thread | None = None

    def start(self) -> None:
        """Begin, with what waits already."""
        self._called.set()
        self._thread = Thread(target=self._run, name="letters", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Look for letters now."""
        self._called.set()

    def stop(self, patience: float) -> bool:
        """Finish the letter in hand, and end; return whether that took no more than so many seconds."""
        self._stopped.set()
        self._called.set()
        if self._thread:
            self._thread.join(patience)
        return self._thread is None or not self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopped.is_set():
            self._called.wait(self.pause)
            self._called.clear()
            if self._stopped.is_set():
                return
            try:
                self.errand(self._stopped.is_set)
            except DigestError as error:
                self.log(f"letters wait: {error}")
            except Exception as error:  # noqa: BLE001 - the server goes on; the next try may do better
                # Its words may have an address.
                self.log(f"letters wait: unexpected {type(error).__name__} (a bug in digest)")
