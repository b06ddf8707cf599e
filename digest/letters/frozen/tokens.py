"""Tokens in the links of an email, so that only its reader can change a subscription.

A token names a subscriber by their id, never by their address, and is good for one purpose only. The only door to
itsdangerous.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Literal

from itsdangerous import BadData, URLSafeSerializer

from digest.errors import TokenError

# ``leave`` is for the links and the one-click header of every edition, and never expires (RFC 8058 sets no end);
# ``manage`` opens the preferences, ``confirm`` answers one request, and ``form``, in a form, names its locale.
Purpose = Literal["confirm", "manage", "leave", "form"]
# For how many days a token is good. It holds its moment only if that ends, so no purpose may get an end, or lose it.
_DAYS: dict[Purpose, int | None] = {"confirm": 7, "manage": None, "leave": None, "form": 1}
_BAD = "this link is incomplete or was changed; copy the whole link from the email"


@dataclass(frozen=True, slots=True)
class Claim:
    """The contents of a token: the id of its subscriber, and values for its purpose."""

    subscriber: str
    values: tuple[str, ...] = ()


class Tokens:
    """Makes and reads the tokens of a site; the secret ``key`` is in its store."""

    def __init__(self, key: str) -> None:
        # One salt for each purpose, so that no token is good for another one.
        self._serializers = {
            purpose: URLSafeSerializer(
                key, salt=f"digest {purpose}", signer_kwargs={"key_derivation": "hmac", "digest_method": sha256}
            )
            for purpose in _DAYS
        }

    def make(self, purpose: Purpose, subscriber: str, *values: str, now: datetime | None = None) -> str:
        """Return a token of URL-safe characters; ``now`` is needed for a purpose whose tokens expire."""
        claim: list[str | int] = [subscriber, *values]
        if _DAYS[purpose] is not None:
            assert now is not None
            claim.append(int(now.timestamp()))
        return str(self._serializers[purpose].dumps(claim))

    def read(self, purpose: Purpose, token: str, now: datetime) -> Claim:
        """Return the contents of a token.

        Raises TokenError if it was not made by this site for this purpose, or is too old.
        """
        try:
            subscriber, *values = self._serializers[purpose].loads(token)
        except (BadData, ValueError, TypeError) as error:
            raise TokenError(_BAD) from error
        days = _DAYS[purpose]
        if days is not None and now - datetime.fromtimestamp(values.pop(), UTC) > timedelta(days=days):
            told = f"this link is older than {days} {'day' if days == 1 else 'days'}"
            raise TokenError(f"{told}; subscribe again to get a new one", "old")
        return Claim(subscriber, tuple(values))
