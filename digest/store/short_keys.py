"""Keys that an index can hold: that of a PostgreSQL server holds at most 2,700 bytes for all columns of a key."""

from __future__ import annotations

import hashlib

_LONGEST = 1_000


def short_key(url: str) -> str:
    """Return a URL, or a hash in the place of a long one; that of a hash is the hash."""
    encoded = url.encode()
    return url if len(encoded) <= _LONGEST else f"sha256:{hashlib.sha256(encoded).hexdigest()}"
