"""Check for words that are glued together around a number: "estudiantede22años"."""

from __future__ import annotations

import re

from digest.translating.checking.gate.side import Side

_GLUED = re.compile(r"[^\W\d_]{3,30}\d{1,9}[^\W\d_]{3,30}")
_LETTERS = re.compile(r"[^\W\d_]+")


def is_glued(segment: Side, translated: Side) -> bool:
    """Return whether a number of the translation is within a word, in small letters, that the segment has not."""
    if translated.is_unspaced:
        return False
    found = (match[0] for match in _GLUED.finditer(translated.text))
    return any(word not in segment.text and all(map(str.islower, _LETTERS.findall(word))) for word in found)
