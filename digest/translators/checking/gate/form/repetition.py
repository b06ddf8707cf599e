"""Whether a translation turns round and round, as small models do."""

from __future__ import annotations

import re
from collections import Counter

from digest.translators.checking.gate.side import Side

# A few characters that stand four times in a row. It is looked for where it can be: no good word is as long as this,
# but where words are not parted by spaces all of a sentence is.
_STUTTER = re.compile(r"(.{1,8}?)\1{3}")
_LONG_WORD = 24
# The same mark four times, even parted by spaces.
_MARKS = re.compile(r"([^\w\s])(?:\s*\1){3}")
# Of words, phrases of up to six right after one another; or phrases of four that come back.
_LONGEST_PHRASE = 6
_FEW_WORDS = 4


def repeats(segment: Side, translated: Side) -> bool:
    """Whether words stand again and again in the translation that do not in the segment."""
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
    """Whether a phrase of so many words stands right after itself; single words and pairs of them thrice."""
    wanted = 2 * length if length < 3 else length
    run = 0
    for word, before in zip(words[length:], words, strict=False):
        run = run + 1 if word == before else 0
        if run == wanted:
            return True
    return False


def _comes_back(words: list[str]) -> bool:
    """Whether the same four words stand thrice, whatever is between."""
    phrases = Counter(zip(*(words[start:] for start in range(_FEW_WORDS)), strict=False))
    return any(count > 2 for count in phrases.values())
