"""Spellings of names."""

from __future__ import annotations

from difflib import SequenceMatcher

# A word is a form of another one if they begin with so much of the longer one; a spelling, if they are so much alike.
_BEGINNING, _FEWEST, _ALIKE = 0.6, 4, 0.75


def is_form(one: str, other: str) -> bool:
    """Return whether two names in lower case may be one, with other endings."""
    shorter, longer = sorted((one, other), key=len)
    pairs = enumerate(zip(shorter, longer, strict=False))
    begin = next((at for at, (first, second) in pairs if first != second), len(shorter))
    return begin == len(longer) or begin >= max(_FEWEST, _BEGINNING * len(longer))


def is_spelling(one: str, other: str) -> bool:
    """Return whether two names in lower case may be one, with other endings or in other spellings."""
    return is_form(one, other) or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
