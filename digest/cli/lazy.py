"""A group of commands, each loaded only when it runs; help lists them without loading any.

Most of the time of a short command goes into imports, and into patterns in many languages. So a verb imports what
decides, composes or translates only when it runs, and large patterns are compiled at their first use
(tests/architecture/test_lazy.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, ClassVar, NamedTuple

import typer.main
from typer.core import TyperCommand, TyperGroup


class Verb(NamedTuple):
    """A command: its module in ``verbs``, its function or group there, and its line in help."""

    module: str
    made: str
    summary: str


class LazyGroup(TyperGroup):
    """The commands of a subclass, by name."""

    verbs: ClassVar[Mapping[str, Verb]]

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands = _LoadedCommands(self.verbs)  # type: ignore[assignment]  # nothing is ever added

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - as Typer has it
        """Return the names of all commands, in order."""
        return list(self.verbs)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - as Typer has it
        """Return a command as help shows it."""
        verb = self.verbs.get(cmd_name)
        return verb and TyperCommand(cmd_name, help=verb.summary)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command to run, loaded, and its arguments."""
        name, found, rest = super().resolve_command(ctx, args)
        return name, self.commands[name] if name and found else found, rest


class _LoadedCommands(Mapping[str, Any]):
    """The commands, each loaded on access."""

    def __init__(self, verbs: Mapping[str, Verb]) -> None:
        self._verbs = verbs

    def __getitem__(self, name: str) -> Any:
        verb = self._verbs[name]
        made = getattr(import_module(f"digest.cli.verbs.{verb.module}"), verb.made)
        if isinstance(made, typer.Typer):
            command: Any = typer.main.get_group(made)
            command.name = name
            return command
        alone = typer.Typer(add_completion=False)
        alone.command(name)(made)
        return typer.main.get_command(alone)

    def __iter__(self) -> Iterator[str]:
        return iter(self._verbs)

    def __len__(self) -> int:
        return len(self._verbs)
