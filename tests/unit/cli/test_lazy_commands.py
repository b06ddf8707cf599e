"""The commands: listed without being loaded, and each loaded when it runs."""

from __future__ import annotations

import inspect
import subprocess
import sys
from typing import Any

import pytest
import typer.main

from digest.cli.app import app

ALL: Any = typer.main.get_command(app)
GROUPS = [ALL, *(ALL.commands[name] for name in ("sources", "stories", "subscribers", "models", "store"))]
COMMANDS = [pytest.param(group, name, id=f"{group.name} {name}") for group in GROUPS for name in group.commands]


@pytest.mark.parametrize(("group", "name"), COMMANDS)
def test_help_says_of_a_command_what_the_command_says_of_itself(group: Any, name: str) -> None:
    told = group.get_command(None, name).help
    own = inspect.cleandoc(group.commands[name].help)

    assert told == " ".join(own.split("\n\n")[0].split())
    assert group.commands[name].name == name


@pytest.mark.parametrize(("group", "name"), COMMANDS)
def test_a_command_says_what_comes_next(group: Any, name: str) -> None:
    command = group.commands[name]

    # A new site leads to what its answers ask for.
    assert name == "init" or hasattr(command, "commands") or command.callback.then


def test_commands_are_listed_by_what_one_wants_to_do() -> None:
    panels = [ALL.get_command(None, name).rich_help_panel for name in ALL.commands]

    assert list(dict.fromkeys(panels)) == ["Start", "Sources", "Edit", "Publish", "Readers", "Care"]


def test_a_former_name_of_a_command_goes_on_working() -> None:
    _, command, rest = ALL.resolve_command(None, ["preview", "--port", "1"])

    assert "preview" not in ALL.commands
    assert (command.name, rest) == ("desk", ["--port", "1"])


@pytest.mark.parametrize(
    ("arguments", "modules"),
    [
        ("--help", ""),
        ("prune --help", "prune"),
        ("sources --help", ""),
        ("models list -h", "models_list"),
    ],
)
def test_help_loads_no_other_command(arguments: str, modules: str) -> None:
    code = (
        "import sys; from digest.cli.app import run; run(sys.argv[1:]);"
        "print(*(name for name in sys.modules if name.startswith('digest.cli.verbs.')), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *arguments.split()]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stderr

    assert told.split() == [f"digest.cli.verbs.{name}" for name in modules.split()]
