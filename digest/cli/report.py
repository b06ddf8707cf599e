"""What a command returns: what it tells people, what it tells programs, and its exit status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.cli.messages import Messages, show, show_json


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a command: ``lines`` for people, ``values`` for ``--json``, and the exit ``status``.

    A command that prints while it works, as it goes through more than fits into memory, returns no lines. Without
    ``values``, nothing is printed for a program. ``then`` says what one does next; None leaves it to the command.
    """

    lines: Iterable[str] = ()
    values: Mapping[str, object] | None = None
    status: int = 0
    then: str | None = None

    def print(self, messages: Messages) -> None:
        """Print the lines or the values, whichever was asked for; no lines if ``messages`` are quiet."""
        if messages.tells:
            show(self.lines)
        elif messages.json and self.values is not None:
            show_json(self.values)
