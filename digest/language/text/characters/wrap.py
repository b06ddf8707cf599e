"""Line wrapping for plain-text emails, by display width, in any script. The only module that imports wcwidth."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from digest.model.locale import Direction

_WIDTH = 72
# Ideographs and kana: a line may be broken before and after each. Hangul is not included: it uses spaces.
_IDEOGRAPHS = (
    "\u2e80-\u2fff\u3005-\u3007\u3012-\u3098\u309b-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Characters that combine with the ideograph or kana before them: voicing marks, variation selectors.
_JOINED = "\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
# No line may begin with one of these or end with one of those below (UAX #14, classes CL, NS, EX and OP).
_CLOSING = "、。〉》」』】〕〗〙〛！％），．：；？］｝～ーゝゞヽヾ々"
_OPENING = "〈《「『【〔〖〘〚（［｛"
_PIECE = re.compile(
    rf"(\s*)([{_OPENING}]*"
    rf"(?:(?![{_CLOSING}])[{_IDEOGRAPHS}][{_JOINED}]*|[^\s{_IDEOGRAPHS}{_OPENING}{_CLOSING}]+)?"
    rf"(?:[{_CLOSING}][{_JOINED}]*)*)"
)
_MARKS: dict[Direction, str] = {"ltr": "\u200e", "rtl": "\u200f"}
_DIRECTIONS: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def wrap(
    text: str, width: int = _WIDTH, *, first: str = "", indent: str = "", direction: Direction | None = None
) -> str:
    """Break a text into lines of at most ``width`` columns; the first begins with ``first``, others with ``indent``.

    Runs of white space, including line breaks, count as one space. A text that cannot be broken, such as a URL or a
    sentence in Thai, gets a line to itself, however long. Each line runs in ``direction`` if one is given.
    """
    lines = _lines(text, width, first, indent)
    return "\n".join(directed(line, direction) for line in lines) if direction else "\n".join(lines)


def directed(line: str, direction: Direction) -> str:
    """Make a line of plain text run in a direction, by an invisible mark before it if needed.

    Programs take the direction of a line from its first letter, and a line without letters as left to right (UAX #9,
    rules P2 and P3); they cannot know the direction of the text around it.
    """
    return line if _first_direction(line) == direction else _MARKS[direction] + line


def apart(words: str, direction: Direction) -> str:
    """Isolate words from what follows them on the line, such as a number, which would otherwise change sides."""
    return words if _first_direction(reversed(words)) == direction else words + _MARKS[direction]


@lru_cache(maxsize=4096)  # Words recur, and each ideograph counts as a word.
def display_width(text: str) -> int:
    """Return the number of columns that a text takes: two for a wide character, none for a combining mark (UAX #11)."""
    if text.isascii():
        return len(text)
    from wcwidth import width  # noqa: PLC0415 - its tables take as long to load as all templates

    return width(text, control_codes="ignore")


def _first_direction(characters: Iterable[str]) -> Direction:
    found = (_DIRECTIONS.get(unicodedata.bidirectional(character)) for character in characters)
    return next(filter(None, found), "ltr")


def _lines(text: str, width: int, first: str, indent: str) -> list[str]:
    lines: list[str] = []
    room = 0
    for gap, piece in _pieces(text):
        columns = display_width(gap + piece)
        if lines and columns <= room:
            lines[-1] += gap + piece
            room -= columns
        else:
            lines.append((indent if lines else first) + piece)
            room = width - display_width(lines[-1])
    return lines


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the parts that no line may be broken within, each with the space before it."""
    for space, piece in _PIECE.findall(text.strip()):
        if piece:
            yield " " if space else "", piece
