"""Time-outs and retries of requests."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from digest.errors import HttpError


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of time, in seconds.

    ``connect`` is for the connection, ``silence`` for the next byte and for all headers. A body may take ``grace``,
    and one second more for every ``slowest`` bytes; a document never more than ``document``. After a temporary failure,
    such as a lost connection, there are up to ``tries`` attempts, the first two ``pause`` apart and then twice as long
    each time.
    """

    connect: float = 10
    silence: float = 30
    grace: float = 30
    slowest: int = 1_000
    document: float = 120
    tries: int = 4
    pause: float = 1


@dataclass(slots=True)
class MinimumSpeed:
    """The minimum speed of a body: a socket's time-out restarts with every byte, so it does not limit the whole."""

    limits: Limits
    longest: float
    address: str
    _start: float = 0
    _received: int = 0

    def __post_init__(self) -> None:
        self._start = monotonic()

    def count(self, received: int) -> None:
        """Count received bytes; raise HttpError if they are too slow."""
        self._received += received
        allowed = min(self.longest, self.limits.grace + self._received / self.limits.slowest)
        if monotonic() - self._start > allowed:
            raise HttpError(f"{self.address}: too slow; try again when the network or the server is faster")
