"""On which line of a TOML text what stands: tomllib gives values, and no places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

# A key, a table or an element of a list: ("introduction",), ("stories", 0), ("stories", 0, "items", 1).
Place = tuple[str | int, ...]

_QUOTED = r""""(?:\\.|[^"\\\n])*+"|'[^'\n]*+'"""
_NAME = rf"(?:[\w-]++|{_QUOTED})(?:[ \t]*+\.[ \t]*+(?:[\w-]++|{_QUOTED}))*"
# What opens a line counts outside of brackets only; what looks like it within a text is part of the text.
_OPENING = re.compile(rf"^[ \t]*+(?P<brackets>\[{{1,2}})?[ \t]*+(?P<name>{_NAME})[ \t]*+(?:\]{{1,2}}|=)", re.MULTILINE)
_TOKEN = re.compile(
    rf"""(?P<text>\"\"\"(?:\\.|[^\\])*?\"{{3,5}}|'''.*?'{{3,5}}|{_QUOTED})"""
    r"|(?P<open>[\[{])|(?P<close>[\]}])|#[^\n]*|[^\"'\[\]{}#\n]+|.",
    re.DOTALL,
)


def places(text: str) -> Mapping[Place, int]:
    """Find the lines, from 1, of the tables, keys, and texts in lists of a TOML text that is valid.

    What stands within braces, or in a list within a list, is not looked into.
    """
    walk = _Walk()
    position, line = 0, 1
    while position < len(text):
        position, line = walk.step(text, position, line)
    return walk.found


class _Walk:
    """Where one going over a text is: in which table, at which key and element, within how many brackets."""

    def __init__(self) -> None:
        self.found: dict[Place, int] = {}
        self._tables: Counter[str] = Counter()
        self._table: Place = ()
        self._key: Place = ()
        self._element = 0
        self._depth = 0

    def step(self, text: str, position: int, line: int) -> tuple[int, int]:
        """Take the next token; give the place after it."""
        opening = None if self._depth else _OPENING.match(text, position)
        token = opening or _TOKEN.match(text, position)
        assert token
        if opening:
            self._open(opening, line)
        else:
            self._take(token, line)
        return token.end(), line + token[0].count("\n")

    def _open(self, opening: re.Match[str], line: int) -> None:
        name = opening["name"].strip("\"'")
        if opening["brackets"] is None:
            place = self._key = (*self._table, name)
            self._element = 0
        elif opening["brackets"] == "[":
            place = self._table = (name,)
        else:
            place = self._table = (name, self._tables[name])
            self._tables[name] += 1
        self.found[place] = line

    def _take(self, token: re.Match[str], line: int) -> None:
        self._depth += bool(token["open"]) - bool(token["close"])
        if token["text"] and self._depth == 1:
            self.found[(*self._key, self._element)] = line
            self._element += 1
