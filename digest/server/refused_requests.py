"""Refused requests, as an exception and in the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Literal

from digest.errors import DigestError
from digest.language.text.numbers.plural import count

# The kinds of refusals; each has a message for readers in templates/site/subscription/error.html.
Fault = Literal[
    "bad", "old", "used", "gone", "address", "form", "foreign", "large", "slow", "many", "busy", "method", "missing"
]
STATUSES: dict[Fault, int] = {
    "bad": 404,
    "old": 410,
    "used": 410,
    "gone": 410,
    "address": 422,
    "form": 400,
    "foreign": 403,
    "large": 413,
    "slow": 408,
    "many": 429,
    "busy": 503,
    "method": 405,
    "missing": 404,
}
# Counts of a refusal that are written to the log: a flood must not fill the disk.
_TOLD = frozenset(10**power for power in range(10))
_MOST_KINDS = 10_000


class RefusedRequestError(DigestError):
    """A refused request; ``wait`` is the number of seconds after which it may be repeated, 0 if waiting does not help.

    Its message is for the log, and never has an address or a token.
    """

    def __init__(self, fault: Fault, message: str, wait: int = 0) -> None:
        super().__init__(message)
        self.fault, self.wait = fault, wait

    @property
    def status(self) -> int:
        """The status code of the answer."""
        return STATUSES[self.fault]


@dataclass(slots=True)
class RefusalLog:
    """Writes refusals to the log; of equal ones from one network, only the 1st, 10th, 100th ..."""

    write: Callable[[str], None]
    _counts: dict[tuple[str, str], int] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def refused(self, who: str, what: str) -> None:
        """Count a refusal; ``who`` is the network of a client, ``what`` says what was refused and why."""
        with self._lock:
            if len(self._counts) >= _MOST_KINDS and (who, what) not in self._counts:
                self._counts.clear()
            number = self._counts[who, what] = self._counts.get((who, what), 0) + 1
        if number in _TOLD:
            self.write(f"refused {what} (from {who}, {count(number, 'time', 'times')})")
