"""Lines for a plain-text email: broken by what they take up on a screen, in any script. The only door to wcwidth."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from digest.model.locale import Direction

_WIDTH = 72
# Ideographs and kana: a line may be broken before and after each. Hangul is written with spaces, so it is not here.
_IDEOGRAPHS = (
    "\u2e80-\u2fff\u3005-\u3007\u3012-\u3098\u309b-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# What makes one character with an ideograph or a kana before it: voicing, variants.
_JOINED = "\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
# But no line begins with one of these, and none ends with one of those (UAX #14, classes CL, NS, EX and OP).
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

    Runs of white space, line breaks too, count as one space. What has no place to break it, such as an address or a
    sentence in Thai, has a line to itself, however long. Each line runs in the ``direction`` where one is given.
    """
    lines = _lines(text, width, first, indent)
    return "\n".join(directed(line, direction) for line in lines) if direction else "\n".join(lines)


def directed(line: str, direction: Direction) -> str:
    """Make a line of plain text run in a direction: with an invisible mark before it, where it would not by itself.

    Programs take the direction of a line from its first letter, and a line with none for one from left to right (UAX
    #9, rules P2 and P3); that of the text around it no program can know.
    """
    return line if _first_direction(line) == direction else _MARKS[direction] + line


def apart(words: str, direction: Direction) -> str:
    """Keep words from drawing what follows them, such as a number, to their side of a line that runs in a direction."""
    return words if _first_direction(reversed(words)) == direction else words + _MARKS[direction]


@lru_cache(maxsize=4096)  # Words come again, and of ideographs each is one.
def display_width(text: str) -> int:
    """How many columns a text takes up: two for a wide character, none for a mark (UAX #11)."""
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
    """What no line is broken within, each with the space before it."""
    for space, piece in _PIECE.findall(text.strip()):
        if piece:
            yield " " if space else "", piece
