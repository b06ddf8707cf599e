"""The commands: listed without being loaded, and each loaded when it runs."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest
import typer.main

from digest.cli.app import app

COMMANDS = typer.main.get_command(app)


@pytest.mark.parametrize("name", list(COMMANDS.commands))  # type: ignore[attr-defined]
def test_help_says_of_a_command_what_the_command_says_of_itself(name: str) -> None:
    told = COMMANDS.get_command(None, name).help  # type: ignore[attr-defined]
    own = inspect.cleandoc(COMMANDS.commands[name].help)  # type: ignore[attr-defined]

    assert told == " ".join(own.split("\n\n")[0].split())
    assert COMMANDS.commands[name].name == name  # type: ignore[attr-defined]


@pytest.mark.parametrize("arguments", [["--help"], ["prune", "--help"]])
def test_help_loads_no_other_command(arguments: list[str]) -> None:
    code = (
        "import sys; from digest.cli.app import run; run(sys.argv[1:]);"
        "print(*(name for name in sys.modules if name.startswith('digest.cli.verbs.')), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *arguments]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stderr

    assert told.split() == [f"digest.cli.verbs.{name}" for name in arguments if not name.startswith("-")]
