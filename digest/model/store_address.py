"""The address of a store, the path of a file or a database URL, as it may be shown."""

from __future__ import annotations

import re

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
