"""Check of codes, names of letters and digits: G7 must not become G10."""

from __future__ import annotations

import re

from digest.translating.checking.gate.side import Side

_CODE = re.compile(r"(?<![^\W_])([A-Z][A-Za-z]{0,5})-?(\d{1,4})(?![\d.,:]*\d)(?![^\W\d_]{3})")


def same_codes(segment: Side, translated: Side) -> bool:
    """Return whether no code has the letters of one on the other side, but other digits."""
    ours, theirs = _codes(segment.text), _codes(translated.text)
    return all(digits & theirs[letters] for letters, digits in ours.items() if letters in theirs) and all(
        digits & ours[letters] for letters, digits in theirs.items() if letters in ours
    )


def _codes(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in _CODE.finditer(text):
        found.setdefault(match[1].lower(), set()).add(match[2])
    return found
