"""Width: the room that a line takes, in letters."""

from __future__ import annotations

from itertools import accumulate
from unicodedata import east_asian_width

# A Chinese or Japanese character, or a Korean syllable, says as much as some letters: 60 of them fill a line of 140.
# In thirds of a letter, since whole numbers add up exactly.
_LETTER, _WIDE = 3, 7


def fits(line: str, limit: int) -> bool:
    """Return whether a line takes no more room than ``limit`` letters."""
    return len(line) <= limit and fitting(line, limit) == len(line)


def fitting(line: str, limit: int) -> int:
    """Return the number of characters at the beginning of a line that take at most the room of ``limit`` letters."""
    taken = accumulate(_WIDE if east_asian_width(char) in "WF" else _LETTER for char in line[: limit + 1])
    return next((place for place, room in enumerate(taken) if room > _LETTER * limit), min(len(line), limit))
