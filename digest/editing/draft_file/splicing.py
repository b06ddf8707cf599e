"""Change single values of a draft in its text, and leave everything else as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.editing.draft_file.draft_blocks import DraftBlock, blocks
from digest.editing.draft_file.draft_text import toml_line, toml_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

Value = str | bool | tuple[str, ...]
# These are paragraphs, or one sentence a line.
_OF_LINES = frozenset({"introduction", "summary"})


def stored_value(key: str, value: Value) -> str | bool | list[str]:
    """Return a value as TOML holds it: a text of several lines ends with the end of a line."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, bool) or key not in _OF_LINES:
        return value
    return f"{value.strip()}\n" if value.strip() else ""


def literal(key: str, value: Value) -> str:
    """Return a value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml_line, value))}]"
    if key not in _OF_LINES:
        return toml_line(value)
    return toml_lines(value.strip()) if value.strip() else toml_line("")


def with_value(text: str, block: DraftBlock, key: str, written: str) -> str:
    """Give a key of a block a value, in its place or below the last key."""
    statement = block.keys.get(key)
    if statement:
        return text[: statement.value] + written + text[statement.after :]
    return text[: block.last] + f"{key} = {written}\n" + text[block.last :]


def in_order(text: str, moving: Sequence[DraftBlock], order: Sequence[int]) -> str:
    """Put blocks into another order; what is between them stays where it is."""
    parts, position = [], 0
    for slot, number in zip(moving, order, strict=True):
        block = moving[number]
        parts += [text[position : slot.start], text[block.start : block.end]]
        position = slot.end
    return "".join((*parts, text[position:]))


def without(text: str, block: DraftBlock) -> str:
    """Remove a block, and an empty line below it."""
    after = text[block.end :].removeprefix("\n")
    return text[: block.start] + after


def below(text: str, block: DraftBlock, table: str) -> str:
    """Add a table below a block."""
    return text[: block.end] + f"\n{table}\n" + text[block.end :]


def with_table(text: str, header: str, line: str) -> str:
    """Add a table with one line above all others."""
    top, *others = blocks(text)
    if others:
        return text[: others[0].start] + f"{header}\n{line}\n\n" + text[others[0].start :]
    space = "\n" if text[top.last :].strip() == "" and text else ""
    return f"{text}{space}{header}\n{line}\n"


def at_top(text: str, key: str, written: str) -> str:
    """Give a key at the top its value, in its place, or else below the other keys there."""
    top, *others = blocks(text)
    if top.keys or not others:
        return with_value(text, top, key, written)
    return text[: others[0].start] + f"{key} = {written}\n\n" + text[others[0].start :]
