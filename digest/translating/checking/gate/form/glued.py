"""Check for words that are glued together, around a number or a capital: "estudiantede22años", "queMiraElPuente"."""

from __future__ import annotations

import re

from digest.translating.checking.gate.side import Side

# In Latin and Cyrillic.
_SMALL, _CAPITAL = r"a-z\u00df-\u00f6\u00f8-\u00ff\u0430-\u045f", r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0400-\u042f"
_AROUND_NUMBER = re.compile(r"[^\W\d_]{3,30}\d{1,9}[^\W\d_]{3,30}")
_AROUND_CAPITAL = re.compile(rf"(?<!\w)[{_SMALL}]{{3,30}}(?:[{_CAPITAL}][{_SMALL}]{{1,30}}){{1,9}}(?!\w)")
_LETTERS = re.compile(r"[^\W\d_]+")


def is_glued(segment: Side, translated: Side) -> bool:
    """Return whether a number or a capital is within a small word of the translation that the segment has not."""
    found = [match[0] for match in _AROUND_NUMBER.finditer(translated.text)]
    found = [word for word in found if all(map(str.islower, _LETTERS.findall(word)))]
    found += [match[0] for match in _AROUND_CAPITAL.finditer(translated.text)]
    return any(word not in segment.text for word in found)
