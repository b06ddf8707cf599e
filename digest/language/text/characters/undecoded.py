"""Names that are no UTF-8: Python keeps each byte that it could not decode as a lone surrogate (PEP 383)."""

from __future__ import annotations

import re

_BYTE = re.compile("[\udc80-\udcff]")
_LONE = re.compile("[\ud800-\udfff]")


def is_undecoded(text: str) -> bool:
    """Return whether a text cannot be written as UTF-8, because it came from bytes that were none."""
    return _LONE.search(text) is not None


def with_bytes(text: str) -> str:
    r"""Return a text with the bytes that are no UTF-8 as a shell writes them, such as ``pi\xf1a.txt``."""
    return _LONE.sub("\N{REPLACEMENT CHARACTER}", _BYTE.sub(lambda byte: f"\\x{ord(byte[0]) - 0xDC00:02x}", text))
