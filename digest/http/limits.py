"""How long to wait for what comes over the web, and how often to try."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from digest.errors import HttpError


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds.

    ``connect`` is for a connection, ``silence`` for the next byte and for all of the headers. Each body has ``grace``
    and then as long as it takes at ``slowest`` bytes a second; a document never has longer than ``document``. What can
    pass, such as a broken connection, is tried ``tries`` times, ``pause`` apart and twice as long each time.
    """

    connect: float = 10
    silence: float = 30
    grace: float = 30
    slowest: int = 1_000
    document: float = 120
    tries: int = 4
    pause: float = 1


@dataclass(slots=True)
class Pace:
    """Watches that a body comes fast enough: the time-out of a socket starts anew with each byte, however slow."""

    limits: Limits
    longest: float
    address: str
    _start: float = 0
    _received: int = 0

    def __post_init__(self) -> None:
        self._start = monotonic()

    def count(self, received: int) -> None:
        """Count bytes that came; raise HttpError where they were too slow."""
        self._received += received
        allowed = min(self.longest, self.limits.grace + self._received / self.limits.slowest)
        if monotonic() - self._start > allowed:
            raise HttpError(f"{self.address}: comes too slowly; try again when the network or the server is faster")
