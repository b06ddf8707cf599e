"""The list of items in a draft, each with the comments that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.formats.toml.statements import TOKEN


@dataclass(frozen=True, slots=True)
class WrittenString:
    """A string in a list as it is written, with the comments on the lines ``above`` it, and the one ``beside`` it."""

    written: str
    above: tuple[str, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class StringList:
    """The strings of a list, and the comments after the last one."""

    strings: tuple[WrittenString, ...]
    below: tuple[str, ...] = ()


def read_list(value: str) -> StringList:
    """Read a list of strings, given as valid TOML with its brackets."""
    strings: list[WrittenString] = []
    waiting: list[str] = []
    is_new_line, position = False, 1
    while position < len(value):
        token = TOKEN.match(value, position)
        assert token
        position = token.end()
        if token["text"]:
            strings.append(WrittenString(token[0], tuple(waiting)))
            waiting, is_new_line = [], False
        elif token["comment"] and strings and not is_new_line and not strings[-1].beside:
            strings[-1] = replace(strings[-1], beside=token[0].rstrip())
        elif token["comment"]:
            waiting.append(token[0].rstrip())
        elif "\n" in token[0]:
            is_new_line = True
    return StringList(tuple(strings), tuple(waiting))


def written_list(strings: Sequence[WrittenString], below: Sequence[str] = ()) -> str:
    """Write a list of strings, each on a line of its own."""
    lines = ["["]
    for string in strings:
        lines += [f"    {comment}" for comment in string.above]
        lines.append(f"    {string.written}, {string.beside}".rstrip())
    return "\n".join((*lines, *(f"    {comment}" for comment in below), "]"))
