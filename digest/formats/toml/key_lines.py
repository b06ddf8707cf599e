"""Find the lines of the keys in a TOML text, since tomllib returns only values."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping

# A key, a table or an element of a list: ("introduction",), ("stories", 0), ("stories", 0, "items", 1).
KeyPath = tuple[str | int, ...]

_QUOTED = r""""(?:\\.|[^"\\\n])*+"|'[^'\n]*+'"""
_NAME = rf"(?:[\w-]++|{_QUOTED})(?:[ \t]*+\.[ \t]*+(?:[\w-]++|{_QUOTED}))*"
# Keys and tables at the start of a line count only outside brackets and strings.
OPENING = re.compile(rf"^[ \t]*+(?P<brackets>\[{{1,2}})?[ \t]*+(?P<name>{_NAME})[ \t]*+(?:\]{{1,2}}|=)", re.MULTILINE)
_BARE = re.compile(r"[\w-]+")
TOKEN = re.compile(
    rf"""(?P<text>\"\"\"(?:\\.|[^\\])*?\"{{3,5}}|'''.*?'{{3,5}}|{_QUOTED})"""
    r"|(?P<open>[\[{])|(?P<close>[\]}])|(?P<comment>#[^\n]*)|[^\"'\[\]{}#\n]+|.",
    re.DOTALL,
)


def places(text: str) -> Mapping[KeyPath, int]:
    """Find the lines, from 1, of the tables, keys and strings in lists of a valid TOML text.

    Tables of one name are on the line of the first. Inline tables and nested lists are not searched.
    """
    walk = _Walk()
    position, line = 0, 1
    while position < len(text):
        position, line = walk.step(text, position, line)
    return walk.found


def line_of(place: KeyPath, lines: Mapping[KeyPath, int]) -> int:
    """Return the line of a place; if it is unknown, that of the nearest place around it, or 1."""
    ends = range(len(place), 0, -1)
    return next((lines[place[:end]] for end in ends if place[:end] in lines), 1)


class _Walk:
    """The state of a scan: its table, key, element, and depth of brackets."""

    def __init__(self) -> None:
        self.found: dict[KeyPath, int] = {}
        self._tables: Counter[KeyPath] = Counter()
        self._table: KeyPath = ()
        self._key: KeyPath = ()
        self._element = 0
        self._depth = 0

    def step(self, text: str, position: int, line: int) -> tuple[int, int]:
        """Read the next token; return the position and line after it."""
        opening = None if self._depth else OPENING.match(text, position)
        token = opening or TOKEN.match(text, position)
        assert token
        if opening:
            self._open(opening, line)
        else:
            self._take(token, line)
        return token.end(), line + token[0].count("\n")

    def _open(self, opening: re.Match[str], line: int) -> None:
        *around, name = names(opening["name"])
        if opening["brackets"] is None:
            place = self._key = (*self._table, *around, name)
            self._element = 0
        else:
            place = (*self._newest(around), name)
            if opening["brackets"] == "[[":
                self.found.setdefault(place, line)
                self._tables[place] += 1
                place = (*place, self._tables[place] - 1)
            self._table = place
        self.found[place] = line

    def _newest(self, around: list[str]) -> KeyPath:
        """Return the place of the latest table of this name, to which nested names belong."""
        place: KeyPath = ()
        for name in around:
            place = (*place, name)
            if self._tables[place]:
                place = (*place, self._tables[place] - 1)
        return place

    def _take(self, token: re.Match[str], line: int) -> None:
        self._depth += bool(token["open"]) - bool(token["close"])
        if self._depth != 1:
            return
        if token["text"]:
            self.found[(*self._key, self._element)] = line
        elif not token["comment"]:
            self._element += token[0].count(",")


def names(name: str) -> list[str]:
    """Split a dotted name; a quoted part may contain dots and escapes."""
    if _BARE.fullmatch(name):
        return [name]
    try:
        values: object = tomllib.loads(f"{name} = 0")
    except ValueError:  # The text is not TOML, and is rejected anyway.
        return [name]
    names = []
    while isinstance(values, dict):
        ((key, values),) = values.items()
        names.append(key)
    return names
