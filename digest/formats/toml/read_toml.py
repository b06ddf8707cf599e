"""Read TOML that a person writes: a key of more parts than any person writes is refused at once."""

from __future__ import annotations

import re
import tomllib
from typing import Any

# The library takes time that grows with the square of the parts of a key: 25 seconds for 10,000 of them.
_MOST_PARTS = 100
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DOT = r"[ \t]*+\.[ \t]*+"
# What follows tells a key from a text of many short sentences.
_TOO_DEEP = re.compile(rf"""(?<![A-Za-z0-9_."'-]){_PART}(?:{_DOT}{_PART}){{{_MOST_PARTS},}}+[ \t]*+[]=]""")


def read_toml(text: str) -> dict[str, Any]:
    """Return the values of a document. Raises ValueError, in one line, if it is not TOML, or nested too deeply."""
    if deep := _TOO_DEEP.search(text):
        raise ValueError(f"nested too deeply (at line {text.count(chr(10), 0, deep.start()) + 1}, column 1)")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
