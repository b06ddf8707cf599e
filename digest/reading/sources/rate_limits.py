"""Remember which servers asked for a pause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RateLimits:
    """The ends of the pauses, shared by the sources of a run.

    ``domain`` returns the registrable domain of a host, for which a pause holds, or the host itself if it is private.
    """

    domain: Callable[[str], str]
    ends: dict[str, datetime] = field(default_factory=dict)

    def until(self, host: str) -> datetime | None:
        """Return when a host may be requested again, None if it may be now."""
        return self.ends.get(self.domain(host))

    def add(self, host: str, until: datetime) -> None:
        """Remember that a host is not to be requested for a time."""
        self.ends[self.domain(host)] = until
