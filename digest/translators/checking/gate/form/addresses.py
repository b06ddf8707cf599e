"""Whether the addresses of a segment stand in its translation, found in another way than by what protects them."""

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
    """Whether all that looks like an address to a machine stands in the translation, letter for letter."""
    found = (_QUOTED.split(match[0])[0].rstrip(_CLOSING) for match in _LIKE_ADDRESS.finditer(segment))
    return all(address in translated for address in found)
