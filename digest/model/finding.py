"""Findings: remarks about a file, made while it is read or after it was built."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

# More than anybody reads, and few enough for any memory.
_MOST = 10_000
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark for a person, with its place; ``line`` counts from 1 and is 0 if there is none.

    ``is_error`` marks a fault that must be fixed, ``is_note`` what was recognized and needs nobody's attention.
    """

    message: str
    path: str = ""
    line: int = 0
    is_error: bool = False
    is_note: bool = False

    def __str__(self) -> str:
        path = self.path.replace("\n", "\N{REPLACEMENT CHARACTER}")  # Keeps it on one line.
        place = f"{path}:{self.line}" if self.line else path
        return f"{place}: {self.message}" if place else self.message


def quoted(text: str) -> str:
    """Return a text as a finding quotes it: on one line, and cut if it is long."""
    line = " ".join(text[: _LONGEST_QUOTE * 10].split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}…"


@dataclass(slots=True)
class Findings:
    """The first findings about one source, and the number of the others."""

    kept: list[Finding] = field(default_factory=list)
    more: int = 0

    def add(self, findings: Iterable[Finding]) -> None:
        """Add findings."""
        found = tuple(findings)
        room = _MOST - len(self.kept)
        self.kept += found[:room]
        self.more += len(found[room:])

    def listed(self, source: str) -> tuple[Finding, ...]:
        """Return the findings, the last of them about those that are not kept."""
        return (
            *self.kept,
            *([Finding(f"more findings that are not listed: {self.more:,}", source)] if self.more else []),
        )
