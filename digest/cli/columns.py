"""Lines in columns, as wide as they look in any script, and broken to the width of the terminal, if there is one."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from digest.language.text.characters.wrap import display_width, wrap

_GAP = "  "
# In a narrower terminal, lines are left for it to break.
_NARROWEST = 20
# With less room beside what stands before it, a title goes to lines of its own.
_LEAST_FOR_TITLE = 30
_INDENT = "    "


def aligned(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield each row, its cells below each other, with the whole of the last cell."""
    table = [list(row) for row in rows]
    widths = [max(map(display_width, column)) for column in zip_longest(*table, fillvalue="")]
    for row in table:
        cells = [padded(cell, width) for cell, width in zip(row[:-1], widths, strict=False)]
        yield from titled(_GAP.join(cells), row[-1])


def labeled(values: Mapping[str, str | None]) -> Iterator[str]:
    """Yield a line for each value that is not empty, indented, with its label before it."""
    width = max((display_width(label) for label, value in values.items() if value), default=0)
    yield from (f"  {padded(label, width)}  {value}" for label, value in values.items() if value)


def padded(text: str, width: int) -> str:
    """Return a text with spaces after it, so that it takes this many columns."""
    return text + " " * (width - display_width(text))


def titled(head: str, title: str) -> Iterator[str]:
    """Yield a line with a title at its end; on a terminal, in lines of its width: a title is never cut.

    It goes on below its beginning or, if little room is left beside the head, on lines of its own.
    """
    line, room = f"{head}{_GAP}{title}".rstrip(), _room()
    if room is None or display_width(line) <= room:
        yield line
        return
    begin = display_width(head) + len(_GAP)
    if room - begin >= _LEAST_FOR_TITLE:
        # Some programs cannot write in the last column without breaking the line.
        yield from wrap(title, room - 1, first=f"{head}{_GAP}", indent=" " * begin).split("\n")
        return
    yield from wrap(head, room - 1, indent=_INDENT).split("\n")
    if title:
        yield from wrap(title, room - 1, first=_INDENT, indent=_INDENT).split("\n")


def paragraph(text: str) -> str:
    """Return a paragraph as it is; or, on a terminal, in lines of its width."""
    room = _room()
    return text if room is None else wrap(text, room)


def _room() -> int | None:
    """Return the columns of the terminal (``COLUMNS`` overrides them), None if the output goes elsewhere."""
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    return columns if columns >= _NARROWEST else None
