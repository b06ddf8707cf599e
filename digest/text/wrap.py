"""Lines for a plain-text email: broken by what they take up on a screen, in any script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WIDTH = 72
# Ideographs and kana: a line may be broken before and after each. Hangul is written with spaces, so it is not here.
_IDEOGRAPHS = "\u2e80-\u2fff\u3005-\u3007\u3012-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# But no line begins with one of these, and none ends with one of those (UAX #14, classes CL, NS, EX and OP).
_CLOSING = "、。〉》」』】〕〗〙〛！％），．：；？］｝～ーゝゞヽヾ々"
_OPENING = "〈《「『【〔〖〘〚（［｛"
_PIECE = re.compile(
    rf"(\s*)([{_OPENING}]*(?:(?![{_CLOSING}])[{_IDEOGRAPHS}]|[^\s{_IDEOGRAPHS}{_OPENING}{_CLOSING}]+)?[{_CLOSING}]*)"
)


def wrap(text: str, width: int = _WIDTH, *, first: str = "", indent: str = "") -> str:
    """Break a text into lines of at most ``width`` columns; the first begins with ``first``, others with ``indent``.

    Runs of white space, line breaks too, count as one space. What has no place to break it, such as an address or a
    sentence in Thai, has a line to itself, however long.
    """
    lines: list[str] = []
    room = 0
    for space, piece in filter(_has_piece, _PIECE.findall(text.strip())):
        gap, columns = " " if space else "", display_width(piece)
        if lines and len(gap) + columns <= room:
            lines[-1] += gap + piece
            room -= len(gap) + columns
        else:
            lines.append((indent if lines else first) + piece)
            room = width - display_width(lines[-1])
    return "\n".join(lines)


def display_width(text: str) -> int:
    """How many columns a text takes up: two for a wide character, none for a mark (UAX #11)."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _has_piece(match: tuple[str, str]) -> bool:
    return bool(match[1])


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
