"""Segments as translators see them: spaces that nobody sees make no difference."""

from __future__ import annotations

import re
import unicodedata

# Of ASCII only: a no-break space may stand within a number, and 1 315 with one is another number than 1 and 315.
_SPACE = " \t\n\r\f\v"
_SPACES = re.compile(f"[{_SPACE}]+")


def tidy(segment: str) -> str:
    """Return the segment on one line, with single spaces and none around it; all else stays as it is."""
    return _SPACES.sub(" ", segment).strip(" ")


def composed(segment: str) -> str:
    """Return what decides whether a person means two segments to be one: tidy, in composed characters (NFC).

    Case, digits and punctuation are kept, since they are translated differently. No engine is given this: composing
    would alter an address in it.
    """
    return unicodedata.normalize("NFC", tidy(segment))


def fitted(text: str, segment: str) -> str:
    """Return a translation of the tidy segment with the spaces that the segment as given has around it."""
    start = len(segment) - len(segment.lstrip(_SPACE))
    end = max(start, len(segment.rstrip(_SPACE)))
    return segment[:start] + text.strip(_SPACE) + segment[end:]
