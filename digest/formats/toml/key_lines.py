"""Find the lines of the keys in a TOML text, since tomllib returns only values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.formats.toml.statements import TOKEN, KeyPath, statements


def places(text: str) -> Mapping[KeyPath, int]:
    """Find the lines, from 1, of the tables, keys and strings in lists of a valid TOML text.

    Tables of one name are on the line of the first. Inline tables and nested lists are not searched.
    """
    found: dict[KeyPath, int] = {}
    line, position = 1, 0
    for one in statements(text):
        line += text.count("\n", position, one.start)
        position = one.start
        if one.is_header and isinstance(one.path[-1], int):
            found.setdefault(one.path[:-1], line)
        found[one.path] = line
        for number, start in _strings(text[one.value : one.after]):
            found[(*one.path, number)] = line + text.count("\n", one.start, one.value + start)
    return found


def line_of(place: KeyPath, lines: Mapping[KeyPath, int]) -> int:
    """Return the line of a place; if it is unknown, that of the nearest place around it, or 1."""
    ends = range(len(place), 0, -1)
    return next((lines[place[:end]] for end in ends if place[:end] in lines), 1)


def _strings(value: str) -> Iterator[tuple[int, int]]:
    """Yield the number of each string in a list, and where it begins."""
    number = depth = 0
    if not value.startswith("["):
        return
    for token in TOKEN.finditer(value):
        depth += bool(token["open"]) - bool(token["close"])
        if depth == 1 and token["text"]:
            yield number, token.start()
        elif depth == 1 and not token["comment"]:
            number += token[0].count(",")
