"""Send an edition from the desk: in the background, as that may take hours, until it is done or the desk stops."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock, Thread

from digest.desk.command_port import DeskCommands, RunReport
from digest.errors import DigestError, LockError
from digest.letters.sending.stop import Stop
from digest.model.period import Period


@dataclass(slots=True)
class BackgroundMailing:
    """What is being sent, and what became of it: ``week`` is that of ``report``, both None before the first one."""

    commands: DeskCommands
    week: Period | None = None
    report: RunReport | None = None
    _stop: Stop = field(default_factory=Stop)
    _thread: Thread | None = None
    _lock: Lock = field(default_factory=Lock)

    @property
    def is_running(self) -> bool:
        """True while emails are sent."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self, week: Period) -> None:
        """Begin to send the newest edition, that of a week. Raises LockError while one is being sent."""
        with self._lock:
            if self.is_running:
                raise LockError("An edition is being sent already.")
            self.week, self.report, self._stop = week, None, Stop()
            # Not a daemon: what is in hand is finished when the desk ends.
            self._thread = Thread(target=self._send)
            self._thread.start()

    def stop(self, reason: str) -> None:
        """Stop after the emails in hand, for a reason."""
        self._stop.set(reason)

    def wait(self) -> None:
        """Wait until nothing is being sent."""
        if self._thread:
            self._thread.join()

    def _send(self) -> None:
        try:
            self.report = self.commands.send(self._stop)
        except DigestError as error:
            self.report = RunReport((str(error),), is_done=False)
