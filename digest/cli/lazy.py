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
    """A command: its module in ``verbs``, its function there, and its line in help."""

    module: str
    made: str
    summary: str


class Group(NamedTuple):
    """Commands by name, and the line in help for all of them.

    Help lists them by their ``purposes``, if there are any. ``former`` maps names that commands once had to those that
    they have now.
    """

    summary: str
    commands: Mapping[str, Verb | Group]
    purposes: Mapping[str, str] = {}
    former: Mapping[str, str] = {}


def lazy_app(name: str, group: Group) -> typer.Typer:
    """Return the application that runs the commands of a group."""

    class Commands(_LazyGroup):
        offered = group

    return typer.Typer(
        name=name,
        cls=Commands,
        help=group.summary,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


class _LazyGroup(TyperGroup):
    """The commands of a subclass, by name."""

    offered: ClassVar[Group]

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands = _LoadedCommands(self.offered.commands)  # type: ignore[assignment]  # nothing is ever added

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - as Typer has it
        """Return the names of all commands, in order."""
        return list(self.offered.commands)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - as Typer has it
        """Return a command as help shows it."""
        name = self.offered.former.get(cmd_name, cmd_name)
        found = self.offered.commands.get(name)
        return found and TyperCommand(name, help=found.summary, rich_help_panel=self.offered.purposes.get(name))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command to run, loaded, and its arguments."""
        name, found, rest = super().resolve_command(ctx, args)
        return name, self.commands[found.name] if found and found.name else found, rest


class _LoadedCommands(Mapping[str, Any]):
    """The commands, each loaded on access."""

    def __init__(self, offered: Mapping[str, Verb | Group]) -> None:
        self._offered = offered

    def __getitem__(self, name: str) -> Any:
        found = self._offered[name]
        if isinstance(found, Group):
            command: Any = typer.main.get_group(lazy_app(name, found))
            command.name = name
            return command
        alone = typer.Typer(add_completion=False)
        alone.command(name)(getattr(import_module(f"digest.cli.verbs.{found.module}"), found.made))
        return typer.main.get_command(alone)

    def __iter__(self) -> Iterator[str]:
        return iter(self._offered)

    def __len__(self) -> int:
        return len(self._offered)
