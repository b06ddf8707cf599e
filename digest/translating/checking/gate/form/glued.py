"""Check for words that are glued together, around a number or a capital: "estudiantede22años", "queMiraElPuente"."""

from __future__ import annotations

import re

from digest.translating.checking.gate.side import Side

_SMALL, _CAPITAL = "a-zß-öø-ÿа-џ", "A-ZÀ-ÖØ-ÞЀ-Я"
_AROUND_NUMBER = re.compile(r"[^\W\d_]{3,30}\d{1,9}[^\W\d_]{3,30}")
_AROUND_CAPITAL = re.compile(rf"(?<!\w)[{_SMALL}]{{3,30}}(?:[{_CAPITAL}][{_SMALL}]{{1,30}}){{1,9}}(?!\w)")
_LETTERS = re.compile(r"[^\W\d_]+")


def is_glued(segment: Side, translated: Side) -> bool:
    """Return whether a number or a capital is within a small word of the translation that the segment has not."""
    found = [match[0] for match in _AROUND_NUMBER.finditer(translated.text)]
    found = [word for word in found if all(map(str.islower, _LETTERS.findall(word)))]
    found += [match[0] for match in _AROUND_CAPITAL.finditer(translated.text)]
    return any(word not in segment.text for word in found)
