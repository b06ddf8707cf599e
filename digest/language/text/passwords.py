"""Passwords in the addresses of databases, and in what a server says."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable

# Up to the last @: whoever does not write that of a password as %40 has it in what looks like the host. A user may have
# one, too.
_LOGIN = re.compile(r"(://[^:]*):.*@", re.DOTALL)
# Where slashes are missing.
_ALMOST = re.compile(r"(\s*postgres[a-z+\d]*:/?[^:/][^:]*):.*@", re.IGNORECASE | re.DOTALL)
_PARAMETER = re.compile(r"([?&](?:[^=&]*passw[^=&]*|pass|pwd)=)[^&]*", re.IGNORECASE)


def without_password(address: str) -> str:
    """Return the address of a database with ``***`` instead of passwords; the path of a file stays as it is."""
    if "://" in address:
        return _PARAMETER.sub(r"\1***", _LOGIN.sub(r"\1:***@", address, count=1))
    return _ALMOST.sub(r"\1:***@", address) if _ALMOST.match(address) else address


def without_secrets(said: str, secrets: Iterable[str]) -> str:
    """Return what a server said with ``***`` instead of secrets that it repeats, as they are or in Base64."""
    known = {one.rstrip("=") for one in secrets}
    known |= {b64encode(one.encode("utf-8", "surrogateescape")).decode("ascii").rstrip("=") for one in known}
    forms = sorted(filter(None, known), key=lambda one: (-len(one), one))
    return re.sub("|".join(map(re.escape, forms)), "***", said, flags=re.IGNORECASE) if forms else said
