"""The tables of a draft as blocks of its text, so that one can move and everything else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.formats.toml.statements import KeyPath, TomlStatement, statements


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A table with the comments that belong to it, in whole lines: ``text[start:end]``.

    Comments belong to a table if no empty line is between them. ``keys`` are its statements by their keys, and ``last``
    is the end of the last one.
    """

    path: KeyPath
    start: int
    end: int
    keys: Mapping[str, TomlStatement]
    last: int

    @property
    def is_story(self) -> bool:
        """True for a ``[[stories]]`` table."""
        return len(self.path) == 2 and self.path[0] == "stories"


def blocks(text: str) -> tuple[DraftBlock, ...]:
    """Return the tables of a valid TOML text whose last line has an end, in order; the keys at the top come first."""
    found = statements(text)
    headers = [number for number, statement in enumerate(found) if statement.is_header]
    ends = (*headers, len(found))
    top = DraftBlock((), 0, 0, _keys((), found[: ends[0]]), found[ends[0] - 1].end if ends[0] else 0)
    starts = {number: _comments_before(text, found[number].start, _end_before(found, number)) for number in headers}
    told = []
    for first, after in pairwise(ends):
        last = found[after - 1].end
        until = starts.get(after, len(text))
        path = found[first].path
        own = found[first + 1 : after]
        told.append(DraftBlock(path, starts[first], _comments_after(text, last, until), _keys(path, own), last))
    return (top, *told)


def stories(text: str) -> tuple[DraftBlock, ...]:
    """Return the blocks of the stories, in order."""
    return tuple(block for block in blocks(text) if block.is_story)


def _keys(path: KeyPath, found: Sequence[TomlStatement]) -> Mapping[str, TomlStatement]:
    within = ((statement.path[len(path) :], statement) for statement in found)
    return {str(own[0]): statement for own, statement in within if len(own) == 1}


def _end_before(found: Sequence[TomlStatement], number: int) -> int:
    return found[number - 1].end if number else 0


def _comments_before(text: str, start: int, after: int) -> int:
    """Return where the comments right above a header begin."""
    for line in reversed(lines(text[after:start])):
        if not line.lstrip().startswith("#"):
            break
        start -= len(line)
    return start


def _comments_after(text: str, end: int, until: int) -> int:
    """Return where the comments right below a table end."""
    for line in lines(text[end:until]):
        if not line.lstrip().startswith("#"):
            break
        end += len(line)
    return end


def lines(text: str) -> list[str]:
    """Return the lines of a text with their ends. Only a line feed ends a comment of TOML, no U+2028 or U+0085."""
    return [line for line in re.split(r"(?<=\n)", text) if line]
