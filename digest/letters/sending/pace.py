"""Limits on how many messages go out in a minute: to all, and to each domain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

_MINUTE = 60.0
# With so many domains, those with a full bucket are forgotten, since they need none.
_MOST_DOMAINS = 1000


@dataclass(frozen=True, slots=True)
class TokenBucket:
    """A limit of ``rate`` a minute; after a pause, ``burst`` messages may go at once.

    ``left`` is how many could go at ``moment``, in seconds of any clock; below 0, that many have to wait.
    """

    rate: int
    burst: float = 1.0
    left: float = 1.0
    moment: float = 0.0

    def take(self, moment: float) -> tuple[TokenBucket, float]:
        """Take one; return the bucket without it, and how many seconds to wait before it may be used."""
        gained = max(0.0, moment - self.moment) * self.rate / _MINUTE
        left = min(self.burst, self.left + gained) - 1
        wait = max(0.0, -left) * _MINUTE / self.rate
        return replace(self, left=left, moment=max(moment, self.moment)), wait

    def is_full(self, moment: float) -> bool:
        """Return whether the bucket is full again."""
        return self.left + max(0.0, moment - self.moment) * self.rate / _MINUTE >= self.burst


class Pace:
    """The limits of a run, for several connections at once; ``clock`` returns seconds."""

    def __init__(self, clock: Callable[[], float], rate: int | None = None, domain_rate: int | None = None) -> None:
        """Take the most messages in a minute, to all and to each domain; None is no limit."""
        self._clock = clock
        self._all = TokenBucket(rate) if rate else None
        self._domain_rate = domain_rate
        self._domains: dict[str, TokenBucket] = {}
        self._lock = Lock()

    def take(self, domain: str) -> float:
        """Count a message to a domain; return how many seconds to wait before it may be sent."""
        with self._lock:
            now, waits = self._clock(), [0.0]
            if self._all:
                self._all, wait = self._all.take(now)
                waits.append(wait)
            if self._domain_rate:
                bucket = self._domains.get(domain) or TokenBucket(self._domain_rate, moment=now)
                self._domains[domain], wait = bucket.take(now)
                waits.append(wait)
                self._forget(now)
            return max(waits)

    def _forget(self, now: float) -> None:
        if len(self._domains) > _MOST_DOMAINS:
            self._domains = {domain: one for domain, one in self._domains.items() if not one.is_full(now)}
