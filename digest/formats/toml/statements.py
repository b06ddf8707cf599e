"""Find the statements of a TOML text, so that one can be changed and everything else stays as it is.

tomlkit is not used for this, because it moves tables that are not next to each other, as the sources of a site often
are: without a change, it writes what it has read in another order.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass

# A key, a table or an element of a list: ("introduction",), ("stories", 0), ("stories", 0, "items", 1).
KeyPath = tuple[str | int, ...]

_QUOTED = r""""(?:\\.|[^"\\\n])*+"|'[^'\n]*+'"""
_NAME = rf"(?:[\w-]++|{_QUOTED})(?:[ \t]*+\.[ \t]*+(?:[\w-]++|{_QUOTED}))*"
# Keys and tables at the start of a line count only outside brackets and strings.
_OPENING = re.compile(rf"^[ \t]*+(?P<brackets>\[{{1,2}})?[ \t]*+(?P<name>{_NAME})[ \t]*+(?:\]{{1,2}}|=)", re.MULTILINE)
_BARE = re.compile(r"[\w-]+")
TOKEN = re.compile(
    rf"""(?P<text>\"\"\"(?:\\.|[^\\])*?\"{{3,5}}|'''.*?'{{3,5}}|{_QUOTED})"""
    r"|(?P<open>[\[{])|(?P<close>[\]}])|(?P<comment>#[^\n]*)|[^\"'\[\]{}#\n]+|.",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TomlStatement:
    """A table header or a key with its value: ``text[start:end]``, whole lines with their comments.

    ``path`` counts the tables of an array from 0. The value of a key is ``text[value:after]``; for a header, both are
    0.
    """

    path: KeyPath
    start: int
    end: int
    value: int = 0
    after: int = 0

    @property
    def is_header(self) -> bool:
        """True for ``[table]`` and ``[[table]]``."""
        return not self.value


def statements(text: str) -> tuple[TomlStatement, ...]:
    """Return the statements of a valid TOML text, in order."""
    walk = _Walk(text)
    position = 0
    while position < len(text):
        position = walk.step(position)
    return tuple(walk.found)


class _Walk:
    """The statements found so far, the present table, and the number of tables in each array."""

    def __init__(self, text: str) -> None:
        self.found: list[TomlStatement] = []
        self._text = text
        self._table: KeyPath = ()
        self._tables: Counter[KeyPath] = Counter()

    def step(self, start: int) -> int:
        """Read the statement at the beginning of a line, or skip a line without one; return where the next begins."""
        opening = _OPENING.match(self._text, start)
        if not opening:
            return self._line_end(start)
        parts = tuple(_names(opening["name"]))
        if opening["brackets"]:
            end = self._line_end(opening.end())
            self._table = self._place(parts, is_array=opening["brackets"] == "[[")
            self.found.append(TomlStatement(self._table, start, end))
            return end
        value, after = self._value(opening.end())
        end = self._line_end(after)
        self.found.append(TomlStatement((*self._table, *parts), start, end, value, after))
        return end

    def _place(self, parts: tuple[str, ...], *, is_array: bool) -> KeyPath:
        place: KeyPath = ()
        for number, part in enumerate(parts, 1):
            place = (*place, part)
            if number == len(parts) and is_array:
                self._tables[place] += 1
            if self._tables[place]:
                place = (*place, self._tables[place] - 1)
        return place

    def _value(self, position: int) -> tuple[int, int]:
        """Return where the value after an equals sign begins and ends, without the blanks and the comment after it."""
        depth, begun = 0, -1
        end = position
        while position < len(self._text):
            token = TOKEN.match(self._text, position)
            assert token
            if not depth and (token["comment"] or token[0] == "\n"):
                break
            depth += bool(token["open"]) - bool(token["close"])
            position = token.end()
            if token[0].strip():
                begun = begun if begun >= 0 else token.end() - len(token[0].lstrip())
                end = token.start() + len(token[0].rstrip())
        return max(begun, 0), end

    def _line_end(self, position: int) -> int:
        end = self._text.find("\n", position)
        return len(self._text) if end < 0 else end + 1


def _names(name: str) -> list[str]:
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
