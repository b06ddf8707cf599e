"""Limits for the forms of a client, and for requests about an email address. The only door to limits."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from hashlib import blake2b

from limits import RateLimitItemPerHour
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from digest.language.text.mail_address import address_key
from digest.language.text.numbers.plural import count
from digest.server.refused_requests import RefusedRequestError

_HOUR = 3_600
# An address gets at most one letter a day, so this limit only shows that somebody insists.
_HOURLY_BY_ADDRESS = 5


class Throttle:
    """Counts forms by client and by email address, in memory; ``hourly`` is the limit of one client."""

    def __init__(self, hourly: int, now: Callable[[], datetime]) -> None:
        self._now = now
        self._by_client = RateLimitItemPerHour(hourly)
        self._by_address = RateLimitItemPerHour(_HOURLY_BY_ADDRESS)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        # Addresses are kept as hashes only.
        self._salt = secrets.token_bytes(16)

    def need_room(self, client: str) -> None:
        """Count a form, or a wrong token, of a client. Raises RefusedRequestError if there were too many."""
        self._count(self._by_client, "client", client)

    def need_room_for(self, address: str) -> None:
        """Count a request for an email address, known or not. Raises RefusedRequestError if there were too many."""
        hashed = blake2b(address_key(address).encode(), key=self._salt, digest_size=16).hexdigest()
        self._count(self._by_address, "email address", hashed)

    def _count(self, limit: RateLimitItemPerHour, kind: str, key: str) -> None:
        if self._limiter.hit(limit, kind, key):
            return
        resets = self._limiter.get_window_stats(limit, kind, key).reset_time
        wait = min(max(1, int(resets - self._now().timestamp()) + 1), _HOUR)
        raise RefusedRequestError(
            "many", f"more than {count(limit.amount, 'form', 'forms')} an hour for one {kind}", wait
        )
