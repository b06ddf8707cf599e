"""The hashes of values, of which the checksums of rows are sums, FROZEN FOREVER: with others all rows would be damaged.

A server computes the same in SQL (``store/checksums.py``).
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

# The sum of all values of a row has 63 bits at most: more would be a fraction for SQLite, and an error on a server.
BYTES = 7
# A server accepts no text with the first, and gets the second instead.
_NUL, _REPLACEMENT = b"\0", "\N{REPLACEMENT CHARACTER}".encode()


def value_hash(name: str, value: Any) -> int:
    """Return the hash of the name of a column and of a value; that of no value is 0."""
    if value is None:
        return 0
    if isinstance(value, str):
        return bytes_hash(name, value.encode("utf-8", "surrogatepass"))
    return bytes_hash(name, (value.hex() if isinstance(value, bytes) else str(int(value))).encode())


def bytes_hash(name: str, told: bytes | None) -> int:
    """Return the hash of a value that is given as the bytes of its text."""
    if told is None:
        return 0
    hashed = sha256(b"%b=%b" % (name.encode(), told.replace(_NUL, _REPLACEMENT)))
    return int.from_bytes(hashed.digest()[:BYTES])
