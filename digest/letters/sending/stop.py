"""Stop sending from anywhere: a signal, a server that takes no mail, too many failures."""

from __future__ import annotations

from threading import Event, Lock


class Stop:
    """Tells the threads to stop after the present messages, and why."""

    def __init__(self) -> None:
        self._event = Event()
        self._lock = Lock()
        self.reason = ""

    @property
    def is_set(self) -> bool:
        """Whether to stop."""
        return self._event.is_set()

    def set(self, reason: str) -> None:
        """Stop, for this reason unless there was one before."""
        with self._lock:
            self.reason = self.reason or reason
        self._event.set()

    def wait(self, seconds: float) -> bool:
        """Wait for so many seconds, or until it is set; return whether it is."""
        return self._event.wait(seconds)
