"""Passwords in the addresses of databases."""

from __future__ import annotations

import re

# Up to the last @: whoever does not write that of a password as %40 has it in what looks like the host.
_LOGIN = re.compile(r"(?<=://)([^:/?#@]*):.*@")
_PARAMETER = re.compile(r"([?&](?:ssl)?password=)[^&]*", re.IGNORECASE)


def without_password(address: str) -> str:
    """Return the address of a database with ``***`` instead of passwords; the path of a file stays as it is."""
    return _PARAMETER.sub(r"\1***", _LOGIN.sub(r"\1:***@", address)) if "://" in address else address
