"""Lines in columns, as wide as they look in any script, and cut to the width of the terminal, if there is one."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from digest.text.characters.wrap import display_width, wrap

_GAP = "  "
# In a narrower terminal, lines are left for it to break.
_NARROWEST = 20


def aligned(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a line for each row, its cells below each other, except the last."""
    table = [list(row) for row in rows]
    widths = [max(map(display_width, column)) for column in zip_longest(*table, fillvalue="")]
    for row in table:
        cells = [padded(cell, width) for cell, width in zip(row[:-1], widths, strict=False)]
        yield fitted(_GAP.join([*cells, row[-1]]).rstrip())


def labeled(values: Mapping[str, str | None]) -> Iterator[str]:
    """Yield a line for each value that is not empty, indented, with its label before it."""
    width = max((display_width(label) for label, value in values.items() if value), default=0)
    yield from (f"  {padded(label, width)}  {value}" for label, value in values.items() if value)


def padded(text: str, width: int) -> str:
    """Return a text with spaces after it, so that it takes this many columns."""
    return text + " " * (width - display_width(text))


def fitted(line: str) -> str:
    """Return a line as it is; or, on a terminal, cut to its width."""
    room = _room()
    if room is None or display_width(line) <= room:
        return line
    taken, width = [], 1
    for character in line:
        width += display_width(character)
        if width > room:
            break
        taken.append(character)
    return "".join(taken).rstrip() + "…"


def paragraph(text: str) -> str:
    """Return a paragraph as it is; or, on a terminal, in lines of its width."""
    room = _room()
    return text if room is None else wrap(text, room)


def _room() -> int | None:
    """Return the columns of the terminal (``COLUMNS`` overrides them), None if the output goes elsewhere."""
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    return columns if columns >= _NARROWEST else None
