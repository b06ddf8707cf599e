"""What was noticed about a file: while reading it, or in one that we built."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark for a person, with its place; ``line`` counts from 1, 0 where there is none.

    ``is_error`` where it must be mended, not only known.
    """

    message: str
    path: str = ""
    line: int = 0
    is_error: bool = False

    def __str__(self) -> str:
        path = self.path.replace("\n", "\N{REPLACEMENT CHARACTER}")  # One line, whatever a file is called.
        place = f"{path}:{self.line}" if self.line else path
        return f"{place}: {self.message}" if place else self.message
