"""What is wrong with a TOML file, for a person who has never heard of TOML."""

from __future__ import annotations

import re

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)\Z")
# What tomllib says begins with these; what to do about it, where it does not say so itself.
_ADVICE = {
    "Invalid value": "a text stands in quotes, true and false do not",
    "Expected newline or end of document after a statement": r"for a quotation mark within a text write \"",
    "Illegal character '\\n'": 'the quotes are not closed; a text of several lines stands in """',
    "Unterminated string": "the quotes around a text are not closed",
    "Unescaped '\\' in a string": r"for a backslash write \\",
    "Unclosed array": "in a list each text stands in quotes, with a comma behind it",
    "Cannot overwrite a value": "a key stands twice in its table, or [[ ]] lacks a bracket",
    "Cannot declare": "a table stands in [[ ]]",
}


def mistake(error: ValueError, text: str) -> tuple[int, str]:
    """Give the line of a mistake that tomllib found in a text, and say what it is and what to do.

    What Python itself says of a number of thousands of digits comes as a ValueError too; it stands on no line.
    """
    place = _PLACE.search(str(error))
    line = int(place[1]) if place and place[1] else text.count("\n") + 1
    reason = _PLACE.sub("", str(error))
    advice = next((advice for beginning, advice in _ADVICE.items() if reason.startswith(beginning)), "")
    return line, f"not valid TOML: {reason}" + (f"; {advice}" if advice else "")
