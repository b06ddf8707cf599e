"""Check for repetition, a typical failure of small models."""

from __future__ import annotations

import re
from collections import Counter

from digest.translating.checking.gate.side import Side

# A few characters four times in a row. Only searched for in long words, because no correct word is that long, and in
# scripts without spaces, where a whole sentence is one word.
_STUTTER = re.compile(r"(.{1,8}?)\1{3}")
_LONG_WORD = 24
# The same mark four times, with or without spaces.
_MARKS = re.compile(r"([^\w\s])(?:\s*\1){3}")
# The longest phrase that is checked for immediate repetition; phrases of four words may appear twice at most.
_LONGEST_PHRASE = 6
_FEW_WORDS = 4


def repeats(segment: Side, translated: Side) -> bool:
    """Return whether words are repeated in the translation but not in the segment."""
    return _is_looped(translated) and not _is_looped(segment)


def _is_looped(side: Side) -> bool:
    words = [word.lower() for word in side.words]
    if any(len(word) > _LONG_WORD and _STUTTER.search(word) for word in words):
        return True
    if _MARKS.search(side.text):
        return True
    if len(set(words)) == len(words):
        return False
    return any(_runs(words, length) for length in range(1, _LONGEST_PHRASE + 1)) or _comes_back(words)


def _runs(words: list[str], length: int) -> bool:
    """Return whether a phrase of this many words is repeated immediately; one or two words must appear three times."""
    wanted = 2 * length if length < 3 else length
    run = 0
    for word, before in zip(words[length:], words, strict=False):
        run = run + 1 if word == before else 0
        if run == wanted:
            return True
    return False


def _comes_back(words: list[str]) -> bool:
    """Return whether the same four words appear three times, anywhere."""
    phrases = Counter(zip(*(words[start:] for start in range(_FEW_WORDS)), strict=False))
    return any(count > 2 for count in phrases.values())
