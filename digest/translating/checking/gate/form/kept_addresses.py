"""Check of addresses, independent of the code that protects them."""

from __future__ import annotations

import re

_LIKE_ADDRESS = re.compile(
    r"(?<![a-z0-9+-])[a-z][a-z0-9+-]*:/[!-~]+"
    r"|(?<![a-z0-9.-])[a-z0-9.-]*[a-z0-9]\.[a-z]{2,}(?::\d\d|/|[?#][a-z0-9])[!-~]*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"<>`]")
_CLOSING = ".,:;!?'*|)]}"


def keeps_addresses(segment: str, translated: str) -> bool:
    """Return whether everything that looks like an address is in the translation, letter for letter."""
    found = (_QUOTED.split(match[0])[0].rstrip(_CLOSING) for match in _LIKE_ADDRESS.finditer(segment))
    return all(address in translated for address in found)
