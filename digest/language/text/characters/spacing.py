"""Segments as translators see them: differences in invisible spacing are ignored."""

from __future__ import annotations

import re

# ASCII only: a no-break space may be part of a number, and 1 315 with one is not the numbers 1 and 315.
_SPACE = " \t\n\r\f\v"
_SPACES = re.compile(f"[{_SPACE}]+")


def tidy(segment: str) -> str:
    """Put a segment on one line, with single spaces and none at its ends; all else is unchanged."""
    return _SPACES.sub(" ", segment).strip(" ")


def fitted(text: str, segment: str) -> str:
    """Surround a translation of the tidy segment with the spaces around the original segment."""
    start = len(segment) - len(segment.lstrip(_SPACE))
    end = max(start, len(segment.rstrip(_SPACE)))
    return segment[:start] + text.strip(_SPACE) + segment[end:]
