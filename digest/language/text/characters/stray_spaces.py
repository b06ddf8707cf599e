"""Spaces beside punctuation that typists and programs leave: "the ferry , the pier", "“ the ferry ”"."""

from __future__ import annotations

import re

# A mark that belongs to the word before it; "ASP .NET" and ":-)" have none.
_BEFORE_COMMA = re.compile(r"(?<=\S) +(?=[,.](?:\s|\Z))")
_BEFORE_MARK = re.compile(r"(?<=\S) +(?=[,.;:!?](?:\s|\Z))")
_PAIRS = (("“", "”"), ('"', '"'), ("'", "'"), ("\\(", "\\)"))
_WITHIN = re.compile(
    "|".join(rf"(?<!\w)({first}) ([^{first}{last}]{{1,200}}?) ({last})(?!\w)" for first, last in _PAIRS)
)
# The languages that have a space before a colon, a semicolon, a question and an exclamation mark.
_WITH_SPACES = frozenset({"fr", "br", "oc", "und"})


def without_stray_spaces(line: str, language: str) -> str:
    """Return a line of a language without spaces before its marks, and within its quotation marks and brackets."""
    if " " not in line:
        return line
    line = (_BEFORE_COMMA if language in _WITH_SPACES else _BEFORE_MARK).sub("", line)
    return _WITHIN.sub(lambda match: "".join(filter(None, match.groups())), line)
