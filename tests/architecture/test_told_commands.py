"""Every command that a message, a page or a starter file tells people to run exists, with its options and arguments."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import typer.core
import typer.main
from typer.exceptions import TyperException

from digest.cli.app import app
from tests.architecture.documents import DOCUMENTS, ROOT
from tests.tables import each_row

# A value that is filled in when the message is told: "{week}". It may stand for an argument, for an option, or nothing.
HOLE = "\0"
FILLED: tuple[list[str], ...] = (["X"], ["--week", "2025-W17"], ["install", "en", "es"], [])
# A command in a text: as code, or at its end.
TOLD = re.compile(
    r"`digest ([a-z][^`&]*)[`&]|<code>digest ([a-z][^<]*)</code>|"
    r"(?:\brun|\bnext): (?:cd [^&`]*&& )?digest ([a-z][^`\n;(]*)"
)


def strings(path: Path) -> Iterator[str]:
    """The texts in a module, those with values to be filled in as one, and not what only its readers see."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    within = {id(value) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for value in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(one.value) if isinstance(one, ast.Constant) else HOLE for one in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in within:
            yield node.value


def texts() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "digest").rglob("*.py")):
        yield from ((path.relative_to(ROOT).as_posix(), text) for text in strings(path))
    shown = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "digest/config/starter").glob("*.toml"), *DOCUMENTS]
    yield from ((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in shown)


def told_commands() -> list[tuple[str, str]]:
    found = {
        (place, re.sub(r"{+.*?}+", HOLE, next(filter(None, match.groups()))).strip())
        for place, text in texts()
        for match in TOLD.finditer(text)
    }
    return sorted(found)


def fillings(command: str) -> Iterator[list[str]]:
    """The ways in which the values of a command may be filled in."""
    # A value that is joined to a word ends it: "build{option}".
    words = shlex.split(re.sub(rf"(?<=\w){HOLE}", f" {HOLE}", command))
    for chosen in product(FILLED, repeat=sum(HOLE in word for word in words)):
        values = iter(chosen)
        yield [part for word in words for part in (next(values) if HOLE in word else [word])]


def refusal(arguments: list[str]) -> str:
    """What the command line says against a command, "" if it runs."""
    group = typer.main.get_command(app)
    named = list(arguments)
    while isinstance(group, typer.core.TyperGroup):
        if not named:
            return ""
        name = named.pop(0)
        if name == "X":
            return min((refusal([one, *named]) for one in group.commands), key=len)
        if name not in group.commands:
            return f"there is no command {name}"
        group = group.commands[name]
    # A name alone says which command it is, without what it needs.
    if not named or named == ["--help"]:
        return ""
    try:
        group.make_context("digest", named)
    except TyperException as error:
        return error.format_message() or type(error).__name__
    return ""


@each_row(("place", "command"), told_commands())
def test_a_command_that_people_are_told_of_runs(place: str, command: str) -> None:
    refusals = [refusal(arguments) for arguments in fillings(command)]

    assert "" in refusals, f"{place}: `digest {command}`: {refusals[0]}"


@pytest.mark.parametrize("command", ["chekc", "check --wbe", "sources tset NAME", "subscribers add --nope X"])
def test_a_command_that_leads_nowhere_would_be_found(command: str) -> None:
    assert refusal(shlex.split(command))
