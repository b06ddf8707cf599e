"""The spacing of requests to a host: feeds of many publishers stand on one server, which must not notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from threading import Lock, Semaphore
from time import monotonic, sleep


@dataclass(slots=True)
class HostSpacing:
    """The turns of all requests of a run, on all threads: ``gap`` seconds between the starts of two to a host.

    At most ``most`` to a host are open at a time.
    """

    gap: float = 1
    most: int = 2
    clock: Callable[[], float] = monotonic
    sleep: Callable[[float], None] = sleep
    _lock: Lock = field(default_factory=Lock)
    _hosts: dict[str, _Host] = field(default_factory=dict)

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until a request to this host, a name or an IP address, may begin; it ends with the block."""
        with self._lock:
            known = self._hosts.setdefault(_name(host), _Host(Semaphore(self.most), self.clock()))
        with known.open:
            with self._lock:
                now = self.clock()
                start = max(now, known.next)
                known.next = start + self.gap
            if start > now:
                self.sleep(start - now)
            yield


@dataclass(slots=True)
class _Host:
    """``next`` is when the next request to it may begin."""

    open: Semaphore
    next: float


def _name(host: str) -> str:
    """Return one name for all forms of a host: ``Example.ORG.``, ``[::1]``."""
    host = host.lower().strip("[]").removesuffix(".")
    with suppress(ValueError):
        return str(ip_address(host))
    return host
