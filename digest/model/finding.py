"""Findings: remarks about a file, made while it is read or after it was built."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark for a person, with its place; ``line`` counts from 1 and is 0 if there is none.

    ``is_error`` marks a fault that must be fixed.
    """

    message: str
    path: str = ""
    line: int = 0
    is_error: bool = False

    def __str__(self) -> str:
        path = self.path.replace("\n", "\N{REPLACEMENT CHARACTER}")  # Keeps it on one line.
        place = f"{path}:{self.line}" if self.line else path
        return f"{place}: {self.message}" if place else self.message
