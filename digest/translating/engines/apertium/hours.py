"""Hours in English: Apertium takes the "am" of "7:30 am" for a verb, and does not know "pm"."""

from __future__ import annotations

import re

_HALF = re.compile(
    r"(?<![\w.,:/$€£¥])((?:1[0-2]|0?[1-9])(?:[:.][0-5]\d){0,2}[^\S\n])(am|pm)\b(?!['’-]|\.\w)\.?", re.IGNORECASE
)


def with_stops(text: str, source: str) -> str:
    """Write "am" and "pm" after a time as "a.m." and "p.m.", which Apertium leaves as they are."""
    return _HALF.sub(_stopped, text) if source == "en" else text


def _stopped(time: re.Match[str]) -> str:
    return f"{time[1]}{time[2][0].lower()}.m."
