"""The list of items in a draft, each with the comments that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.formats.toml.key_lines import TOKEN


@dataclass(frozen=True, slots=True)
class Entry:
    """A string in a list as it is written, with the comments on the lines ``above`` it, and the one ``beside`` it."""

    written: str
    above: tuple[str, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """The strings of a list, and the comments after the last one."""

    entries: tuple[Entry, ...]
    below: tuple[str, ...] = ()


def listed(value: str) -> Listed:
    """Read a list of strings, given as valid TOML with its brackets."""
    entries: list[Entry] = []
    waiting: list[str] = []
    is_new_line, position = False, 1
    while position < len(value):
        token = TOKEN.match(value, position)
        assert token
        position = token.end()
        if token["text"]:
            entries.append(Entry(token[0], tuple(waiting)))
            waiting, is_new_line = [], False
        elif token["comment"] and entries and not is_new_line and not entries[-1].beside:
            entries[-1] = replace(entries[-1], beside=token[0].rstrip())
        elif token["comment"]:
            waiting.append(token[0].rstrip())
        elif "\n" in token[0]:
            is_new_line = True
    return Listed(tuple(entries), tuple(waiting))


def written_list(entries: Sequence[Entry], below: Sequence[str] = ()) -> str:
    """Write a list of strings, each on a line of its own."""
    lines = ["["]
    for entry in entries:
        lines += [f"    {comment}" for comment in entry.above]
        lines.append(f"    {entry.written}, {entry.beside}".rstrip())
    return "\n".join((*lines, *(f"    {comment}" for comment in below), "]"))
