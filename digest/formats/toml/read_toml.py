"""Read TOML that a person writes, and explain mistakes in it to one who does not know TOML.

A key of more parts than any person writes is refused at once.
"""

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
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)\Z")
# The beginnings of tomllib's messages, and advice for those that give none.
_ADVICE = {
    "Invalid value": "put text in quotes, but not true or false",
    "Expected newline or end of document after a statement": r"inside quotes, write \" for a quotation mark",
    "Illegal character '\\n'": 'the closing quotation mark is missing; put text of several lines in """',
    "Unterminated string": "the closing quotation mark is missing",
    "Unescaped '\\' in a string": r"write \\ for a backslash",
    "Unclosed array": "in a list, put each text in quotes, followed by a comma",
    "Cannot overwrite a value": "a key appears twice in its table, or [[ ]] lacks a bracket",
    "Cannot declare ('locales',": "the table is there twice; join the two",
    "Cannot declare": "write its name in double brackets [[ ]]",
}


def read_toml(text: str) -> dict[str, Any]:
    """Return the values of a document. Raises ValueError, in one line, if it is not TOML, or nested too deeply."""
    if deep := _TOO_DEEP.search(text):
        raise ValueError(f"nested too deeply (at line {text.count(chr(10), 0, deep.start()) + 1}, column 1)")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def mistake(error: ValueError, text: str) -> tuple[int, str]:
    """Return the line of a mistake that tomllib found in a text, and a message with advice.

    Python's own ValueError for a number of thousands of digits has no line.
    """
    place = _PLACE.search(str(error))
    line = int(place[1]) if place and place[1] else text.count("\n") + 1
    reason = _PLACE.sub("", str(error))
    advice = next((advice for beginning, advice in _ADVICE.items() if reason.startswith(beginning)), "")
    return line, f"not valid TOML: {reason}" + (f"; {advice}" if advice else "")
