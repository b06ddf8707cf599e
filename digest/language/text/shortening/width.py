"""Width: the room that a line takes, in letters."""

from __future__ import annotations

import re
from itertools import accumulate
from unicodedata import east_asian_width

# A Chinese or Japanese character, or a Korean syllable, says as much as some letters: 60 of them fill a line of 140.
# In thirds of a letter, since whole numbers add up exactly.
_LETTER, _WIDE = 3, 7
# Asking each character of each sentence takes as long as choosing among them.
_MAY_BE_WIDE = re.compile(r"[\u1100-\u115f\u231a-\U0010ffff]")


def letters(line: str) -> int:
    """Return the room that a line takes, in letters."""
    if _MAY_BE_WIDE.search(line) is None:
        return len(line)
    return -(-sum(_WIDE if east_asian_width(char) in "WF" else _LETTER for char in line) // _LETTER)


def fits(line: str, limit: int) -> bool:
    """Return whether a line takes no more room than ``limit`` letters."""
    return len(line) <= limit and letters(line) <= limit


def fitting(line: str, limit: int) -> int:
    """Return the number of characters at the beginning of a line that take at most the room of ``limit`` letters."""
    taken = accumulate(_WIDE if east_asian_width(char) in "WF" else _LETTER for char in line[: limit + 1])
    return next((place for place, room in enumerate(taken) if room > _LETTER * limit), min(len(line), limit))
